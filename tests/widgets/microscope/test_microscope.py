"""The convolution microscope without a browser: the numbers of plain loops, a sound state, and words."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.widgets import ConvolutionMicroscope
from dlcore.widgets.microscope.kernels import presets
from tests.widgets.messages import send

CASES = [(k, stride, padding) for k in (1, 3, 5) for stride in (1, 2, 3) for padding in {0, k // 2, k - 1}]


def microscope_of(k=3, stride=1, padding=0, shape=(9, 12)):
    rng = np.random.default_rng(k)
    image, kernel = rng.random(shape), rng.normal(size=(k, k))
    return ConvolutionMicroscope(image, kernel=kernel, bias=0.5, stride=stride, padding=padding)


def by_loops(microscope):
    """(y, dx, dW, db) of the present numbers, one product after the other."""
    x, W, dy = microscope.image, np.array(microscope.kernel), np.array(microscope.dy)
    s, p = microscope.stride, microscope.padding
    y, dx, dW = np.full(dy.shape, microscope.bias), np.zeros_like(x), np.zeros_like(W)
    for i, j in np.ndindex(dy.shape):
        for q, t in np.ndindex(W.shape):
            r, c = s * i + q - p, s * j + t - p
            if 0 <= r < x.shape[0] and 0 <= c < x.shape[1]:
                y[i, j] += x[r, c] * W[q, t]
                dx[r, c] += dy[i, j] * W[q, t]
                dW[q, t] += dy[i, j] * x[r, c]
    return y, dx, dW, dy.sum()


def numbers(microscope, side):
    shown = microscope.view[side]
    return np.frombuffer(shown["values"], np.float32).reshape(shown["shape"])


def tables(microscope, line=0):
    parts = microscope.view["lines"][line]["parts"]
    return {part["name"]: np.array(part["rows"]) for part in parts if "name" in part}


def plain(texts):
    return np.array([[float(text.replace("−", "-")) for text in row] for row in texts])


@pytest.fixture
def microscope():
    return ConvolutionMicroscope()


@pytest.mark.parametrize(("k", "stride", "padding"), CASES)
def test_all_numbers_are_those_of_plain_loops(k, stride, padding):
    m = microscope_of(k, stride, padding)
    m.dy = np.random.default_rng(0).normal(size=np.shape(m.dy))
    y, dx, dW, db = by_loops(m)
    np.testing.assert_allclose(numbers(m, "output"), y, rtol=1e-5, atol=1e-6)
    for ours, loops in zip(m.convolution.gradients(m.gradient), (dx, dW, db), strict=True):
        np.testing.assert_allclose(ours, loops, rtol=1e-10, atol=1e-12)
    m.is_backward = True
    m.select_input(4, 7)
    np.testing.assert_allclose(numbers(m, "input"), np.pad(dx, padding), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize(("k", "stride", "padding"), CASES)
def test_the_parts_add_up_to_the_whole(k, stride, padding):
    m = microscope_of(k, stride, padding)
    c = m.convolution
    dy = np.random.default_rng(0).normal(size=c.y.shape)
    dx, dW, db = c.gradients(dy)
    shares = [c.share(i, j, dy) for i, j in np.ndindex(c.y.shape)]
    for whole, parts in zip((dx, dW, db), zip(*shares, strict=True), strict=True):
        np.testing.assert_allclose(sum(parts), whole, atol=1e-12)
    for i, j in np.ndindex(c.y.shape):
        assert (c.patch(i, j) * c.kernel).sum() + 0.5 == pytest.approx(c.y[i, j])
    for r, col in np.ndindex(c.image.shape):  # dx is a correlation of dy with the turned kernel
        seen = np.array([[0 if at is None else dy[at] for at in row] for row in c.outputs_of(r, col)])
        assert (seen * c.turned).sum() == pytest.approx(dx[r, col], abs=1e-12)


def test_an_output_is_shown_as_patch_times_kernel_plus_bias(microscope):
    microscope.bias = 0.25
    microscope.select(5, 1)
    shown = tables(microscope)
    np.testing.assert_array_equal(plain(shown["patch of x"]), microscope.image[5:8, 1:4])
    np.testing.assert_allclose(plain(shown["products"]), microscope.image[5:8, 1:4] * [-1, 0, 1])
    assert microscope.view["lines"][0]["result"] == ["their sum 1", "+ bias b 0.25", "= y[5, 1] = 1.25"]
    assert microscope.view["input"]["region"] == [5, 1, 3, 3]
    assert microscope.status == "y[5, 1] = 1.25: it sees x[5:8, 1:4], and adds 9 products and the bias."


def test_backward_shows_what_an_output_adds_to_dx_dW_and_db(microscope):
    microscope.padding, microscope.is_backward = 1, True
    microscope.select(0, 4)
    microscope.set_dy(-2)
    added = plain(tables(microscope)["added to dx"])
    np.testing.assert_allclose(added, -2 * np.array(microscope.kernel))
    patch = plain(tables(microscope, 1)["patch of x"])
    np.testing.assert_allclose(plain(tables(microscope, 1)["added to dW"]), -2 * patch)
    assert microscope.view["lines"][1]["result"] == ["added to db: −2", "part of db = 141"]
    dx = numbers(microscope, "input")[1:-1, 1:-1]
    np.testing.assert_allclose(dx[:2, 3:6], added[1:])
    assert np.count_nonzero(dx) == 4
    assert microscope.view["lines"][0]["parts"][-1]["values"][0] == [None] * 3  # in the frame: dropped


def test_an_input_shows_the_outputs_that_see_it(microscope):
    microscope.stride = 2
    microscope.select_input(3, 4)
    assert "seen by 2 outputs" in microscope.status
    assert tables(microscope)["its part in each y"].tolist()[0] == ["–", "–", "–"]
    assert microscope.view["output"]["region"] == [1, 1, 1, 2]
    microscope.is_backward = True
    assert "the gradients of 2 outputs come together" in microscope.status
    microscope.select_input(11, 11)  # stride 2 leaves the last row over
    assert "seen" not in microscope.status and "0 outputs" in microscope.status


def test_a_selected_output_that_no_longer_exists_gives_way_to_the_last_one(microscope):
    microscope.select(9, 9)
    microscope.stride = 3
    assert microscope.selected == ["output", 3, 3]
    assert np.shape(microscope.dy) == (4, 4)
    microscope.select(99, 0)
    assert microscope.selected == ["output", 3, 0]


def test_the_size_is_shown_with_its_numbers():
    m = ConvolutionMicroscope(np.zeros((8, 12)), stride=2, padding=1)
    rows, columns = m.view["size"].split("; ")
    assert rows == "rows = (8 + 2 · 1 − 3) // 2 + 1 = 4, 1 left over"
    assert columns == "columns = (12 + 2 · 1 − 3) // 2 + 1 = 6, 1 left over"
    assert "3 × 3 pixels; in a second layer like this 7 × 7, in a third 15 × 15" in m.view["notes"][1]


def test_another_size_keeps_a_named_kernel_or_the_middle_of_an_own_one(microscope):
    microscope.resize(5)
    np.testing.assert_array_equal(microscope.kernel, presets(5)["vertical edge"])
    microscope.kernel = np.arange(25.0).reshape(5, 5)
    microscope.padding = 4
    microscope.resize(3)
    assert microscope.kernel == [[6, 7, 8], [11, 12, 13], [16, 17, 18]]
    assert (microscope.chosen, microscope.padding) == ("own numbers", 2)
    microscope.resize(1)
    microscope.choose("negative")
    assert (microscope.kernel, microscope.padding) == ([[-1.0]], 0)


def test_reset_brings_back_what_was_given():
    m = microscope_of(5, 2, 2)
    start = m.kernel, m.selected, m.status
    m.choose("blur")
    m.resize(1)
    m.bias, m.stride, m.is_backward = 3.0, 1, True
    m.select_input(0, 0)
    m.set_dy(7)  # no output is selected: nothing happens
    send(m, {"do": "reset"})
    assert (m.kernel, m.selected, m.status) == start
    assert (m.bias, m.stride, m.padding, m.chosen) == (0.5, 2, 2, "as given")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("kernel", [[1.0, 2.0], [3.0, 4.0]], r"1 x 1, 3 x 3 or 5 x 5, got \(2, 2\)"),
        ("kernel", [[np.nan]], "numbers from -100 to 100"),
        ("kernel", [["a"]], "numbers from -100 to 100"),
        ("bias", 1e6, "bias to be from -100 to 100"),
        ("stride", 4, "stride to be 1, 2 or 3, got 4"),
        ("padding", 3, "padding to be from 0 to 2, got 3"),
        ("selected", ["middle", 0, 0], '"output" or "input"'),
    ],
)
def test_unsound_values_are_refused_with_the_reason(microscope, name, value, message):
    before = getattr(microscope, name)
    with pytest.raises(TraitError, match=message):
        setattr(microscope, name, value)
    assert getattr(microscope, name) == before


@pytest.mark.parametrize("shape", [(12, 12, 3), (4, 12), (65, 65), (12,)])
def test_an_image_that_cannot_be_shown_is_refused(shape):
    with pytest.raises(ValueError, match=r"one channel: image\[\.\.\., 0\]"):
        ConvolutionMicroscope(np.zeros(shape))


def test_bytes_become_shares_and_a_channel_axis_is_taken():
    m = ConvolutionMicroscope(np.full((12, 12, 1), 51, np.uint8), kernel="identity")
    assert m.view["lines"][0]["result"][-1] == "= y[5, 5] = 0.2"


def test_without_a_kernel_there_are_a_picture_and_words_with_numbers(microscope):
    figure, words = microscope.preview()
    assert [axes.get_title(loc="left") for axes in figure.axes][2] == "Output, y[5, 5] = −1"
    assert "kernel −1 0 1 / −1 0 1 / −1 0 1" in words and "(12 + 2 · 0 − 3) // 1 + 1 = 10" in words
