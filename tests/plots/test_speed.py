"""Figures of lesson 14."""

import numpy as np

from dlcore import plots


def test_the_roof_bends_where_both_bounds_meet():
    fig = plots.roofline(100.0, 10.0, {"add": (0.1, 0.9), "product": (50.0, 80.0)})
    (axes,) = fig.axes
    roof = axes.lines[0].get_xydata()
    assert roof[1].tolist() == [10, 100]
    assert roof[2, 1] == 100 and np.isclose(roof[0, 1], 10 * roof[0, 0])
    assert [text.get_text() for text in axes.texts] == ["add", "product"]
    assert axes.get_xscale() == axes.get_yscale() == "log"


def test_all_points_of_a_roof_are_in_the_picture():
    points = {"one": (1e-4, 1e-6), "two": (1e4, 500.0)}
    (axes,) = plots.roofline(100.0, 10.0, points).axes
    for x, y in points.values():
        assert axes.get_xlim()[0] < x < axes.get_xlim()[1]
        assert axes.get_ylim()[0] < y


def test_speed_up_has_the_linear_line():
    fig = plots.speed_up({"MLP": ([1, 2, 8], [1, 1.7, 4])})
    (axes,) = fig.axes
    assert axes.lines[0].get_xydata().tolist() == [[1, 1], [8, 8]]
    assert axes.lines[1].get_ydata().tolist() == [1, 1.7, 4]
    assert [text.get_text() for text in axes.texts] == ["linear", "MLP"]
