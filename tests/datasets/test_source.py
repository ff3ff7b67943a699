import gzip
import re
import struct
from dataclasses import replace

import numpy as np
import pytest

from dlcore.datasets.files import shipped
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.formats.idx_set import IdxSet
from dlcore.datasets.sets.mnist import MNIST
from dlcore.datasets.source import load
from tests.datasets.serving import data_file, listing, send

IMAGES = np.arange(3 * 28 * 28, dtype=np.uint8).reshape(3, 28, 28)
LABELS = np.array([2, 0, 1], np.uint8)


def idx(array):
    return bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


@pytest.fixture
def small_set(server, data, tmp_path, monkeypatch):
    """Three pictures, published by the local server and shipped."""

    def file(stem, array):
        url = server.url(f"/{stem}", send(gzip.compress(idx(array))))
        return replace(data_file(url, content=idx(array)), names=(stem,))

    (tmp_path / "project" / "shipped").mkdir()
    np.savez(
        tmp_path / "project" / "shipped" / "small.npz",
        x_train=IMAGES[:1],
        y_train=LABELS[:1],
        x_test=IMAGES[1:2],
        y_test=LABELS[1:2],
    )
    monkeypatch.setattr(shipped, "project_folder", lambda: tmp_path / "project")
    return IdxSet(
        "Small",
        ("a", "b", "c"),
        file("train-labels", LABELS),
        file("t10k-labels", LABELS[:2]),
        file("t10k-images", IMAGES[:2]),
        file("train-images", IMAGES),
        "small.npz",
    )


def test_full_is_downloaded_and_kept(small_set, server, data, capsys):
    for source in (None, "full"):
        dataset = load(small_set, source)
        assert (dataset.name, dataset.source, dataset.class_names) == ("Small", "full", ("a", "b", "c"))
        np.testing.assert_array_equal(dataset.x_train, IMAGES, strict=True)
        np.testing.assert_array_equal(dataset.y_train, LABELS.astype(np.int64), strict=True)
        np.testing.assert_array_equal(dataset.x_test, IMAGES[:2], strict=True)
        np.testing.assert_array_equal(dataset.y_test, LABELS[:2].astype(np.int64), strict=True)
    assert len(server.asked) == 4
    assert capsys.readouterr().out == ""


def test_shipped_asks_nobody(small_set, server):
    dataset = load(small_set, "shipped")
    assert dataset.source == "shipped"
    np.testing.assert_array_equal(dataset.x_train, IMAGES[:1], strict=True)
    np.testing.assert_array_equal(dataset.y_test, LABELS[1:2].astype(np.int64), strict=True)
    assert server.asked == []


def test_offline_says_in_one_line_which_set_it_is(small_set, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    assert load(small_set, None).source == "shipped"
    line = capsys.readouterr().out
    assert re.fullmatch(r"Small: the small shipped set \(1 for training, 1 for test\).*To get it: .*\n", line)
    assert not re.search(r"[/\\]|http|127", line), "a path or an address differs between computers"


def test_the_line_is_the_same_for_each_kind_of_failure(small_set, server, monkeypatch, capsys):
    server.answers["/train-labels"] = lambda handler: handler.send_error(404)
    load(small_set, None)
    not_found = capsys.readouterr().out
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    load(small_set, None)
    assert capsys.readouterr().out == not_found


def test_a_missing_network_is_noticed_at_the_first_file(small_set, server):
    server.answers["/train-labels"] = lambda handler: handler.send_error(404)
    load(small_set, None)
    assert server.asked == ["/train-labels"]


def test_full_without_a_network_says_what_to_do(small_set, monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    with pytest.raises(DataUnavailable, match=r"(?s)full Small is not on this computer.*What to do: connect"):
        load(small_set, "full")


def test_another_word_is_refused(small_set):
    with pytest.raises(ValueError, match=r"""source must be None .* got 'all'"""):
        load(small_set, "all")


def test_a_class_folder_that_is_not_there_is_an_error_and_not_the_shipped_set(small_set, monkeypatch):
    monkeypatch.setenv("DLCORE_DATA", "no/such/folder")
    with pytest.raises(FileNotFoundError, match="DLCORE_DATA names 'no/such/folder'"):
        load(small_set, None)


def test_download_that_stops_halfway_keeps_what_came(small_set, server, data):
    server.answers["/train-images"] = lambda handler: handler.send_error(404)
    assert load(small_set, None).source == "shipped"
    assert listing(data[0]) == ["small/t10k-images.gz", "small/t10k-labels.gz", "small/train-labels.gz"]


def test_the_published_files_are_asked_from_two_mirrors_at_least():
    assert all(len(file.urls) >= 2 and file.urls[0].endswith("-ubyte.gz") for file in MNIST.files)
