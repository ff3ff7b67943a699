"""Data sets are fetched before class: course.py data."""

import ast
import gzip
import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from dlcore import datasets
from dlcore.datasets import __main__ as program
from dlcore.datasets import beforehand
from dlcore.datasets.beforehand import IN_LESSONS, fetch_ahead, plain_name
from dlcore.datasets.sets.tiny_shakespeare import TextSet
from tests.datasets.serving import CONTENT, data_file, good, listing, printed
from tests.house.source_files import ROOT

KEPT = ["small/numbers-ubyte.gz"]


@pytest.fixture
def small(server):
    """A published text of one file, which the server has."""
    return TextSet("Small Text", data_file(server.url("/small", good())))


def test_fetched_once_into_the_first_data_folder(small, server, data, capsys):
    assert fetch_ahead([small])
    assert printed(capsys) == (
        f"Small Text: 1 MB to fetch Together 1 MB, into {data[0]} Small Text: done All is here."
    )
    assert [listing(folder) for folder in data] == [KEPT, [], []]
    assert fetch_ahead([small]) and server.asked == ["/small"]
    assert f"Small Text: is here, in {data[0]}" in printed(capsys)


def test_into_a_folder_of_ones_own(small, data, tmp_path, capsys):
    folder = tmp_path / "a stick"
    folder.mkdir()
    assert fetch_ahead([small], folder)
    assert [listing(place) for place in (folder, *data)] == [KEPT, [], [], []]


def test_what_lies_elsewhere_on_this_computer_is_copied_also_offline(
    small, data, tmp_path, monkeypatch, server
):
    (data[1] / "small").mkdir()
    (data[1] / "small" / "numbers.ubyte").write_bytes(CONTENT)
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    assert fetch_ahead([small], tmp_path / "stick")
    assert (tmp_path / "stick" / "small" / "numbers-ubyte").read_bytes() == CONTENT
    assert server.asked == []


def test_offline_it_says_so_and_asks_nobody(small, server, data, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")
    assert not fetch_ahead([small])
    said = printed(capsys)
    assert "DLCORE_OFFLINE is set, so nothing is downloaded. Remove it" in said
    assert "Not here yet: Small Text." in said and server.asked == []


def test_a_set_that_cannot_be_had_hinders_no_other(small, server, data, capsys):
    gone = TextSet("Gone", data_file(server.url("/gone", lambda h: h.send_error(404)), content=CONTENT[:9]))
    assert not fetch_ahead([gone, small])
    said = printed(capsys)
    assert "Gone: numbers-ubyte could not be downloaded. 127.0.0.1: it answers 404 Not Found" in said
    assert "Small Text: done" in said and "Not here yet: Gone." in said


def test_a_damaged_copy_is_fetched_again(small, data, capsys):
    (data[0] / "small").mkdir()
    (data[0] / KEPT[0]).write_bytes(gzip.compress(CONTENT)[:-20])
    assert fetch_ahead([small])
    assert gzip.decompress((data[0] / KEPT[0]).read_bytes()) == CONTENT


def test_a_disk_that_may_be_too_small_is_told(small, data, monkeypatch, capsys):
    monkeypatch.setattr(beforehand.shutil, "disk_usage", lambda path: SimpleNamespace(free=50_000))
    fetch_ahead([small])
    assert "which has only 1 MB left: this may not be enough" in printed(capsys)


def test_what_comes_with_the_course_needs_no_fetching(data, capsys):
    assert fetch_ahead([datasets.DIABETES])
    assert printed(capsys) == "Diabetes: is here, for it comes with the course All is here."


def run(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["data", *arguments])
    return program.main()


def test_names_may_be_spelled_as_they_are_known(monkeypatch, data, tmp_path):
    asked = []
    monkeypatch.setattr(program, "fetch_ahead", lambda chosen, folder: asked.append((chosen, folder)) or True)
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    assert run(monkeypatch, "CIFAR-10", "tiny_shakespeare", "--to", "a stick") == 0
    assert run(monkeypatch) == 0
    folder = (tmp_path / "a stick").resolve()
    assert asked == [([datasets.CIFAR10, datasets.TINY_SHAKESPEARE], folder), (IN_LESSONS, None)]
    assert folder.is_dir()


def test_an_unknown_name_gets_the_list(monkeypatch, data, capsys):
    assert run(monkeypatch, "imagenet") == 2
    assert "There is no data set imagenet. There are: mnist, fashionmnist, cifar10" in printed(capsys)


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (PermissionError("no"), 1, "Files cannot be written: no. Name another folder"),
        (KeyboardInterrupt(), 130, "the same command goes on from here"),
    ],
    ids=["denied", "stopped"],
)
def test_what_ends_it_is_told(monkeypatch, data, capsys, error, status, words):
    def end(chosen, folder):
        raise error

    monkeypatch.setattr(program, "fetch_ahead", end)
    assert run(monkeypatch) == status
    assert words in printed(capsys)


def test_a_wrong_class_folder_is_told_by_the_real_command(tmp_path):
    surroundings = {**os.environ, "DLCORE_DATA": str(tmp_path / "nothing"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dlcore.datasets", "mnist"]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (1, "")
    assert "is not a folder on this computer" in " ".join(done.stdout.split())


def test_all_sets_that_lessons_use_whole_are_fetched():
    """A set that can be fetched, and that a notebook imports."""
    can_be = {plain_name(one.name) for one in datasets.DATA_SETS if one.files}
    used = {plain_name(name) for path in (ROOT / "notebooks").rglob("*.ipynb") for name in imported(path)}
    assert {plain_name(one.name) for one in IN_LESSONS} == can_be & used


def imported(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for line in (line for cell in cells for line in cell["source"]):
        if line.startswith("from dlcore.datasets import"):
            yield from (alias.name for alias in ast.parse(line.strip()).body[0].names)


def test_the_size_in_the_help_is_that_of_the_files():
    assert f"{round(sum(one.download_bytes for one in IN_LESSONS) / 1e6)} MB" in program.__doc__
