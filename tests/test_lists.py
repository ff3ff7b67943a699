"""A list where an array is needed: every public function gives the right result, or says what it expects."""

import importlib

import numpy as np
import pytest

from tests.list_cases import CASES, WITHOUT_ARRAYS

FACES = ("formulas", "landscapes", "losses", "models", "optimizers", "text", "training", "vision", "metrics",
         "gradcheck", "initializers", "parameter")  # fmt: skip


def is_from(value, module):
    return getattr(value, "__module__", "") == module.__name__


def public(face):
    module = importlib.import_module(f"dlcore.{face}")
    own = [
        name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__
    ]
    return [name for name in getattr(module, "__all__", own) if not name.startswith("_")]


@pytest.mark.parametrize("face", FACES)
def test_no_public_function_is_without_a_case(face):
    missing = set(public(face)) - {case.name for case in CASES} - WITHOUT_ARRAYS
    assert not missing, f"tests/list_cases.py needs a case for {missing}"


@pytest.mark.parametrize(
    "case, k", [(c, k) for c in CASES for k in range(len(c.arrays))], ids=lambda part: str(part)
)
def test_a_list_is_refused_in_words_or_right(case, k):
    expected = case.call(*case.arrays)
    arguments = [*case.arrays[:k], case.arrays[k].tolist(), *case.arrays[k + 1 :]]
    try:
        found = case.call(*arguments)
    except (TypeError, ValueError) as error:
        assert "NumPy array" in str(error), error
    else:
        same(found, expected)


def same(found, expected):
    if isinstance(expected, tuple | list):
        assert len(found) == len(expected)
        for a, b in zip(found, expected):
            same(a, b)
    elif isinstance(expected, np.ndarray | float | int):
        np.testing.assert_allclose(found, expected, rtol=1e-6)
    else:
        assert found == expected
