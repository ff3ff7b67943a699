"""The figures of lesson 08: matrices, measurements, kernels, maps of attention, receptive fields."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from dlcore import plots
from dlcore.plots import style

RNG = np.random.default_rng(0)


def test_matrices_stand_in_a_row_with_their_numbers_and_signs():
    x = np.arange(9).reshape(3, 3)
    marks = {"x": np.s_[:2, 1:]}
    axes = plots.number_grids({"x": x, "y": [[0.5, -1.0]]}, ["="], marks=marks).axes[0]
    texts = [text.get_text() for text in axes.texts]
    assert texts == [*"012345678", "x", "=", "0.5", "-1", "y"]
    blue = [same_color(patch.get_facecolor(), style.PREDICTION) for patch in axes.patches]
    assert blue == [False, True, True, False, True, True, False, False, False, False, False]


def test_measurements_may_end_earlier():
    fig = plots.against([1, 2, 4], {"loops": [3.0], "test": [1, 2, 3]}, xlabel="n", ylabel="ms", log_log=True)
    loops, test = fig.axes[0].lines
    assert loops.get_xydata().tolist() == [[1, 3]]
    assert same_color(test.get_color(), style.TEST)
    assert fig.axes[0].get_xscale() == fig.axes[0].get_yscale() == "log"


def test_equal_factors_are_equal_steps_to_the_right():
    axes = plots.against([1, 10, 100], {"test": [1, 2, 3]}, xlabel="%", ylabel="y", log_x=True).axes[0]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "linear")
    assert [text.get_text() for text in axes.get_xticklabels()] == ["1", "10", "100"]


def test_kernels_of_colours_are_colours_about_grey():
    W = RNG.normal(size=(3, 3, 3, 5))
    picture = plots.kernel_pictures(W).axes[0].images[0].get_array()
    value = 0.5 + W[0, 0, :, 0] / (2 * np.abs(W).max())
    np.testing.assert_allclose(picture[2, 2], value)


def test_kernels_of_grey_pictures_are_weights():
    fig = plots.kernel_pictures(RNG.normal(size=(3, 3, 1, 5)))
    assert fig.axes[0].images[0].cmap.name == style.WEIGHTS


def test_each_picture_stands_above_its_maps():
    images, maps = RNG.random((3, 6, 5, 3)), {"saliency": RNG.random((3, 6, 5)) - 0.5}
    fig = plots.looked_at(images, maps, ["a", "b", "c"])
    assert [axes.get_title() for axes in fig.axes[:3]] == ["a", "b", "c"]
    assert [axes.get_ylabel() for axes in fig.axes] == ["picture", "", "", "saliency", "", ""]
    assert fig.axes[3].images[0].get_array().min() == 0


def test_a_row_of_maps_may_share_its_scale():
    images, maps = RNG.random((2, 6, 5, 3)), {"own": RNG.random((2, 6, 5)), "shared": RNG.random((2, 6, 5))}
    fig = plots.looked_at(images, maps, ["a", "b"], limits={"shared": 0.7})
    assert [axes.images[0].get_clim() for axes in fig.axes[4:]] == [(0, 0.7)] * 2
    assert fig.axes[2].images[0].get_clim()[1] == maps["own"][0].max()


@pytest.mark.parametrize("channels", [1, 3])
def test_receptive_fields_lie_about_one_pixel(channels):
    fig = plots.receptive_fields(np.zeros((9, 9, channels)), {"conv": 3, "pool": 4}, (4, 5))
    pool, conv = fig.axes[0].patches[1::2]
    assert (conv.get_xy(), conv.get_width()) == ((3.5, 2.5), 3)
    assert (pool.get_xy(), pool.get_width()) == ((2.5, 1.5), 4)
    legend = fig.axes[0].get_legend().get_texts()
    assert [text.get_text() for text in legend] == ["conv: 3 x 3", "pool: 4 x 4"]


def test_a_channel_axis_of_one_is_drawn_as_grey():
    fig = plots.image_grid(np.zeros((2, 8, 8, 1), np.uint8))
    assert fig.axes[0].images[0].get_array().ndim == 2


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: plots.number_grids({"x": np.ones((2, 2))}, ["+"]), "a sign for each of 0 gaps"),
        (lambda: plots.against([1], {"a": [1, 2]}, xlabel="n", ylabel="ms"), "1 to 1 numbers, got 2"),
        (lambda: plots.kernel_pictures(np.ones((3, 3, 4, 2))), "1 or 3 channels"),
        (lambda: plots.looked_at(np.ones((1, 4, 4, 3)), {}, []), "a title for each of 1"),
        (
            lambda: plots.who_looks({"a": np.eye(2)}, ["1", "2", "3"], ["1", "2"]),
            r"weights of shape \(3, 2\)",
        ),
    ],
)
def test_wrong_input_is_refused(call, words):
    with pytest.raises(ValueError, match=words):
        call()
