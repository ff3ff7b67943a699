"""The shipped networks: as accurate as the course says, with a margin."""

import numpy as np
import pytest

from dlcore.datasets import cifar10, mnist
from dlcore.datasets.files.shipped import shipped_path
from dlcore.metrics import accuracy
from dlcore.models import pretrained
from dlcore.models.cnn import small_cnn
from dlcore.models.pretrained import best_cnn, pretrained_cnn, save_pretrained
from dlcore.vision.pixels import PixelScale, mean_image_scale


@pytest.fixture(autouse=True)
def _no_download(monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")


def test_fashion_mnist():
    data = cifar10("shipped")
    trained = pretrained_cnn(data)
    assert accuracy(trained.logits(data.x_test), data.y_test) > 0.82
    assert not trained.model.training


@pytest.mark.data
def test_cifar10():
    data = cifar10()
    trained = pretrained_cnn(data)
    assert accuracy(trained.logits(data.x_test), data.y_test) > 0.68


@pytest.mark.data
def test_the_best_network():
    data = cifar10()
    trained = best_cnn()
    assert accuracy(trained.logits(data.x_test), data.y_test) > 0.81
    assert trained.scale.mean.shape == (3,) and not trained.model.training


def test_the_logits_are_those_of_scaled_pictures():
    data = cifar10("shipped")
    trained = pretrained_cnn(data)
    x = data.x_test[:5]
    np.testing.assert_allclose(trained.logits(x), trained.model(trained.scale(x)), rtol=1e-6)
    assert trained.scale(x).dtype == np.float32
    assert trained.scale.mean.shape == (28, 28, 1)


def test_pictures_are_scaled_block_by_block(monkeypatch):
    """700 pictures have the same logits in parts, and no more than 250 are floats at once."""
    data, counts = cifar10("shipped"), []
    trained = pretrained_cnn(data)
    x = data.x_train[:700]
    expected = np.concatenate([trained.logits(x[:130]), trained.logits(x[130:])])
    scale = PixelScale.__call__
    monkeypatch.setattr(PixelScale, "__call__", lambda self, x: (counts.append(len(x)), scale(self, x))[1])
    np.testing.assert_allclose(trained.logits(x), expected, rtol=1e-4, atol=1e-4)
    assert counts == [250, 250, 200]


def test_no_pictures_are_refused():
    data = cifar10("shipped")
    with pytest.raises(ValueError, match="at least one example"):
        pretrained_cnn(data).logits(data.x_test[:0])


def test_a_set_without_weights_is_refused():
    with pytest.raises(ValueError, match="knows CIFAR-10 and Fashion-MNIST, got a set named 'MNIST'"):
        pretrained_cnn(mnist("shipped"))


def test_each_call_gives_a_network_of_its_own():
    data = cifar10("shipped")
    first, second = pretrained_cnn(data).model, pretrained_cnn(data).model
    first[0].W.value[...] = 0
    assert second[0].W.value.any()


@pytest.mark.parametrize("name", [*pretrained.SMALL.values(), pretrained.BEST])
def test_files_are_small(name):
    assert shipped_path(name).stat().st_size < 2_000_000


def test_what_is_saved_is_read_again(tmp_path, monkeypatch):
    data = cifar10("shipped")
    model = small_cnn((28, 28, 1), rng=np.random.default_rng(3))
    scale = mean_image_scale(data.x_train)
    save_pretrained(tmp_path / "small.npz", model, scale)

    def arrays(name):
        with np.load(tmp_path / "small.npz", allow_pickle=False) as file:
            return dict(file)

    monkeypatch.setattr(pretrained, "shipped_arrays", arrays)
    read = pretrained_cnn(data)
    np.testing.assert_allclose(read.model[7].W.value, model[7].W.value, rtol=1e-3, atol=1e-6)
    np.testing.assert_allclose(read.scale.mean, scale.mean, atol=1e-3)
    assert read.model[7].W.value.dtype == np.float32
    assert (tmp_path / "small.npz").stat().st_size < 900_000
