import numpy as np
import pytest

from dlcore.plots.shown import bundle
from dlcore.widgets import PredictionCard
from dlcore.widgets.prediction import sketch as module
from tests.widgets.prediction.small_cards import GUESSES, sketch

X = np.arange(200)
Y = 2.3 * np.exp(-X / 50)


@pytest.fixture
def drawn(monkeypatch):
    """What reveals have shown: pairs of figure and alt text."""
    figures = []
    monkeypatch.setattr(module, "show", lambda figure, *, alt: figures.append((figure, alt)))
    return figures


def lines(figure):
    return {line.get_label(): line for line in figure.axes[0].lines}


def test_without_a_sketch_the_figure_holds_only_the_answer_and_is_always_the_same(drawn):
    for _ in range(2):
        sketch().reveal(X, Y, alt="The loss falls.")
    (first, alt), (second, _) = drawn
    assert list(lines(first)) == ["the answer"] and alt == "The loss falls."
    assert bundle(first, alt=alt)["text/plain"] == bundle(second, alt=alt)["text/plain"]


def test_the_sketch_and_the_answer_lie_on_the_axes_that_were_shown(drawn):
    prediction = sketch()
    PredictionCard(prediction).guess = GUESSES["sketch"]
    prediction.reveal(X, Y, alt="The loss falls.")
    ((figure, alt),) = drawn
    assert set(lines(figure)) == {"the answer", "your sketch"}
    np.testing.assert_array_equal(lines(figure)["your sketch"].get_xydata(), GUESSES["sketch"])
    assert alt == "The loss falls. Your sketch goes from 2.3 at 0 to 0.5 at 200."
    plot = figure.axes[0]
    assert (plot.get_xlim(), plot.get_ylim()) == ((0, 200), (0, 2.5))
    empty = PredictionCard(sketch()).preview()[0].axes[0]
    assert (empty.get_xlim(), empty.get_ylim()) == ((0, 200), (0, 2.5))
    assert empty.get_xlabel() == plot.get_xlabel() == "⟦step⟧"


def test_several_curves_have_their_names(drawn):
    sketch().reveal({"train": (X, Y), "test": (X, Y + 0.1)}, alt="Both fall.")
    assert list(lines(drawn[0][0])) == ["train", "test"]


def test_nothing_of_an_answer_is_cut_off(drawn):
    sketch().reveal(X, Y + 1, alt="It falls.")
    assert drawn[0][0].axes[0].get_ylim() == (0, pytest.approx(3.3))


def test_a_logarithmic_axis(drawn):
    prediction = sketch(y=("⟦loss⟧", 1e-3, 10), log_y=True)
    prediction.reveal(X, Y, alt="It falls.")
    assert drawn[0][0].axes[0].get_yscale() == "log"
    with pytest.raises(ValueError, match="above 0 with log_y"):
        sketch(log_y=True)
    with pytest.raises(ValueError, match="numbers above 0"):
        prediction.reveal(X, Y - 1, alt="It falls.")


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (X, Y[:-1], "x and y of one shape"),
        (X[:1], Y[:1], "N at least 2"),
        (X, np.full(200, np.nan), "NaN or infinity"),
        (X[:, None], Y[:, None], "one shape"),
    ],
)
def test_what_is_no_curve_is_refused(x, y, words):
    with pytest.raises(ValueError, match=words):
        sketch().reveal(x, y, alt="It falls.")


def test_words_for_the_answer_are_demanded():
    with pytest.raises(ValueError, match="expects alt to be a sentence"):
        sketch().reveal(X, Y, alt="")


@pytest.mark.parametrize(
    "axis", [("step", 0), ("step", 5, 5), ("step", 3, 1), (0, 1, 2), "step", ("step", 0, np.nan)]
)
def test_axes_are_looked_at(axis):
    with pytest.raises(ValueError, match=r"predict.sketch expects"):
        sketch(x=axis)
