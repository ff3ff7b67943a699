"""Exponents of growing costs, and their picture."""

import pytest

from benchmarks import growth
from benchmarks.report import growth as report


@pytest.mark.parametrize("p", [0.5, 1, 2])
def test_the_exponent_of_a_power_law(p):
    numbers = [1, 2, 4, 8]
    assert growth.exponent(numbers, [3 * n**p for n in numbers]) == pytest.approx(p)


def test_a_constant_cost_hides_the_exponent_of_small_numbers():
    numbers = [1, 2, 4, 8, 1024, 2048, 4096]
    times = [10 + n for n in numbers]
    assert growth.exponent(numbers[:3], times[:3]) < 0.2
    assert growth.end_exponent([*numbers[:4], *numbers[4:]], times) == pytest.approx(1, abs=0.2)


@pytest.mark.parametrize("axis", growth.AXES, ids=lambda axis: axis[0])
def test_the_smallest_case_of_each_axis_trains(axis):
    name, network, make_case, numbers = axis
    step = growth.training_step(make_case(numbers[0]))
    assert step() > step() > 0
    assert name in report.MULTIPLICATIONS


def test_the_picture_has_one_panel_for_each_axis():
    line = {"network": "MLP", "numbers": [1, 2, 4, 8], "milliseconds": [1.0, 1.5, 3.0, 6.0], "exponent": 1.0}
    measured = [line | {"axis": axis[0]} for axis in growth.AXES]
    figure = report.picture(measured)
    assert [axes.get_xlabel() for axes in figure.axes] == [axis[0] for axis in growth.AXES]
    assert "| batch size | MLP | 1 - 8 | 1 - 6 | 1.00 | 1 |" in report.section(measured)
