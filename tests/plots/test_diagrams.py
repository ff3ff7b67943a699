"""Boxes and wires: chains of local derivatives, networks, and the way there and back."""

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


def test_a_network_wires_each_box_to_all_of_the_next_column():
    fig = plots.network([["a", "b", "c"], ["d", "e"], ["f"]], ["first", "second", "third"])
    arrows = [text for text in fig.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == 3 * 2 + 2 * 1
    assert set(_texts(fig)) == {"a", "b", "c", "d", "e", "f", "first", "second", "third"}


def test_a_round_trip_has_a_box_for_each_quantity_and_each_derivative_and_what_is_kept():
    fig = plots.round_trip(["x", "s", "L"], [("dense", "x, W"), ("loss", "target")])
    texts = _texts(fig)
    assert {"x", "s", "L", "∂L/∂x", "∂L/∂s", "dense", "keeps x, W", "keeps target"} <= set(texts)
    assert "∂L/∂L" not in texts


def test_a_round_trip_with_too_few_steps_is_refused():
    with pytest.raises(ValueError, match="one step for each of 2 arrows, got 1"):
        plots.round_trip(["x", "s", "L"], [("dense", "x, W")])
