"""The figures of lesson 09: an unrolled network, curves over time, words as points."""

import numpy as np
import pytest

from dlcore import plots
from dlcore.plots import style

X, H, DH = [1.0, 0.0, 0.0], [0.762, 0.364, 0.18], [-0.1, -0.3, -0.8]


def texts(fig):
    return [text.get_text() for text in fig.axes[0].texts if text.get_text()]


def test_an_unrolled_network_has_a_column_for_each_step():
    fig = plots.unrolled(X, H, w=1, u=0.5)
    assert {"h0  0", "h1  0.762", "h2  0.364", "h3  0.18", "x1  1", "x3  0"} <= set(texts(fig))
    assert texts(fig).count("times 0.5") == texts(fig).count("times 1") == 3
    assert not any("∂" in text for text in texts(fig))


def test_gradients_are_written_in_their_colour():
    fig = plots.unrolled(X, H, w=1, u=0.5, dh=DH)
    violet = [text.get_text() for text in fig.axes[0].texts if text.get_color() == style.GRADIENT]
    assert [text for text in violet if text] == ["∂L/∂h1 = -0.100", "∂L/∂h2 = -0.300", "∂L/∂h3 = -0.800"]


def test_every_step_needs_a_state():
    with pytest.raises(ValueError):
        plots.unrolled(X, H[:2], w=1, u=0.5)


def test_curves_and_levels_have_their_names_at_their_ends():
    curves = {"LSTM": (np.arange(3), np.array([1, 0.1, 0.01])), "test": (np.arange(2), np.ones(2))}
    fig = plots.over_time(curves, xlabel="step", ylabel="error", log_scale=True, levels={"baseline": 0.167})
    axes = fig.axes[0]
    assert axes.get_yscale() == "log"
    assert set(texts(fig)) == {"LSTM", "test", "baseline"}
    colours = {line.get_label(): line.get_color() for line in axes.lines}
    assert colours["baseline"] == style.REFERENCE and colours["test"] == style.TEST


def test_words_that_are_alike_lie_near_each_other():
    rng = np.random.default_rng(0)
    near = rng.standard_normal(10)
    fig = plots.word_map([near, near + 0.01, -near, -near + 0.01 * rng.standard_normal(10)], list("abcd"))
    a, b, c, d = (text.xy for text in fig.axes[0].texts)
    assert np.hypot(*np.subtract(a, b)) < 0.1 * np.hypot(*np.subtract(a, c))
    assert np.hypot(*np.subtract(c, d)) < 0.1 * np.hypot(*np.subtract(a, c))
