"""tiny_shakespeare(): its characters and their numbers, or a novel in its place."""

from dataclasses import replace

import numpy as np
import pytest

from dlcore.datasets import tiny_shakespeare
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.sets.tiny_shakespeare import TINY_SHAKESPEARE, TextSet
from dlcore.datasets.source import load
from tests.datasets.serving import data_file, listing, send

PLAY = b"To be, or not to be:\n" * 50


@pytest.fixture
def play(server, data):
    file = data_file(server.url("/input.txt", send(PLAY)), content=PLAY)
    return TextSet("Play", replace(file, folders=("",), names=("play.txt",)))


def test_the_last_tenth_is_held_out(play, server, data):
    dataset = load(play, None)
    assert (dataset.name, dataset.source) == ("Play", "full")
    train, test = "".join(dataset.x_train), "".join(dataset.x_test)
    assert (train + test).encode() == PLAY
    assert len(test) == len(PLAY) // 10
    assert listing(data[0]) == ["play.txt"]
    load(play, "full")
    assert server.asked == ["/input.txt"]


def test_what_is_held_is_the_file_and_its_place(play, data):
    assert play.held() is None
    (data[1] / "play.txt").write_bytes(PLAY)
    assert play.held() == ("full", str(data[1] / "play.txt"))


def test_codes_are_places_in_the_alphabet_of_the_whole_text(play):
    dataset = load(play, None)
    assert dataset.class_names == tuple(sorted(set(PLAY.decode())))
    alphabet = np.array(dataset.class_names)
    np.testing.assert_array_equal(alphabet[dataset.y_train], dataset.x_train)
    np.testing.assert_array_equal(alphabet[dataset.y_test], dataset.x_test)
    assert dataset.y_train.dtype == np.int64 and not dataset.y_train.flags.writeable


def test_another_text_is_refused(play, server):
    server.answers["/input.txt"] = send(PLAY[::-1])
    with pytest.raises(DataUnavailable, match="is not the published one"):
        load(play, "full")


def test_without_a_network_a_novel_takes_its_place(data, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    dataset = tiny_shakespeare()
    assert (dataset.name, dataset.source) == ("Pride and Prejudice", "shipped")
    assert (len(dataset.x_train), len(dataset.x_test), len(dataset.class_names)) == (616_092, 68_455, 75)
    assert "".join(dataset.x_train).startswith("Chapter 1\n\nIt is a truth universally acknowledged, that")
    assert "".join(dataset.x_test).endswith("had been the means of uniting them.\n")
    assert capsys.readouterr().out.startswith(
        "Tiny Shakespeare is replaced by Pride and Prejudice, the small shipped set ("
    )
    assert TINY_SHAKESPEARE.held() is None
    with pytest.raises(DataUnavailable, match="full Tiny Shakespeare is not on this computer"):
        tiny_shakespeare("full")


@pytest.mark.data
def test_the_real_text(monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    data = tiny_shakespeare("full")
    assert (len(data.x_train), len(data.x_test), len(data.class_names)) == (1_003_854, 111_540, 65)
    assert "".join(data.x_train[:14]) == "First Citizen:"


def test_what_is_held_is_told_with_its_place(play, data):
    assert play.held() is None
    data[0].joinpath("play.txt").write_bytes(PLAY)
    assert play.held() == ("full", str(data[0] / "play.txt"))
