"""Where the record lies, and that the originals have none."""

import shutil

import pytest

from dlcore.progress import history, record
from dlcore.progress.place import place


def test_a_learners_folder_has_it(folder):
    assert place() == folder / "progress.jsonl"


def test_a_folder_below_uses_the_one_above(folder, monkeypatch):
    (folder / "mine").mkdir()
    monkeypatch.chdir(folder / "mine")
    assert place() == folder / "progress.jsonl"


def test_elsewhere_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    monkeypatch.chdir(tmp_path)
    record("check", "02.gelu", outcome="passed")
    assert place() is None and list(tmp_path.iterdir()) == [] and history() == []


def test_a_variable_names_another_file(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("DLCORE_PROGRESS", f" {tmp_path / 'mine.jsonl'} ")
    record("check", "02.gelu", outcome="passed")
    assert place() == tmp_path / "mine.jsonl"
    assert len(history()) == 1 and not (folder / "progress.jsonl").exists()


def test_a_moved_folder_takes_its_record_along(folder, tmp_path, monkeypatch):
    record("check", "02.gelu", outcome="not yet")
    monkeypatch.chdir(tmp_path)
    shutil.move(folder, tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path / "elsewhere")
    record("check", "02.gelu", outcome="passed")
    assert len(history()) == 2


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_variable_is_none(folder, monkeypatch, name):
    monkeypatch.setenv("DLCORE_PROGRESS", name)
    assert place() == folder / "progress.jsonl"
