"""Boxes and wires, chains of local derivatives, and the error of measured slopes."""

import numpy as np
import pytest

from dlcore import plots


def _texts(fig):
    return [text.get_text() for text in fig.axes[0].texts if text.get_text()]


def test_a_diagram_holds_the_texts_and_an_arrow_for_each_wire():
    box = {"w": 80, "h": 40, "label": "z", "value": "1.5", "gradient": ""}
    cells = [box | {"x": 50, "y": 50}, box | {"x": 200, "y": 50, "label": "h", "gradient": "∂ 2"}]
    wires = [{"points": (90, 50, 160, 50)}]
    fig = plots.diagram(cells, wires, [{"text": "inputs", "x": 50, "y": 10}], width=300, height=100)
    assert sorted(_texts(fig)) == ["h  1.5", "inputs", "z  1.5", "∂ 2"]
    arrows = [text for text in fig.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert [arrow.xy for arrow in arrows] == [(160, 50)]


def test_a_chain_multiplies_the_local_derivatives_from_the_end():
    fig = plots.chain({"a": 1.0, "b": 2.0, "L": 3.0}, {"db/da": 0.5, "dL/db": 4.0})
    texts = _texts(fig)
    assert {"∂L/∂b = 4.0000", "∂L/∂a = 2.0000", "db/da\n= 0.5000"} <= set(texts)
    assert not any(text.startswith("∂L/∂L") for text in texts)


def test_a_chain_with_too_few_derivatives_is_refused():
    with pytest.raises(ValueError, match="one local derivative for each of 2 arrows, got 1"):
        plots.chain({"a": 1.0, "b": 2.0, "L": 3.0}, {"db/da": 0.5})


def test_errors_are_drawn_against_the_step_on_logarithmic_axes_with_gaps_for_zeros():
    fig = plots.error_against_step([0.1, 0.01, 0.001], {"two-sided": np.array([1e-2, 1e-4, 0.0])})
    axes = fig.axes[0]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    line = axes.lines[0]
    assert line.get_xdata().tolist() == [0.001, 0.01, 0.1]
    np.testing.assert_equal(line.get_ydata(), [np.nan, 1e-4, 1e-2])


def test_a_network_wires_each_box_to_all_of_the_next_column():
    fig = plots.network([["a", "b", "c"], ["d", "e"], ["f"]], ["first", "second", "third"])
    arrows = [text for text in fig.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == 3 * 2 + 2 * 1
    assert set(_texts(fig)) == {"a", "b", "c", "d", "e", "f", "first", "second", "third"}
