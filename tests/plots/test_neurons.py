"""The figures of lesson 01: a neuron's plane, answers to a sum, the history."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from dlcore import plots
from dlcore.plots import style

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def test_right_and_wrong_points_differ_in_colour_and_labels_in_shape():
    fig = plots.neuron_view(X, np.array([0, 1, 1, 0]), [1, 1], -0.5)
    axes = fig.axes[0]
    drawn = {(line.get_marker(), line.get_color()): len(line.get_xdata()) for line in axes.lines}
    assert drawn["o", style.CORRECT] == 1 and drawn["^", style.CORRECT] == 2
    assert drawn["o", style.WRONG] == 1 and drawn["^", style.WRONG] == 0


def test_the_line_has_sum_zero_and_the_arrow_is_normal_to_it():
    w, b = np.array([2.0, -1.0]), -0.5
    axes = plots.neuron_view(X, np.array([0, 0, 1, 1]), w, b).axes[0]
    line = next(line for line in axes.lines if same_color(line.get_color(), style.TRAINING))
    ends = line.get_xydata()
    assert ends @ w + b == pytest.approx([0, 0], abs=1e-12)
    arrow = next(text for text in axes.texts if not text.get_text())
    direction = np.subtract(arrow.xy, arrow.xyann)
    assert direction @ (ends[1] - ends[0]) == pytest.approx(0, abs=1e-12)
    assert direction @ w > 0


def test_a_neuron_without_weights_has_no_line():
    with pytest.raises(ValueError, match="not 0"):
        plots.neuron_view(X, np.zeros(4), [0, 0], 1)


def test_answers_are_drawn_under_their_names():
    z = np.array([-1.0, 0, 1])
    axes = plots.answer_curves({"threshold": (z, z > 0), "sigmoid": (z, z)}).axes[0]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["threshold", "sigmoid"]


def test_the_timeline_has_the_right_years_in_order():
    texts = [text.get_text().split("\n") for text in plots.timeline().axes[0].texts]
    years = {what: int(year) for year, what, *_ in texts}
    assert years["perceptron"] == 1958 and years["neocognitron"] == 1980
    assert years["backpropagation"] == 1986
    assert list(years.values()) == sorted(years.values())
    assert len(years) == 7


def test_the_model_neuron_names_inputs_weights_sum_and_output():
    fig = plots.model_neuron()
    texts = {text.get_text() for text in fig.axes[0].texts}
    assert {"x1", "x2", "x3", "w1", "w2", "w3", "z = weighted sum + b", "fires if z > 0", "y"} <= texts


def test_several_neurons_stand_side_by_side_under_their_titles():
    panel = X, np.array([0, 1, 1, 1]), [1, 1], -0.5
    fig = plots.neuron_views({"first": panel, "second": panel})
    assert [axes.get_title(loc="left") for axes in fig.axes] == ["first", "second"]
    assert fig.get_figwidth() == pytest.approx(9)


def test_the_words_of_a_neuron_tell_line_arrow_and_right_points():
    words = plots.neuron_words(X, np.array([0, 1, 1, 0]), [1, -1], -0.5)
    assert "1 x1 -1 x2 -0.5 = 0" in words
    assert "to the lower right" in words and "3 of 4" in words


def test_the_words_of_curves_tell_their_ends():
    words = plots.curve_words({"loss": (np.arange(3), np.array([2.0, 0.25, 0.5]))})
    assert "The curve loss: 2 at 0, 0.5 at 2; lowest 0.25, highest 2." in words
