"""What a lesson takes, measured on notebooks that take much for a moment, or in a process of their own."""

import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from tools.hub import __main__ as command
from tools.hub.memory import MB, Use, measured, row

WAIT = "import time\ntime.sleep(0.3)"
MUCH = "import numpy as np\nmuch = np.ones(20_000_000)"
CHILD = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', '''{MUCH}\n{WAIT}'''])"


@pytest.fixture
def lesson(tmp_path):
    """lesson(*sources) writes a folder with one lesson, and gives the lesson's path."""

    def written(*sources):
        path = tmp_path / "notebooks" / "04_small.ipynb"
        path.parent.mkdir(exist_ok=True)
        nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources]), path)
        return path

    return written


def test_the_most_and_what_is_left(lesson, tmp_path):
    use = measured(lesson(f"{MUCH}\n{WAIT}", "del much", WAIT), tmp_path)
    assert use.peak - use.end > 140 * MB
    assert 20 * MB < use.end < 140 * MB
    assert use.seconds > 0.1


def test_what_a_child_takes_counts(lesson, tmp_path):
    use = measured(lesson(CHILD, WAIT), tmp_path)
    assert use.peak - use.end > 140 * MB


def test_the_command_prints_a_row_for_each_lesson(lesson, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path.parent))
    monkeypatch.setattr(sys, "argv", ["course.py hub", "memory", tmp_path.name, "04"])
    assert command.main() == 1
    assert "holds no lessons" in capsys.readouterr().out
    lesson(WAIT)
    assert command.main() == 0
    *head, line = capsys.readouterr().out.splitlines()
    assert len(head) == 2 and line.startswith("| 04 | ")
    lesson("raise ValueError('no such thing')")
    assert command.main() == 1
    assert "| 04 | does not run: no such thing |" in capsys.readouterr().out


def test_a_row(tmp_path):
    assert row(tmp_path / "08_cifar_cnn.ipynb", Use(4.414e8, 4.77e8, 28.04)) == "| 08 | 441 | 477 | 28.0 |"
