"""A figure says nothing on stderr, wherever matplotlib's own folders cannot be written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlcore.plots import notes

DRAW = """
from dlcore import plots
plots.show(plots.timeline(), alt="A line of years.")
import matplotlib, sys
print(matplotlib.get_configdir(), matplotlib.get_cachedir())
"""
VARIABLES = ("MPLCONFIGDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


def draw(tmp_path, **variables):
    environment = {key: value for key, value in os.environ.items() if key not in VARIABLES}
    environment |= {"HOME": str(tmp_path / "home"), **variables}
    command = [sys.executable, "-c", DRAW]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize("broken", [("HOME", "USERPROFILE"), ("MPLCONFIGDIR",)])
def test_a_folder_that_cannot_be_written(tmp_path, broken):
    """A file stands in the folder's place, for root may write into any folder."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    (folder,) = set(draw(tmp_path, **dict.fromkeys(broken, str(tmp_path / "file"))))
    assert Path(folder).name.startswith("matplotlib-")
    assert not Path(folder).exists(), "it goes with the kernel"


def test_a_folder_of_ones_own_is_kept(tmp_path):
    assert draw(tmp_path, MPLCONFIGDIR=str(tmp_path / "mine")) == 2 * [str(tmp_path / "mine")]


def test_a_folder_that_may_not_be_written(tmp_path, monkeypatch):
    """The system's answer for a read-only mount."""
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    notes.find_folder()
    assert os.environ["MPLCONFIGDIR"] != str(tmp_path)
