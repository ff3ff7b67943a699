"""cifar10(): archive or folder, all or a part, from the network, or replaced by name."""

import re
from dataclasses import replace

import numpy as np
import pytest

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.formats import cifar_batches, cifar_records
from dlcore.datasets.sets.cifar10 import ARCHIVE, Cifar10Set
from dlcore.datasets.source import load
from tests.datasets.formats.cifar_files import archive_of, content, members, packed, put_folder, small_files
from tests.datasets.serving import listing, printed, send

SMALL = {name: content(2, seed=i) for i, name in enumerate(cifar_batches.BATCH_FILES)}
RAW = packed(members(SMALL))
NAME = "cifar-10-binary.tar.gz"


@pytest.fixture
def small(server, data, monkeypatch):
    """A CIFAR-10 of two records in each file, published by the local server."""
    for module in (cifar_records, cifar_batches):
        monkeypatch.setattr(module, "MOST_RECORDS", 2)
    return Cifar10Set(archive_of(RAW, server.url("/archive", send(RAW))))


def same_pictures(dataset, files):
    x = np.concatenate([cifar_records.parse_records(files[name])[0] for name in cifar_batches.TRAINING_FILES])
    return np.array_equal(dataset.x_train, x) and dataset.x_test.tobytes() == (
        cifar_records.parse_records(files["test_batch.bin"])[0].tobytes()
    )


def test_is_downloaded_once_and_kept_as_one_file(small, server, data, capsys):
    for source in (None, "full"):
        dataset = load(small, source)
        assert (dataset.name, dataset.source, len(dataset.class_names)) == ("CIFAR-10", "full", 10)
        assert same_pictures(dataset, SMALL)
    assert server.asked == ["/archive"]
    assert [listing(folder) for folder in data] == [[NAME], [], []]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_archive_in_each_folder(small, server, data, place):
    data[place].mkdir(exist_ok=True)
    (data[place] / NAME).write_bytes(RAW)
    assert load(small, None).source == "full"
    assert server.asked == []


@pytest.mark.parametrize("source", [None, "full"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_full_folder(small, server, data, place, source):
    put_folder(data[place], SMALL)
    dataset = load(small, source)
    assert dataset.source == "full" and same_pictures(dataset, SMALL)
    assert server.asked == []


@pytest.fixture
def part():
    return {name: raw[: len(raw) // 2] for name, raw in SMALL.items()}


def test_a_part_is_used_and_says_so(small, server, data, part, capsys):
    put_folder(data[0], part)
    dataset = load(small, None)
    assert dataset.source == "part" and same_pictures(dataset, part)
    assert server.asked == []
    assert re.fullmatch(
        r"CIFAR-10: a part of it \(5 for training, 1 for test\), .* source=.full.\.",
        printed(capsys),
    )


def test_one_short_file_makes_a_part(small, data, part):
    put_folder(data[0], {**SMALL, "data_batch_4.bin": part["data_batch_4.bin"]})
    dataset = load(small, None)
    assert (dataset.source, len(dataset.x_train), len(dataset.x_test)) == ("part", 9, 2)


def test_full_is_fetched_where_there_is_a_part(small, server, data, part):
    put_folder(data[0], part)
    assert load(small, "full").source == "full"
    assert server.asked == ["/archive"]
    assert load(small, None).source == "full", "from now on all of it is here"


def test_all_in_a_later_folder_comes_before_a_part(small, data, part):
    put_folder(data[0], part)
    put_folder(data[1], SMALL)
    assert load(small, None).source == "full"


def spoilt(name, raw):
    return {**SMALL, name: raw}


DAMAGED = {
    "half a record": (spoilt("data_batch_2.bin", SMALL["data_batch_2.bin"][:-7]), "data_batch_2.bin: 6,139"),
    "empty": (spoilt("test_batch.bin", b""), "test_batch.bin: 0 bytes"),
    "a label of 77": (spoilt("data_batch_1.bin", b"\x4d" + bytes(3072)), "data_batch_1.bin: record 0 has"),
    "too many": (spoilt("data_batch_1.bin", content(3)), "data_batch_1.bin: it holds 3 records"),
    "one missing": (
        {k: v for k, v in SMALL.items() if k != "data_batch_5.bin"},
        "data_batch_5.bin is missing",
    ),
}


@pytest.mark.parametrize("files, reason", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_folder_is_named_and_passed_over(small, server, data, capsys, files, reason):
    put_folder(data[0], files)
    assert same_pictures(load(small, None), SMALL)
    assert f"The folder cifar-10-batches-bin is not used: {reason}" in capsys.readouterr().out
    assert server.asked == ["/archive"]


def test_a_huge_file_is_not_read(data, small, monkeypatch, capsys):
    monkeypatch.setattr("dlcore.datasets.formats.cifar_folder.MOST_BYTES", 1000)
    put_folder(data[0], SMALL)
    load(small, None)
    assert "data_batch_1.bin has 6,146 bytes, and at most 1,000 belong there" in printed(capsys)


def test_a_damaged_archive_is_named_once_and_replaced(small, data, capsys):
    (data[0] / NAME).write_bytes(RAW[:-20])
    assert load(small, None).source == "full"
    assert capsys.readouterr().out.count(f"{NAME} is not used: it has") == 1
    assert (data[0] / NAME).read_bytes() == RAW


def test_damage_after_the_first_load_is_noticed(small, data, capsys):
    folder = put_folder(data[0], SMALL)
    assert load(small, None).source == "full"
    (folder / "data_batch_1.bin").write_bytes(b"no picture")
    assert load(small, None).source == "full"
    assert "data_batch_1.bin: 10 bytes" in capsys.readouterr().out


BAD_ANSWERS = {
    "cut short": (send(RAW[: len(RAW) // 2]), "instead of"),
    "another archive": (send(packed(members(small_files()))), "instead of|not the published"),
    "a page": (send(b"<html>Please log in</html>"), "it has 26 bytes instead of"),
    "too long": (send(bytes(len(RAW) + 300_000)), "more than the file can hold"),
    "not found": (lambda handler: handler.send_error(404), "404 Not Found"),
}


@pytest.mark.parametrize("answer, reason", BAD_ANSWERS.values(), ids=BAD_ANSWERS)
def test_a_bad_answer_is_a_clear_error_and_leaves_nothing(small, server, data, answer, reason):
    server.answers["/archive"] = answer
    with pytest.raises(DataUnavailable, match=rf"full CIFAR-10 is not on this .*127.0.0.1: .*({reason})"):
        load(small, "full")
    assert [listing(folder) for folder in data] == [[], [], []]


def test_the_second_host_helps(small, server):
    urls = server.url("/bad", send(b"")), *small.archive.urls
    assert load(Cifar10Set(replace(small.archive, urls=urls)), None).source == "full"
    assert server.asked == ["/bad", "/archive"]


def test_two_hosts_are_asked_for_the_published_archive():
    assert [url.split("/")[2] for url in ARCHIVE.urls] == ["www.cs.toronto.edu", "cave.cs.toronto.edu"]
