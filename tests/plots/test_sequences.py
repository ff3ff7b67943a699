"""The figures of lesson 09: an unrolled network, and curves over time."""

import numpy as np
import pytest

from dlcore import plots
from dlcore.plots import style

X, H, DH = [1.0, 0.0, 0.0], [0.762, 0.364, 0.18], [-0.1, -0.3, -0.8]


def texts(fig):
    return [text.get_text() for text in fig.axes[0].texts if text.get_text()]


def test_an_unrolled_network_has_a_column_for_each_step():
    fig = plots.unrolled(X, H, w_x=1, w_h=0.5)
    assert {"h0  0", "h1  0.762", "h2  0.364", "h3  0.18", "x1  1", "x3  0"} <= set(texts(fig))
    assert texts(fig).count("times 0.5") == texts(fig).count("times 1") == 3
    assert not any("∂" in text for text in texts(fig))


def test_gradients_are_written_in_their_colour():
    fig = plots.unrolled(X, H, w_x=1, w_h=0.5, dh=DH)
    violet = [text.get_text() for text in fig.axes[0].texts if text.get_color() == style.GRADIENT]
    assert [text for text in violet if text] == ["∂L/∂h1 = -0.100", "∂L/∂h2 = -0.300", "∂L/∂h3 = -0.800"]


def test_every_step_needs_a_state():
    with pytest.raises(ValueError):
        plots.unrolled(X, H[:2], w_x=1, w_h=0.5)


def test_curves_and_levels_have_their_names_at_their_ends():
    curves = {"LSTM": (np.arange(3), np.array([1, 0.1, 0.01])), "test": (np.arange(2), np.ones(2))}
    fig = plots.over_time(curves, xlabel="step", ylabel="error", log_scale=True, levels={"baseline": 0.167})
    axes = fig.axes[0]
    assert axes.get_yscale() == "log"
    assert set(texts(fig)) == {"LSTM", "test", "baseline"}
    colours = {line.get_label(): line.get_color() for line in axes.lines}
    assert colours["baseline"] == style.REFERENCE and colours["test"] == style.TEST


def test_a_cell_has_one_colour_and_its_second_curve_is_dashed():
    one = np.arange(2), np.ones(2)
    few = plots.over_time({"GRU": one}, xlabel="step", ylabel="error").axes[0].lines
    many = plots.over_time({"GRU, trained": one, "GRU, untrained": one, "RNN": one}, xlabel="", ylabel="")
    trained, untrained, rnn = many.axes[0].lines
    assert tuple(few[0].get_color()) == tuple(trained.get_color()) == tuple(untrained.get_color())
    assert tuple(rnn.get_color()) != tuple(trained.get_color())
    assert [line.get_linestyle() for line in (trained, untrained, rnn)] == ["-", "--", "-"]


def test_a_short_logarithmic_axis_has_plain_numbers():
    curves = {"network": (np.arange(3), np.array([30, 10, 6]))}
    fig = plots.over_time(curves, xlabel="step", ylabel="perplexity", log_scale=True)
    ticks = [tick.get_text() for tick in fig.axes[0].get_yticklabels()]
    assert ticks == ["7", "10", "15", "20", "30"]


def test_the_cell_of_an_lstm_holds_the_numbers_of_its_step():
    fig = plots.lstm_cell(o=0.5, i=0.25, f=0.8, g=-0.4, c_before=1.5)
    texts = [text.get_text() for text in fig.axes[0].texts]
    assert "new c  1.1" in texts  # 0.8 * 1.5 + 0.25 * (-0.4)
    assert "i × g  -0.1" in texts
    assert f"o × tanh c  {0.5 * np.tanh(1.1):.3g}" in texts
