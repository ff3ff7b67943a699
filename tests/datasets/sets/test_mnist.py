"""The real sets: the shipped ones always, the full MNIST whenever DLCORE_DATA is set."""

import os

import numpy as np
import pytest

from dlcore.datasets import fashion_mnist, mnist

TRAIN = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]  # of each digit
TEST = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
SHIPPED = [(mnist, "shipped", [400] * 10, [100] * 10), (fashion_mnist, "shipped", [400] * 10, [100] * 10)]
FULL = [(mnist, "full", TRAIN, TEST)] if os.environ.get("DLCORE_DATA") else []


@pytest.fixture(autouse=True)
def _no_download(monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")


@pytest.mark.parametrize("function, source, train, test", SHIPPED + FULL)
class TestRealSet:
    def test_shapes_and_labels(self, function, source, train, test):
        data = function(source)
        assert data.x_train.shape == (sum(train), 28, 28)
        assert data.x_test.shape == (sum(test), 28, 28)
        assert data.x_train.dtype == data.x_test.dtype == np.uint8
        assert data.y_train.dtype == data.y_test.dtype == np.int64
        assert np.bincount(data.y_train).tolist() == train
        assert np.bincount(data.y_test).tolist() == test
        assert data.source == source
        assert len(set(data.class_names)) == 10

    def test_pictures_use_the_whole_range(self, function, source, train, test):
        data = function(source)
        assert (data.x_train.min(), data.x_train.max()) == (0, 255)
        assert 0.1 < data.x_train.mean() / 255 < 0.3

    def test_no_test_picture_is_in_the_training_part(self, function, source, train, test):
        data = function(source)
        training = {image.tobytes() for image in data.x_train}
        assert not any(image.tobytes() in training for image in data.x_test)

    def test_labels_are_shuffled(self, function, source, train, test):
        assert len(set(function(source).y_train[:100].tolist())) == 10

    def test_nobody_can_change_them_for_the_next_caller(self, function, source, train, test):
        with pytest.raises(ValueError, match="read-only"):
            function(source).x_train[0] = 0


def test_nearest_neighbour_finds_the_labels():
    data = mnist("shipped")
    x, y = data.x_train.reshape(-1, 784) / 255, data.y_train
    queries = data.x_test.reshape(-1, 784)[:100] / 255
    distances = (x**2).sum(axis=1) - 2 * queries @ x.T
    assert (y[distances.argmin(axis=1)] == data.y_test[:100]).mean() > 0.85


def test_repr_is_short_and_tells_the_source():
    assert repr(mnist("shipped")) == (
        "Dataset('MNIST', source='shipped', x_train (4000, 28, 28) uint8, x_test (1000, 28, 28))"
    )
