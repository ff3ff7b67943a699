import gzip
import os

import pytest

from dlcore.datasets.files import local
from dlcore.datasets.files.fetch import fetch
from dlcore.datasets.files.local import find
from tests.datasets.serving import CONTENT, data_file, good, listing

PACKED = gzip.compress(CONTENT)


def put(folder, raw, name="small/numbers-ubyte.gz"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("folder", [0, 1, 2])
@pytest.mark.parametrize("name", ["small/numbers-ubyte", "small/numbers.ubyte", "small-other/numbers-ubyte"])
@pytest.mark.parametrize("ending, raw", [("", CONTENT), (".gz", PACKED), (".gz", CONTENT)])
def test_each_folder_spelling_and_packing(data, folder, name, ending, raw):
    path = put(data[folder], raw, name + ending)
    assert find(data_file()) == (CONTENT, path)


def test_the_class_folder_comes_first(data):
    paths = [put(folder, PACKED) for folder in data]
    assert find(data_file())[1] == paths[0]


def test_nothing_there(data):
    assert find(data_file()) is None


@pytest.mark.parametrize(
    "raw",
    [b"", PACKED[:-20], gzip.compress(CONTENT[::-1]), CONTENT[:-1], CONTENT * 2],
    ids=["empty", "cut short", "other bytes", "a byte too few", "too many bytes"],
)
def test_a_damaged_copy_is_fetched_again_and_replaced(server, data, capsys, raw):
    put(data[0], raw)
    assert fetch(data_file(server.url("/good", good()))) == CONTENT
    assert "small/numbers-ubyte.gz is not used: it" in capsys.readouterr().out
    assert gzip.decompress((data[0] / "small/numbers-ubyte.gz").read_bytes()) == CONTENT
    assert listing(data[0]) == ["small/numbers-ubyte.gz"]


def test_a_damaged_copy_gives_way_to_a_good_one(data):
    put(data[0], PACKED[:-20])
    good_one = put(data[1], PACKED)
    assert find(data_file()) == (CONTENT, good_one)


def test_damage_after_the_first_load_is_noticed(data, capsys):
    path = put(data[0], PACKED)
    assert find(data_file()) is not None
    path.write_bytes(PACKED[:-20])
    assert find(data_file()) is None
    assert "is not used" in capsys.readouterr().out


def test_a_change_that_keeps_the_size_is_noticed(data):
    path = put(data[0], CONTENT)
    assert find(data_file()) is not None
    time_ns = path.stat().st_mtime_ns
    path.write_bytes(CONTENT[::-1])
    os.utime(path, ns=(time_ns, time_ns + 1_000_000_000))
    assert find(data_file()) is None


def test_the_second_load_does_not_read_again(data, monkeypatch):
    put(data[0], PACKED)
    first = find(data_file())[0]
    monkeypatch.setattr(local.Path, "read_bytes", lambda path: pytest.fail("read again"))
    assert find(data_file())[0] is first
