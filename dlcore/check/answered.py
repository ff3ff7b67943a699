"""What an answer gave in all cases, beside what is right: the ground of every general fact on it."""

from dataclasses import dataclass

import numpy as np

from dlcore.check.compare import same
from dlcore.check.words import as_numbers

FEW = 2  # numbers that are equal by chance
MANY = 4  # wrong whole numbers that chance hardly makes


@dataclass(frozen=True)
class Answered:
    """One result, or one part of several: right and got have one value for each case, None after an error.

    failed: the first case that fails.
    """

    cases: tuple
    right: tuple
    got: tuple
    failed: int

    @property
    def wrong(self):
        """The numbers of the cases in which it is not right."""
        return [i for i, pair in enumerate(zip(self.right, self.got, strict=True)) if not same(*pair)]

    @property
    def telling(self):
        """Is there more than one wrong number, so that what fits all of them does not fit by chance?"""
        sizes = [np.size(self.right[i]) if _has_numbers(self.right[i]) else 2 for i in self.wrong]
        return sum(sizes) > 1

    @property
    def is_binary(self):
        """Are all right numbers 0 or 1, so that much gives the same by chance?"""
        arrays = [as_numbers(right) for right in self.right if not isinstance(right, tuple)]
        return len(arrays) == len(self.right) and all(np.isin(array, (0, 1)).all() for array in arrays)

    @property
    def is_coarse(self):
        """Are all numbers whole and few of them wrong, so that other arguments give the same by chance?"""
        arrays = [as_numbers(value) for i in self.wrong for value in (self.right[i], self.got[i])]
        whole = all(array is not None and np.array_equal(array, np.round(array)) for array in arrays)
        return whole and sum(np.size(self.right[i]) for i in self.wrong) < MANY

    @property
    def is_blank(self):
        """Is it one number everywhere, such as 0, which many changes give?"""
        arrays = [as_numbers(got) for got in self.got if got is not None]
        if not arrays or any(array is None for array in arrays):
            return False
        return len(np.unique(np.concatenate([array.astype(float).ravel() for array in arrays]))) == 1

    @property
    def is_bare(self):
        """Is it blank, and few numbers, so that other arguments give it by chance?"""
        return self.is_blank and all(np.size(got) <= FEW for got in self.got if got is not None)

    @property
    def is_empty(self):
        """Is it blank, and many numbers: was nothing written?"""
        return self.is_blank and not self.is_bare

    def is_at(self, i, result):
        """Is this the answer's result in case i?"""
        return _equal(result, self.got[i])

    def is_always(self, results):
        """Are these the answer's results in every case?"""
        return all(_equal(result, got) for result, got in zip(results, self.got, strict=True))

    def part(self, k):
        """Return the k-th part of each result; its first case that fails may be a later one."""
        right, got = ([_kth(value, k) for value in values] for values in (self.right, self.got))
        failed = [i for i, pair in enumerate(zip(right, got, strict=True)) if not same(*pair)]
        return Answered(self.cases, tuple(right), tuple(got), failed[0] if failed else self.failed)


def _kth(value, k):
    return None if value is None else value[k]


def _has_numbers(value):
    return not isinstance(value, (tuple, list)) and as_numbers(value) is not None


def _equal(a, b):
    if a is None or b is None:
        return False
    if not isinstance(a, (tuple, list)) and not isinstance(b, (tuple, list)):
        a, b = as_numbers(a), as_numbers(b)
        if a is not None and b is not None and a.size == b.size == 1 and 0 in (a.ndim, b.ndim):
            a, b = a.reshape(()), b.reshape(())
    return a is not None and b is not None and same(a, b)
