"""What the unroller computes: states, gradients and equations, against a plain loop and measured slopes."""

import numpy as np
import pytest

from dlcore.gradcheck import numerical_gradient
from dlcore.widgets.unroller.equations import BLOCKS
from dlcore.widgets.unroller.layer import drawn, scaled, spectral_radius
from dlcore.widgets.unroller.record import unroll
from dlcore.widgets.unroller.words import clipping, verdict
from tests.layers.test_recurrent import gru_step, lstm_step, rnn_step
from tests.widgets.unroller.small_unroller import every_kind, make

STEPS = {"RNN": rnn_step, "LSTM": lstm_step, "GRU": gru_step}


def case(kind, steps=7):
    layer = scaled(drawn(kind, 3, seed=1), 1.4)
    for p in layer.parameters():
        p.value[...] += 0.1
    return layer, np.random.default_rng(2).standard_normal((steps, 3))


def last_state(layer, x, h, c):
    """h after a plain loop over x (T, D), from the states h and c (1, H)."""
    for row in x:
        h, c = STEPS[type(layer).__name__](layer, row[np.newaxis], h, c)
    return h


@every_kind
def test_the_states_are_those_of_a_plain_loop(kind):
    layer, x = case(kind)
    unrolled, zeros = unroll(layer, x), np.zeros((1, 8))
    for t in range(len(x)):
        expected = last_state(layer, x[: t + 1], zeros, zeros)[0]
        np.testing.assert_allclose(unrolled.forward["h"][t], expected, atol=1e-12)


@every_kind
def test_the_gradient_by_each_state_is_the_measured_slope(kind):
    layer, x = case(kind)
    unrolled = unroll(layer, x)
    c = unrolled.forward.get("c", unrolled.forward["h"])
    for t in range(len(x)):
        slopes = numerical_gradient(
            lambda h, t=t: last_state(layer, x[t + 1 :], h, c[t : t + 1]).sum() / np.sqrt(8),
            unrolled.forward["h"][t : t + 1].copy(),
        )
        np.testing.assert_allclose(unrolled.dh[t], slopes[0], rtol=1e-6, atol=1e-10)
    assert unrolled.norms[-1] == pytest.approx(1)


def test_the_gradient_by_the_memory_is_the_measured_slope():
    layer, x = case("LSTM")
    unrolled = unroll(layer, x)
    c, o = unrolled.forward["c"], unrolled.forward["o"]
    for t in range(len(x)):
        slopes = numerical_gradient(
            lambda c, t=t: last_state(layer, x[t + 1 :], o[t : t + 1] * np.tanh(c), c).sum() / np.sqrt(8),
            c[t : t + 1].copy(),
        )
        np.testing.assert_allclose(unrolled.dc[t], slopes[0], rtol=1e-6, atol=1e-10)


@every_kind
def test_every_equation_gives_the_number_that_the_layer_gives(kind):
    unroller = make(cell=kind, position=5)
    rows = unroller.explanation["rows"]
    assert [row["head"] for row in rows] == list(BLOCKS[kind].values())
    for row, name in zip(rows, BLOCKS[kind], strict=True):
        formula, result = row["numbers"].removeprefix("= ").split(" = ")
        assert evaluated(formula) == pytest.approx(evaluated(result), rel=0.05, abs=0.005)
        assert evaluated(result) == pytest.approx(unroller.unrolled.forward[name][4, 0], rel=0.01)


def evaluated(text):
    for sign, operator in {"·": "*", "−": "-", "σ": "sigmoid"}.items():
        text = text.replace(sign, operator)
    return eval(text, {"tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))})


@every_kind
def test_the_slider_sets_the_spectral_radius(kind):
    layer = drawn(kind, 5, seed=3)
    assert spectral_radius(layer) == pytest.approx(1)
    assert spectral_radius(scaled(layer, 0.3)) == pytest.approx(0.3)


def test_a_small_radius_makes_the_gradient_of_an_rnn_vanish_and_a_large_one_explode():
    unroller = make(length=50, scale=0.5)
    assert unroller.unrolled.norms[0] < 1e-12
    unroller.cell = "LSTM"
    assert unroller.unrolled.norms[0] > 1e-7
    unroller.cell, unroller.scale = "RNN", 3.0
    assert unroller.unrolled.norms[0] > 100


def test_words_for_each_fate_of_the_gradient():
    assert "vanishes" in verdict(np.array([1e-3, 0.1, 1]))
    assert "although Wh is large" in verdict(np.array([1e-3, 0.1, 1]), is_saturated=True)
    assert "explodes" in verdict(np.array([1e3, 10, 1]))
    assert verdict(np.array([0.5, 1])).endswith("from 1 to 0.5: it arrives.")
    assert "multiplied by 0.0025" in clipping(2000.0, 5.0)
