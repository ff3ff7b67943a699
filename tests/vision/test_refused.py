"""What vision refuses in words: pixels divided before, labels and numbers that are none."""

import numpy as np
import pytest

from dlcore.layers import Dense, Flatten, Sequential
from dlcore.vision import PixelScale, augment, enlarge, occlusion, saliency
from dlcore.vision.augmentation import shift_and_flip, transform
from dlcore.vision.pixels import channel_scale, mean_image_scale

BYTES = np.random.default_rng(0).integers(0, 256, (5, 4, 4, 3)).astype(np.uint8)
FLOATS = (BYTES / 255).astype(np.float32)
MODEL = Sequential(Flatten(), Dense(48, 3, rng=np.random.default_rng(0)))


@pytest.mark.parametrize(
    "call", [channel_scale(BYTES), mean_image_scale(BYTES), channel_scale, mean_image_scale]
)
@pytest.mark.parametrize("x", [FLOATS, FLOATS * 255, BYTES.astype(int), BYTES / 255, BYTES > 9])
def test_only_bytes_are_scaled(call, x):
    with pytest.raises(TypeError, match=r"pixels uint8, .* divides by 255 itself, got .*astype\(np.uint8\)"):
        call(x)


def test_the_line_that_brings_pixels_back():
    with pytest.raises(TypeError, match=r"or \(255 \* x\).round\(\).astype\(np.uint8\)"):
        channel_scale(BYTES)(FLOATS)
    assert np.array_equal((255 * FLOATS).round().astype(np.uint8), BYTES)


@pytest.mark.parametrize("x", [BYTES[..., 0], BYTES[:, :2, :, :1], BYTES[..., :2]])
def test_pictures_of_another_shape(x):
    with pytest.raises(ValueError, match=r"PixelScale (expects x of shape|was made for pictures of shape)"):
        mean_image_scale(BYTES)(x)


@pytest.mark.parametrize("make", [channel_scale, mean_image_scale])
def test_no_pictures_have_no_mean(make):
    with pytest.raises(ValueError, match="expects at least one example"):
        make(BYTES[:0])


@pytest.mark.parametrize("std", [0, -1, np.nan, [0.1, 0.0, 0.2]])
def test_a_scale_is_above_0(std):
    with pytest.raises(ValueError, match="PixelScale expects std above 0|NaN"):
        PixelScale(0.5, std)


@pytest.mark.parametrize(
    "options",
    [
        {"degrees": -10},
        {"shift": -0.1},
        {"shift": 1.5},
        {"flip": 2},
        {"flip": -1},
        {"degrees": "10"},
        {"flip": None},
    ],
)
def test_augment_asks_for_shares_and_angles(options):
    (name,) = options
    with pytest.raises((TypeError, ValueError), match=f"augment expects {name}"):
        augment(FLOATS, np.random.default_rng(0), **options)


@pytest.mark.parametrize(
    "options", [{"pixels": 1.5}, {"pixels": -1}, {"pixels": 4}, {"pixels": True}, {"flip": 2}]
)
def test_shifts_are_whole_pixels_inside_the_picture(options):
    (name,) = options
    with pytest.raises(ValueError, match=f"shift_and_flip expects {name}"):
        shift_and_flip(FLOATS, np.random.default_rng(0), **({"pixels": 1} | options))


@pytest.mark.parametrize("degrees", [[1, 2], np.nan, "10"])
def test_one_angle_or_one_for_each_picture(degrees):
    with pytest.raises(ValueError, match="transform"):
        transform(FLOATS, degrees=degrees)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.uint64, int])
def test_labels_of_every_integer_type(dtype):
    label = dtype(2)
    expected = occlusion(MODEL, FLOATS[0], 2, size=2, stride=2)
    np.testing.assert_array_equal(occlusion(MODEL, FLOATS[0], label, size=2, stride=2), expected)
    labels = np.full(5, label)
    np.testing.assert_array_equal(saliency(MODEL, FLOATS, labels), saliency(MODEL, FLOATS, [2] * 5))


@pytest.mark.parametrize("label", [-1, 3, 30, 1.0, True, [1], "cat", None])
def test_labels_that_are_none(label):
    with pytest.raises(ValueError, match="occlusion expects"):
        occlusion(MODEL, FLOATS[0], label, size=2, stride=2)


def test_a_label_for_each_picture():
    with pytest.raises(ValueError, match="expects a label for each of 5 pictures, got 2"):
        saliency(MODEL, FLOATS, [0, 1])


@pytest.mark.parametrize("maps, shape", [(np.zeros((2, 2)), (4, 4)), (np.zeros((1, 2, 2)), (0, 4))])
def test_enlarge_asks_for_maps_and_a_size(maps, shape):
    with pytest.raises(ValueError, match="enlarge expects"):
        enlarge(maps, shape)
