"""The three-way merge of a lesson, cell by cell."""

from collections import Counter

from tools.learner import cell as one
from tools.learner import notes
from tools.learner.notebook import name, words
from tools.learner.order import merged_order
from tools.learner.pairs import course_names


def merge(base, mine, new, known):
    """The learner's notebook with the new text, and what happened, counted by kind.

    base: the lesson when both last agreed; None if that is not known. known: see known.py. The notebooks are
    dictionaries and stay as they are.
    """
    before = base["cells"] if base else []
    lesson = [*before, *(cell for cell in new["cells"] if name(cell) not in set(map(name, before)))]
    names = course_names(mine["cells"], lesson)
    keys = [key or ("mine", number) for number, key in enumerate(names)]
    groups = merged_groups(*(by_name(cells) for cells in (before, new["cells"])), mine["cells"], keys, known)
    order = merged_order(list(map(name, before)), keys, list(map(name, new["cells"])))
    cells = with_own_ids(groups, order)
    metadata = one.three_way((base or {}).get("metadata", {}), mine["metadata"], new["metadata"])
    minor = max(mine.get("nbformat_minor", 0), new["nbformat_minor"])
    return {**mine, "cells": cells, "metadata": metadata, "nbformat_minor": minor}, news(groups, mine, keys)


def by_name(cells):
    return {name(cell): cell for cell in cells}


def merged_groups(base, new, mine, keys, known):
    """{key: the cells that stand there afterwards}."""
    groups = {key: group(key, base, cell, new, known) for key, cell in zip(keys, mine)}
    for key in new.keys() - groups.keys():
        groups[key] = unseen(base.get(key), new[key])
    fresh = {notes.subject(cell) for cells in groups.values() for cell in cells[:2] if len(cells) > 1}
    for key in keys:  # an older note about the same cell, which nobody has edited, makes room
        if not isinstance(key, str) and notes.subject(groups[key][0]) in fresh - {None}:
            groups[key] = []
    return groups


def group(key, base, cell, new, known):
    """What becomes of a cell of the learner's file."""
    if key in new:
        return one.merged(base.get(key), cell, new[key], known.get(key, ()))
    is_gone = isinstance(key, str) and one.is_untouched(cell, base.get(key), known.get(key, ()))
    return [] if is_gone else [cell]


def unseen(base, new):
    """What becomes of a cell of the lesson that the learner's file lacks: a new one comes in.

    A deleted one stays away, unless it has changed since.
    """
    if base is None:
        return [new]
    return [] if words(base) == words(new) else [notes.back(new), new]


def with_own_ids(groups, order):
    """All cells in order; the lesson's keep their ids, and no other cell has the same one."""
    taken = {key for key in order if isinstance(key, str)}
    cells = []
    for key in order:
        for cell in groups.get(key, ()):
            is_the_lessons = cell.get("id") == key
            cells.append(cell if is_the_lessons else {**cell, "id": free(cell.get("id") or "cell", taken)})
            taken.add(cells[-1]["id"])
    return cells


def free(wanted, taken):
    """wanted, or the first of wanted-2, wanted-3, ... that is not taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted[:56]}-{number}"
    return found


def news(groups, mine, keys):
    """How many cells are new, gone, changed; how many of the learner's stand beside the course's new one."""
    old = dict(zip(keys, mine["cells"]))
    return Counter(kind for key in groups if (kind := what_happened(old.get(key), groups[key])))


def what_happened(old, cells):
    if old is None:
        return "new" if cells else None
    if not cells:
        return None if notes.subject(old) else "gone"
    return "kept" if len(cells) > 1 else "changed" if words(old) != words(cells[0]) else None
