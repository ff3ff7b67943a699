import gzip
import struct
from dataclasses import replace

import numpy as np
import pytest

from dlcore.datasets.files import shipped
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.formats.idx_set import IdxSet
from dlcore.datasets.sets.mnist import MNIST
from dlcore.datasets.source import load
from tests.datasets.serving import data_file, listing, printed, send

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
        download_bytes=len(IMAGES.tobytes()),
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


def test_offline_says_which_set_it_is_what_was_looked_for_and_what_to_do(
    small_set, data, monkeypatch, capsys
):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    assert load(small_set, None).source == "shipped"
    assert printed(capsys) == (
        "Small: the small shipped set (1 for training, 1 for test), because the full one is neither here nor "
        f"to be fetched: small/train-labels is not in {data[0]}, which DLCORE_DATA names. DLCORE_OFFLINE is "
        "set, so nothing is downloaded. To get it: connect to the network and run this cell again, or let "
        "DLCORE_DATA name the folder that holds it."
    )


def test_the_reason_is_told_without_being_asked_for(small_set, server, monkeypatch, capsys):
    monkeypatch.delenv("DLCORE_DATA")
    server.answers["/train-labels"] = lambda handler: handler.send_error(404)
    load(small_set, None)
    said = printed(capsys)
    assert "to be fetched: train-labels could not be downloaded. 127.0.0.1: it answers 404 Not Found." in said


def test_no_word_is_cut_by_the_page(small_set, data, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    load(small_set, None)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2
    assert all(len(line) <= 88 or " " not in line for line in lines)


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


def test_a_class_folder_that_names_the_set_itself(small_set, data, monkeypatch):
    """All files lie in .../small, and so does what is downloaded then."""
    monkeypatch.setenv("DLCORE_DATA", str(data[0] / "Small"))
    (data[0] / "Small").mkdir()
    (data[0] / "Small" / "train-labels").write_bytes(idx(LABELS))
    assert load(small_set, None).source == "full"
    assert listing(data[0]) == [
        *("Small/t10k-images.gz", "Small/t10k-labels.gz"),
        *("Small/train-images.gz", "Small/train-labels"),
    ]


def test_download_that_stops_halfway_keeps_what_came(small_set, server, data):
    server.answers["/train-images"] = lambda handler: handler.send_error(404)
    assert load(small_set, None).source == "shipped"
    assert listing(data[0]) == ["small/t10k-images.gz", "small/t10k-labels.gz", "small/train-labels.gz"]


def test_the_published_files_are_asked_from_two_mirrors_at_least():
    assert all(len(file.urls) >= 2 and file.urls[0].endswith("-ubyte.gz") for file in MNIST.files)
