"""Numbers in few characters."""

import pytest

from dlcore.widgets.base.numbers import coarse, in_powers, short, short_sum


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (0.0123, "0.012"),
        (387, "390"),
        (1, "1"),
        (4.2e7, "4e7"),
        (3.6e-10, "4e-10"),
        (-0.00004, "-4e-5"),
    ],
)
def test_numbers_are_short(value, words):
    assert coarse(value) == words


def test_only_a_sum_loses_its_dust():
    assert short(1e-12) == "1e−12" and short_sum(1e-12) == "0" and short_sum(-0.25) == "−0.25"


@pytest.mark.parametrize(
    ("value", "words"), [(0.0019, "0.0019"), (1.2e-5, "1.2 · 10⁻⁵"), (1e-7, "10⁻⁷"), (-3e12, "-3 · 10¹²")]
)
def test_powers_of_ten_are_set_as_powers(value, words):
    assert in_powers(value) == words
