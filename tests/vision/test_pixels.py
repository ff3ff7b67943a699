import numpy as np
import pytest

from dlcore.vision.pixels import PixelScale, channel_scale, mean_image_scale


def pictures(n=2500, seed=0):
    rng = np.random.default_rng(seed)
    return rng.integers(0, [40, 130, 256], (n, 4, 5, 3)).astype(np.uint8)


def test_mean_image():
    x = pictures()
    y = mean_image_scale(x)(x)
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, x / 255 - (x / 255).mean(axis=0), atol=1e-6)


def test_channels_have_mean_0_and_variance_1():
    x = pictures()
    scale = channel_scale(x)
    np.testing.assert_allclose(scale.mean, (x / 255).mean(axis=(0, 1, 2)), rtol=1e-10)
    np.testing.assert_allclose(scale.std, (x / 255).std(axis=(0, 1, 2)), rtol=1e-10)
    y = scale(x)
    assert y.dtype == np.float32 and y.shape == x.shape
    np.testing.assert_allclose(y.mean(axis=(0, 1, 2), dtype=np.float64), 0, atol=1e-5)
    np.testing.assert_allclose(y.std(axis=(0, 1, 2), dtype=np.float64), 1, atol=1e-5)


@pytest.mark.parametrize("make", [mean_image_scale, channel_scale])
def test_other_pictures_get_the_same_numbers_subtracted(make):
    train, test = pictures(), pictures(7, seed=1)
    scale = make(train)
    np.testing.assert_allclose(scale(test), (test / 255 - scale.mean) / scale.std, atol=1e-5)
    assert train.dtype == np.uint8, "the pictures themselves stay as they are"


def test_a_constant_channel_is_refused():
    x = pictures(5)
    x[..., 1] = 7
    with pytest.raises(ValueError, match="channel 1 is 7 in all pixels"):
        channel_scale(x)


def test_one_number_for_all():
    np.testing.assert_allclose(
        PixelScale(np.float32(0.5), np.float32(0.25))(np.array([[0, 255]], np.uint8)), [[-2, 2]]
    )
