"""Tables of settings: lists of dicts, so that `+`, slices and comprehensions make others of them."""

from itertools import product

from dlcore.guards import require_positive_integer, require_rng
from dlcore.sweep.plain import key, numbers_of_python

PATIENCE = 100  # draws that may be repetitions, for each one that is wanted


def grid(**values):
    """Every combination of the values as a list of dicts, the last setting changing fastest.

    values: for each setting what it may be, as a list, an array or a range: grid(rate=[0.1, 1],
    seed=range(3)) has six. ValueError for a setting without values, or with one that stands twice.
    Lesson: 14_fast_and_large.
    """
    columns = [_values("grid", name, given) for name, given in values.items()]
    return [dict(zip(values, row)) for row in product(*columns)]


def random(count, *, rng, **values):
    """`count` settings drawn at random, all of them different, as a list of dicts.

    values: for each setting uniform(...), log_uniform(...), integers(...), a function rng -> value, or a list
    to choose from. ValueError where so many different ones are not found.
    Source: Bergstra and Bengio 2012. Lesson: 14_fast_and_large.
    """
    require_positive_integer("random", count=count)
    require_rng("random", rng)
    draws = {name: given if callable(given) else _choice(name, given) for name, given in values.items()}
    found = {}
    for _ in range(PATIENCE * count):
        one = {name: numbers_of_python(draw(rng)) for name, draw in draws.items()}
        found.setdefault(key(one), one)
        if len(found) == count:
            return list(found.values())
    raise ValueError(
        f"random expects {count} different settings, but found {len(found)}: take all with grid."
    )


def repeat(table, **values):
    """Each settings of the table once with every value: repeat(table, seed=range(3)) has three times as many.

    ValueError if the table has such a setting already. Lesson: 14_fast_and_large.
    """
    if taken := sorted({name for one in table for name in one} & values.keys()):
        raise ValueError(f"repeat expects settings that the table does not have, got {', '.join(taken)}.")
    return [{**one, **more} for one in table for more in grid(**values)]


def _choice(name, given):
    column = _values("random", name, given)
    return lambda rng: column[rng.integers(len(column))]


def _values(who, name, given):
    if isinstance(given, str | bytes | dict) or not hasattr(given, "__iter__"):
        raise TypeError(
            f"{who} expects {name} to be a list of values, got {given!r}. One value: {name}=[...]."
        )
    column = [numbers_of_python(value) for value in given]
    if not column:
        raise ValueError(f"{who} expects at least one value of {name}, got none.")
    if len({key({name: value}) for value in column}) < len(column):
        raise ValueError(f"{who} expects the values of {name} to be different, got {column!r}.")
    return column
