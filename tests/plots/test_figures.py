"""Every figure function: what it draws, in which colours, and what it refuses."""

import numpy as np
import pytest
from matplotlib.colors import same_color
from matplotlib.figure import Figure

from dlcore import plots
from dlcore.plots import style
from dlcore.plots.labels import GAP, spread
from dlcore.plots.pictures import montage

LOSSES = np.linspace(2, 0.1, 400)


def _names(fig):
    return [text.get_text() for text in fig.axes[0].texts]


def test_loss_curves_put_validation_at_the_ends_of_the_epochs():
    fig = plots.loss_curves(LOSSES, [1.0, 0.5, 0.4, 0.4])
    raw, smoothed, validation = fig.axes[0].lines
    assert validation.get_xdata().tolist() == [100, 200, 300, 400]
    assert np.allclose(raw.get_ydata(), LOSSES)
    assert same_color(smoothed.get_color(), style.TRAINING)
    assert same_color(validation.get_color(), style.VALIDATION)
    assert _names(fig) == ["training", "validation"]
    assert fig.axes[0].get_xlabel() and fig.axes[0].get_ylabel()


def test_smoothing_keeps_a_straight_line_and_short_runs():
    x, y = plots.smooth(LOSSES)
    assert np.allclose(y, np.interp(x, np.arange(1, 401), LOSSES))
    assert plots.smooth([3, 1, 2])[1].tolist() == [3, 1, 2]


def test_a_diverged_run_leaves_a_gap_and_keeps_its_name():
    diverged = LOSSES.copy()
    diverged[200:] = np.inf
    fig = plots.compare_runs({"0.1": LOSSES, "10": diverged}, log_scale=True)
    assert _names(fig) == ["0.1", "10"]
    assert fig.axes[0].get_yscale() == "log"
    assert np.isfinite(fig.axes[0].get_ylim()).all()


def test_a_run_that_is_never_finite_is_still_named():
    assert _names(plots.compare_runs({"bad": [np.nan] * 5, "good": LOSSES})) == ["bad", "good"]


def test_curves_have_the_colour_of_their_meaning_and_differ():
    values, names = [2, 1], ["training loss", "test", "L2: test", "reference", "another"]
    fig = plots.epoch_curves(dict.fromkeys(names, values), quantity="loss")
    colors = [line.get_color() for line in fig.axes[0].lines]
    expected = [style.TRAINING, style.TEST, style.TEST, style.REFERENCE, style.run_colors(1)[0]]
    assert all(map(same_color, colors, expected))
    assert [line.get_linestyle() for line in fig.axes[0].lines] == ["-", "-", "--", "-", "-"]
    assert fig.axes[0].get_ylabel() == "loss"


def test_the_seed_band_reaches_from_lowest_to_highest():
    values = np.array([[1.0, 2.0], [3.0, 6.0]])
    fig = plots.seed_band({"test": values}, quantity="accuracy (%)")
    assert fig.axes[0].lines[0].get_ydata().tolist() == [2, 4]
    corners = fig.axes[0].collections[0].get_paths()[0].vertices[:, 1]
    assert (corners.min(), corners.max()) == (1, 6)


def test_names_at_the_ends_do_not_overlap():
    placed = spread([0.5, 0.5, 0.51, 0.0, 1.0])
    assert np.diff(np.sort(placed)).min() >= GAP - 1e-12
    assert placed.argsort(kind="stable").tolist() == [3, 0, 1, 2, 4]
    crowded = spread([0.99, 1.0, 1.0])
    assert crowded.max() <= 1


def test_a_montage_holds_every_image_where_it_belongs():
    images = np.arange(5)[:, None, None] * np.ones((5, 3, 3)) + 1
    picture = montage(images, columns=2, top=4)
    assert picture.shape == (3 * (3 + 4 + 4), 2 * (3 + 4))
    assert np.nansum(picture == 1) == np.nansum(picture == 5) == 9
    assert np.isnan(picture[-7:, 7:]).all()
    assert picture[6, 2] == 1 and picture[6, 9] == 2 and picture[17, 2] == 3


@pytest.mark.parametrize(
    "images", [np.zeros((3, 28, 28), np.uint8), np.ones((3, 8, 8, 3)), np.ones((3, 8, 8))]
)
def test_image_grid_draws_grey_and_colour(images):
    fig = plots.image_grid(images, ["a", "b", "c"])
    assert isinstance(fig, Figure)
    assert _names(fig) == ["a", "b", "c"]
    assert fig.axes[0].images[0].get_clim() == (0, 255 if images.dtype == np.uint8 else 1) or images.ndim == 4


def test_weights_are_drawn_about_zero():
    weights = np.random.default_rng(0).normal(0.5, 1, size=(16, 6))
    low, high = plots.weight_pictures(weights, (4, 4)).axes[0].images[0].get_clim()
    assert low == -high < 0


def test_confusion_writes_its_counts():
    fig = plots.confusion(np.array([[5, 1], [0, 7]]), ["cat", "dog"])
    assert _names(fig) == ["5", "1", "7"]
    colors = fig.axes[0].images[0].get_array()
    assert colors[1, 0].tolist() == [1, 1, 1]
    assert colors[0, 0, 1] > colors[0, 0, 0]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: plots.loss_curves([]), "list of numbers"),
        (lambda: plots.loss_curves(np.ones((2, 2))), "one per step"),
        (lambda: plots.seed_band({"test": [1, 2]}, quantity="x"), r"\(seeds, epochs\)"),
        (lambda: plots.image_grid(np.ones((3, 784))), r"reshape\(-1, 28, 28\)"),
        (lambda: plots.image_grid(np.ones((3, 4, 4)), ["one"]), "a title for each of 3"),
        (lambda: plots.confusion(np.ones((3, 3)), ["a", "b"]), "2 class names"),
        (lambda: plots.weight_pictures(np.ones((16, 2)), (5, 5)), r"\(16, 2\)"),
    ],
)
def test_wrong_input_is_refused_with_advice(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_colours_with_a_meaning_are_all_different():
    assert len(set(style.MEANINGS.values())) == len(style.MEANINGS)
    assert len({tuple(c) for c in style.run_colors(6)}) == 6
