"""The answer and the reference side by side, on a case and on changed ones."""

from functools import partial

import numpy as np

from dlcore.check.attempt import attempt
from dlcore.check.words import as_numbers


class Run:
    """One case: the result of the reference and of the answer, and of both for changed arguments."""

    def __init__(self, answer, reference, case, part):
        self.answer, self.reference, self.case, self.part = answer, reference, case, part
        self.right, self.got = self.both(case)

    def both(self, case):
        """The results of the reference and of the answer."""
        return self._of(self.reference, case), self._of(self.answer, case)

    def _of(self, function, case):
        tried = attempt(function, case)
        result = None if tried.error else tried.result
        if self.part is not None and result is not None:
            has = isinstance(result, (tuple, list, np.ndarray)) and len(result) > self.part
            result = result[self.part] if has else None
        numbers = None if result is None or isinstance(result, tuple) else as_numbers(result)
        return None if numbers is None else numbers.astype(float)

    def compare(self, case, expected, seen):
        """Return whether the reference, and the answer, give `expected` of their results in a changed case.

        seen: which part of the results is compared.
        """
        pairs = zip((self.right, self.got), self.both(case), strict=True)
        return tuple(
            after is not None and after.shape == before.shape and close(seen(expected(before)), seen(after))
            for before, after in pairs
        )

    def bends(self, name):
        """Return whether the right result, and the answer, bend; None: unknown, or constant."""
        later = [self.both(changed(self.case, [name], partial(np.add, step))) for step in (1, 2)]
        found = []
        for start, one, two in zip((self.right, self.got), *later, strict=True):
            fit = one is not None and two is not None and start.shape == one.shape == two.shape
            moves = (
                fit and np.isfinite(start + one + two).all() and (two != one).all() and (one != start).all()
            )
            found.append(not close(start + two, 2 * one) if moves else None)
        return found


def close(a, b):
    """Whether two results are equal, but for rounding."""
    return a.shape == b.shape and np.allclose(a, b, rtol=1e-4, atol=1e-7)


def whole(result):
    """The result itself: all of it is compared, and nothing is expected of it."""
    return result


def changed(case, names, change):
    """The case with other values of the arguments `names`: change(value)."""
    return case | {name: change(case[name]) for name in names}
