"""What plots write themselves is said; what a lesson hands in stays as it is (here: numbers)."""

import numpy as np
import pytest

from dlcore import plots
from dlcore.landscapes.surfaces import SURFACES
from tests.language.sentences import outside
from tests.language.words import words_of_figure

X = np.linspace(0.1, 1, 12)
RUN = {"1": X}
PAIR = {"1": (X, X)}
PICTURES = np.ones((2, 8, 8, 1)) * X[:8]
W = np.ones((3, 3, 1, 4)) * X[:4]
POINTS, LABELS = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([0, 1])
DRAWN = {
    "answer_curves": lambda: plots.answer_curves(PAIR),
    "coefficient_paths": lambda: plots.coefficient_paths(X, {"1": np.ones((12, 3))}, ["1", "2", "3"]),
    "compare_runs": lambda: plots.compare_runs(RUN),
    "confusion": lambda: plots.confusion(np.eye(2, dtype=int), ["1", "2"]),
    "decision_boundary": lambda: plots.decision_boundary(
        POINTS, LABELS == 1, np.ones(2), 0.0, feature_names=["1", "2"], class_names=["1", "2"]
    ),
    "descent": lambda: plots.descent(SURFACES[0], {"1": (POINTS, X[:2])}),
    "epoch_curves": lambda: plots.epoch_curves(RUN, quantity="1"),
    "function_curves": lambda: plots.function_curves(X, PAIR),
    "kernel_pictures": lambda: plots.kernel_pictures(W),
    "looked_at": lambda: plots.looked_at(PICTURES, {"1": PICTURES[..., 0]}, ["1", "2"]),
    "loss_curves": lambda: plots.loss_curves(X, X[:2]),
    "loss_shapes": lambda: plots.loss_shapes(X, RUN),
    "lstm_cell": lambda: plots.lstm_cell(o=0.5, i=0.5, f=0.5, g=0.5, c_before=1.0),
    "model_neuron": lambda: plots.model_neuron(),
    "neuron_view": lambda: plots.neuron_view(POINTS, LABELS, np.ones(2), 0.0),
    "neuron_views": lambda: plots.neuron_views({"1": (POINTS, LABELS, np.ones(2), 0.0)}),
    "noise_against_batch": lambda: plots.noise_against_batch(X, X, X),
    "output_sizes": lambda: plots.output_sizes(RUN),
    "penalties": lambda: plots.penalties(X, PAIR),
    "pushes": lambda: plots.pushes(SURFACES[0], POINTS, POINTS, POINTS),
    "probability_bars": lambda: plots.probability_bars(["1", "2"], {"1": X[:2]}),
    "rate_finder": lambda: plots.rate_finder(X, X, 0.5),
    "roc": lambda: plots.roc(X, X, {"1": (0.5, 0.5)}),
    "roofline": lambda: plots.roofline(100.0, 10.0, {"1": (1.0, 2.0)}),
    "round_trip": lambda: plots.round_trip(["1", "2"], [("3", "4")]),
    "seed_band": lambda: plots.seed_band({"1": np.ones((2, 3))}, quantity="1"),
    "setting_bands": lambda: plots.setting_bands({"1": {None: X, 2: X}}, xlabel="1", ylabel="2"),
    "signal_sizes": lambda: plots.signal_sizes(PAIR),
    "speed_up": lambda: plots.speed_up({"1": (X[:2], X[:2])}),
    "step_curves": lambda: plots.step_curves(RUN, quantity="1"),
    "step_panels": lambda: plots.step_panels(RUN, quantity="1"),
    "stretched": lambda: plots.stretched(np.eye(2), {"1": POINTS[0]}),
    "timeline": lambda: plots.timeline(),
    "unrolled": lambda: plots.unrolled([1.0], [0.5], w_x=1.0, w_h=0.5),
    "weight_pictures": lambda: plots.weight_pictures(np.ones((4, 2)), (2, 2)),
    "who_looks": lambda: plots.who_looks({"1": np.eye(2)}, ["1", "2"], ["1", "2"]),
}
# They draw what they are given, and add letters or nothing.
WORDLESS = {
    *(
        "against",
        "chain",
        "decision_regions",
        "diagram",
        "errors_over",
        "fitted_curves",
        "flow",
        "image_grid",
    ),
    *(
        "label_ends",
        "network",
        "new_figure",
        "number_grids",
        "numbers",
        "over_time",
        "receptive_fields",
        "show",
        "smooth",
    ),
    *("curve_words", "neuron_words", "unit_maps"),
}
PEOPLE = (
    "McCulloch Pitts Rosenblatt Minsky Papert Fukushima Rumelhart Hinton Williams Osindero Teh Krizhevsky "
    "Sutskever"
)


def test_every_plot_is_looked_at():
    assert DRAWN.keys() | WORDLESS == set(plots.__all__)


@pytest.mark.parametrize("name", DRAWN)
def test_every_word_of_a_plot_is_said(name, heard):
    words = [word for text in words_of_figure(DRAWN[name]()) for word in outside(text)]
    assert set(words) <= set(PEOPLE.split())
    assert heard or name in ("neuron_view", "neuron_views", "decision_boundary", "kernel_pictures")
