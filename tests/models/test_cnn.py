import numpy as np
import pytest

from dlcore.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU, Sequential
from dlcore.models.cnn import deep_cnn, small_cnn


@pytest.mark.parametrize("shape, parameters", [((32, 32, 3), 545_098), ((28, 28, 1), 421_642)])
def test_small_cnn(shape, parameters):
    model = small_cnn(shape, rng=np.random.default_rng(0))
    x = np.random.default_rng(0).random((2, *shape), np.float32)
    assert model(x).shape == (2, 10)
    assert sum(p.size for p in model.parameters()) == parameters


def test_relu_behind_the_pool_gives_the_same_numbers():
    model = small_cnn((32, 32, 3), rng=np.random.default_rng(0))
    x = np.random.default_rng(1).random((3, 32, 32, 3), np.float32)
    before = Sequential(
        model[0], ReLU(), MaxPool2D(2), model[3], ReLU(), MaxPool2D(2), Flatten(), *model.layers[7:]
    )
    np.testing.assert_array_equal(before(x), model(x))
    assert [type(model[i]) for i in (0, 3, 7, 9)] == [Conv2D, Conv2D, Dense, Dense]


def test_the_rng_decides():
    a, b, c = (small_cnn((28, 28, 1), rng=np.random.default_rng(seed)) for seed in (0, 0, 1))
    np.testing.assert_array_equal(a[0].W.value, b[0].W.value)
    assert not np.array_equal(a[0].W.value, c[0].W.value)
    with pytest.raises(TypeError, match="small_cnn expects rng"):
        small_cnn((28, 28, 1), rng=0)


@pytest.mark.parametrize("shape, parameters", [((32, 32, 3), 539_786), ((28, 28, 1), 539_210)])
def test_deep_cnn(shape, parameters):
    model = deep_cnn(shape, rng=np.random.default_rng(0))
    x = np.random.default_rng(0).random((2, *shape), np.float32)
    assert model(x).shape == (2, 10)
    assert sum(p.size for p in model.parameters()) == parameters
