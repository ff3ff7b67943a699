"""Small notebooks in a small project that has the course's own pytest settings."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tools.keeper.keeper import execute
from tools.keeper.normaliser import normalise, write

ROOT = Path(__file__).parents[2]


def cells(*sources):
    """A title, then a text and a code cell for each source; (source, tags) for a tagged cell."""
    made = [new_markdown_cell("# Title", id="title")]
    for number, source in enumerate(sources):
        source, tags = source if isinstance(source, tuple) else (source, [])
        made.append(new_markdown_cell("What comes next.", id=f"text-{number}"))
        made.append(new_code_cell(source, id=f"code-{number}", metadata={"tags": tags} if tags else {}))
    return made


def notebook(*sources):
    return normalise(new_notebook(cells=cells(*sources)))


def executed(path, *sources):
    """Write the notebook of `sources` to `path`, with the outputs of one run; returns it."""
    made = notebook(*sources)
    execute(made, path.parent)
    write(normalise(made), path)
    return nbformat.read(path, as_version=4)


def project(folder):
    """A folder in which pytest behaves as in the course: its settings, its conftest, its plugins."""
    for name in ("pyproject.toml", "conftest.py"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "tests" / "plugins", folder / "tests" / "plugins")
    shutil.copytree(ROOT / "tools" / "keeper", folder / "tools" / "keeper")
    (folder / "tests" / "browser").mkdir()
    shutil.copy(ROOT / "tests" / "browser" / "chromium.py", folder / "tests" / "browser")
    (folder / "notebooks").mkdir()
    return folder


def run_pytest(folder, *arguments, **environment):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--color=no", *arguments]
    variables = {**os.environ, "DLCORE_REQUIRE": "", **environment}
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, encoding="utf-8", errors="replace"
    )


def code(notebook, number):
    return [cell for cell in notebook.cells if cell.cell_type == "code"][number]
