"""cifar10() without a network: replaced by name, a part of it, or an error; and the real pictures."""

import re

import numpy as np
import pytest

from dlcore.datasets import cifar10
from dlcore.datasets.files import folders
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.sets.cifar10 import CIFAR10
from tests.datasets.formats.cifar_files import put_folder, small_files
from tests.datasets.serving import printed


class TestNothingHereAndNoNetwork:
    @pytest.fixture(autouse=True)
    def _offline(self, data, monkeypatch):
        monkeypatch.setenv("DLCORE_OFFLINE", "1")

    def test_fashion_mnist_takes_its_place_by_name(self, capsys):
        dataset = cifar10()
        assert (dataset.name, dataset.source) == ("Fashion-MNIST", "shipped")
        assert (dataset.x_train.shape, dataset.x_test.shape) == ((4000, 28, 28, 1), (1000, 28, 28, 1))
        assert dataset.x_train.dtype == np.uint8 and not dataset.x_train.flags.writeable
        assert "bag" in dataset.class_names
        line = printed(capsys)
        assert re.fullmatch(
            r"CIFAR-10 is replaced by Fashion-MNIST, the small shipped set \(4,000 .*"
            r" DLCORE_OFFLINE is set, .* To get it: .*",
            line,
        )

    def test_shipped_is_asked_for_and_needs_no_word(self, capsys):
        assert cifar10("shipped").name == "Fashion-MNIST"
        assert capsys.readouterr().out == ""

    def test_full_is_a_clear_error(self):
        with pytest.raises(DataUnavailable, match=r"(?s)full CIFAR-10 is not .*What to do: connect"):
            cifar10("full")

    def test_a_part_is_not_all(self, data):
        put_folder(data[0], small_files())
        with pytest.raises(DataUnavailable, match="full CIFAR-10"):
            cifar10("full")

    def test_the_inventory_says_what_is_used(self, data):
        assert CIFAR10.held() is None
        folder = put_folder(data[0], small_files())
        assert CIFAR10.held() == ("part", str(folder))

    def test_without_shipped_data(self, monkeypatch, tmp_path):
        monkeypatch.setattr("dlcore.datasets.files.shipped.project_folder", lambda: None)
        monkeypatch.setattr(folders, "PACKAGE", tmp_path)
        with pytest.raises(DataUnavailable, match="fashion_mnist_5000.npz is missing"):
            cifar10()


@pytest.mark.data
def test_the_first_pictures_of_the_real_set(monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    data = cifar10()
    assert data.name == "CIFAR-10" and len(data.x_train) >= 5000 and len(data.x_test) >= 1000
    assert [data.class_names[label] for label in data.y_train[:5]] == [
        *("frog", "truck", "truck", "deer", "automobile")
    ]
    assert [data.class_names[label] for label in data.y_test[:4]] == ["cat", "ship", "ship", "airplane"]
    assert data.x_train[0, 0, 0].tolist() == pytest.approx([59, 62, 63], abs=12)  # the others: JPEG's loss
    np.testing.assert_allclose(data.x_train[:5000].mean(axis=(0, 1, 2)) / 255, [0.49, 0.48, 0.45], atol=0.01)
    assert not data.x_train.flags.writeable
