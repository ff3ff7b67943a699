"""The figures of lesson 06: fitted curves, errors, coefficients, boundary, ROC."""

import numpy as np
from matplotlib.colors import same_color

from dlcore import plots
from dlcore.plots import style
from dlcore.plots.palette import line_styles

ENDS = np.array([0.0, 1.0])


def test_fitted_curves_stay_within_reach_of_the_points():
    x, y = np.array([0.0, 0.5, 1.0]), np.array([0.0, 1.0, 4.0])
    fig = plots.fitted_curves(x, y, {"mild": (ENDS, ENDS), "wild": (ENDS, 1000 * ENDS)})
    axes = fig.axes[0]
    assert axes.get_ylim() == (-1, 5)
    assert [text.get_text() for text in axes.texts] == ["mild", "wild"]
    assert axes.lines[2].get_ydata().tolist() == [0, 1000]


def test_the_lowest_error_is_ringed():
    curves = {"training": [3.0, 2.0, 1.0], "validation": [3.0, 1.5, 4.0]}
    fig = plots.errors_over(np.array([1, 2, 3]), curves, xlabel="degree", ylabel="loss")
    rings = [line for line in fig.axes[0].lines if len(line.get_xdata()) == 1]
    assert [(ring.get_xdata()[0], ring.get_ydata()[0]) for ring in rings] == [(3, 1.0), (2, 1.5)]
    assert same_color(rings[1].get_color(), style.VALIDATION)


def test_coefficient_paths_are_named_and_the_largest_three_coloured():
    paths = np.array([[5.0, -1.0, 0.5, -7.0, 3.0], [0.0, 0.0, 0.0, -1.0, 0.0]])
    others = np.array([[1.0, 0.5, 1.0, -2.0, 0.5], [0.0, 0.0, 0.0, -1.0, 0.0]])
    fig = plots.coefficient_paths([0.1, 1], {"L2": others, "L1": paths}, list("abcde"))
    for axes in fig.axes:
        lines = {line.get_label(): line for line in axes.lines[:-1]}
        assert [text.get_text() for text in axes.texts] == list(lines) == list("abcde")
        thick = [name for name, line in lines.items() if line.get_linewidth() == 2]
        assert thick == ["a", "d", "e"] and same_color(lines["d"].get_color(), line_styles(3)[1]["color"])
    assert [axes.get_title(loc="left") for axes in fig.axes] == ["L2", "L1"]


def test_penalties_and_their_pulls_have_a_panel_each():
    weights, kink = np.array([-1.0, 0, 1]), np.array([-1.0, np.nan, 1])
    left, right = plots.penalties(weights, {"L2": (weights**2 / 2, weights), "L1": (abs(weights), kink)}).axes
    assert left.lines[1].get_ydata().tolist() == [1, 0, 1]
    assert right.lines[0].get_ydata().tolist() == [-1, 0, 1]
    assert np.isnan(right.lines[1].get_ydata()[1])
    assert [text.get_text() for text in left.texts] == ["L2", "L1"]


def test_the_boundary_is_where_p_is_one_half():
    x, is_positive = np.array([[-1.0, 0], [-2, 1], [1, 0], [2, -1]]), np.array([False, False, True, True])
    names = {"feature_names": ["a", "b"], "class_names": ["no", "yes"]}
    fig = plots.decision_boundary(x, is_positive, np.array([2.0, 0.0]), -1.0, **names)
    line = np.concatenate([path.vertices for path in fig.axes[0].collections[-1].get_paths()])
    assert np.allclose(line[:, 0], 0.5, atol=0.02)
    assert [text.get_text() for text in fig.axes[0].get_legend().get_texts()] == ["no", "yes"]


def test_roc_marks_its_thresholds():
    fig = plots.roc([0, 0.5, 1], [0, 0.9, 1], {"threshold 0.5": (0.5, 0.9)})
    axes = fig.axes[0]
    assert axes.lines[2].get_xdata()[0] == 0.5 and axes.texts[0].get_text() == "threshold 0.5"
