import gzip
from pathlib import Path

import pytest

from dlcore.datasets import inventory
from dlcore.datasets.files import folders
from dlcore.datasets.sets.mnist import MNIST


@pytest.fixture(autouse=True)
def _empty_folders(data, monkeypatch):
    monkeypatch.setattr("pooch.HTTPDownloader", lambda **options: pytest.fail("inventory downloads"))


def test_shipped_sets_are_always_there():
    rows = {row.name: row for row in inventory()}
    assert {"MNIST", "Fashion-MNIST"} <= set(rows)
    assert rows["MNIST"].source == "shipped"
    assert rows["MNIST"].path.endswith("mnist_5000.npz")


def test_what_another_set_replaces_is_told_from_what_is_shipped():
    replaced = {row.name: row.path for row in inventory() if row.source == "replaced"}
    assert {name: Path(path).name for name, path in replaced.items()} == {
        "CIFAR-10": "fashion_mnist_5000.npz",
        "Tiny Shakespeare": "pride_and_prejudice.npz",
    }
    assert {row.source for row in inventory() if row.name not in replaced} == {"shipped"}


def test_a_damaged_full_set_is_not_counted(data, capsys):
    (data[0] / "mnist").mkdir()
    for file in MNIST.files:
        (data[0] / "mnist" / f"{file.names[0]}.gz").write_bytes(gzip.compress(b"not the digits"))
    assert inventory()[0].source == "shipped"
    assert "train-labels-idx1-ubyte.gz is not used" in capsys.readouterr().out


def test_a_full_set_is_found(data, monkeypatch):
    monkeypatch.setattr(
        "dlcore.datasets.formats.idx_set.find", lambda file, folders: (b"", data[1] / "mnist" / file.names[0])
    )
    assert inventory()[0] == ("MNIST", "full", str(data[1] / "mnist"))


def test_without_shipped_data(monkeypatch, tmp_path):
    monkeypatch.setattr("dlcore.datasets.files.shipped.project_folder", lambda: None)
    monkeypatch.setattr(folders, "PACKAGE", tmp_path)
    assert inventory()[0].source == "missing"


def test_a_set_is_replaced_only_where_another_takes_its_place():
    sources = {row.name: row.source for row in inventory()}
    stand_ins = {name for name, source in sources.items() if source == "replaced"}
    assert stand_ins == {"CIFAR-10", "Tiny Shakespeare"}
    assert set(sources.values()) == {"replaced", "shipped"}
