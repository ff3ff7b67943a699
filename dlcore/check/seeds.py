"""Does a result come from the generator that was given, and from no other?"""

import numpy as np

from dlcore.check.attempt import attempt
from dlcore.check.compare import same
from dlcore.language import mark, say

_TWO = mark("two runs with one seed of `rng` differ: draw all numbers from `rng`, from no other generator")
_ONE = mark("two seeds of `rng` give the same result: draw all numbers from `rng`, from no other generator")


def seed_lines(answer, reference, case):
    """Return a line that tells that another generator decides the result of an answer, or none."""
    other = {name: _reseeded(value) for name, value in case.items()}
    if _agree(reference, case, other):  # nothing is random in this case
        return []
    if not _agree(answer, case, case):
        return [say(_TWO)]
    return [say(_ONE)] if _agree(answer, case, other) else []


def _agree(function, case, other):
    return same(attempt(function, case).result, attempt(function, other).result)


def _reseeded(value):
    return np.random.default_rng(2**32 + 1) if isinstance(value, np.random.Generator) else value
