"""A learner's folder to work in."""

import pytest

from dlcore.progress.place import FILE, MARK


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A learner's folder, in which the program works; DLCORE_PROGRESS is not set."""
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    made = tmp_path / "my course"
    (made / MARK).mkdir(parents=True)
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def path(folder):
    """The record in it, not yet written."""
    return folder / FILE
