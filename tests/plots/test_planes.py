"""The figures of lesson 03: regions, maps of units, flow of shapes, shapes of losses."""

import numpy as np
import pytest

from dlcore import plots

X = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0], [1.0, 2.0]])
LABELS = np.array([0, 1, 0, 1])


def _side(points):
    return (points[:, 0] > 0.5).astype(float)


def test_each_network_has_its_panel_with_probabilities_and_the_points_of_both_classes():
    fig = plots.decision_regions(X, LABELS, {"side": _side, "sure": lambda x: np.ones(len(x))})
    side, sure = fig.axes
    assert [axes.get_title(loc="left") for axes in fig.axes] == ["side", "sure"]
    assert side.lines[0].get_xydata().tolist() == [[0, 0], [0, 2]]
    assert side.lines[1].get_xydata().tolist() == [[1, 0], [1, 2]]
    assert side.collections[0].get_array().mean() == pytest.approx(0.5)
    assert len(side.collections) == 2, "a mesh and its border"
    assert len(sure.collections) == 1, "one class everywhere: no border"


def test_panels_are_broken_into_rows():
    fig = plots.decision_regions(X, LABELS, dict.fromkeys("abcd", _side), columns=2)
    rows = {round(axes.get_subplotspec().rowspan.start) for axes in fig.axes}
    assert rows == {0, 1}


def test_a_unit_is_drawn_white_where_it_gives_nothing():
    fig = plots.unit_maps(X, LABELS, {"h": lambda x: np.maximum(x[:, 0] - 0.5, 0)})
    mesh = fig.axes[0].collections[0]
    assert mesh.get_clim()[0] == 0
    assert mesh.to_rgba([0.0])[0, :3].tolist() == [1, 1, 1]


def test_a_flow_holds_every_shape_and_every_step():
    fig = plots.flow({"x": (4, 3), "z": (4, 2)}, ["x W + b"])
    texts = [text.get_text() for text in fig.axes[0].texts if text.get_text()]
    assert texts == ["x  (4, 3)", "z  (4, 2)", "x W + b"]
    with pytest.raises(ValueError, match="one step for each of 1 arrows, got 0"):
        plots.flow({"x": (4, 3), "z": (4, 2)}, [])


def test_losses_are_drawn_with_their_names_and_the_marked_points():
    q = np.array([0.5, 1.0])
    axes = plots.loss_shapes(q, {"cross-entropy": -np.log(q)}, [(0.5, 0.693)]).axes[0]
    assert axes.lines[0].get_ydata().tolist() == (-np.log(q)).tolist()
    assert axes.lines[1].get_xydata().tolist() == [[0.5, 0.693]]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["cross-entropy"]
