"""The order of the merged cells."""


def merged_order(base, mine, new):
    """All keys of mine and new: in the learner's order if the learner has moved cells, else in the lesson's.

    What only the other side has comes after the same neighbour as there.
    """
    common = set(base) & set(mine) & set(new)
    before, after = ([key for key in keys if key in common] for keys in (base, mine))
    return woven(mine, new) if before != after else woven(new, mine)


def woven(skeleton, other):
    """skeleton, and each further key of other behind the key that stands before it there."""
    result, place = list(skeleton), 0
    known = set(skeleton)
    for key in other:
        if key in known:
            place = result.index(key) + 1
        else:
            result.insert(place, key)
            place += 1
    return result
