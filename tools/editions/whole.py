"""Runs every notebook of both editions from top to bottom, with the dlcore of its own folder."""

import os
import re
import time
from subprocess import DEVNULL

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell

from tools.editions import given, words
from tools.editions.exercises import is_solution, shown
from tools.editions.files import EDITIONS, NOTEBOOKS
from tools.keeper.keeper import LONGEST_CELL
from tools.keeper.normaliser import read, tags

OPEN = re.compile(r"(.*: )?not attempted yet\n")
PASSED = re.compile(r"the solution: passed\b.*\n|patient \d+(: right,| is well).*\n")


def check_all(out):
    """Whether all notebooks of both editions run, and every check says what it should."""
    paths = [(name, path) for name in EDITIONS for path in sorted((out / name / NOTEBOOKS).rglob("*.ipynb"))]
    verdicts = [check_one(name, out / name, path) for name, path in paths]  # all, also after a bad one
    return all(verdicts)


def check_one(edition, folder, path):
    """Run one notebook, and say what came out."""
    begin, notebook = time.perf_counter(), read(path)
    judged = checked(edition, notebook.cells)
    asking = new_code_cell(given.question(judged) if edition == "students" else "")
    notebook.cells.append(asking)
    try:
        execute(notebook, folder, path.parent)
        found = [f"{cell.id}: {shown(cell).strip()}" for cell in judged if not is_as_wanted(edition, cell)]
    except CellExecutionError as error:
        found = [str(error)]
    facts = {"edition": edition, "notebook": path.stem, "seconds": time.perf_counter() - begin}
    fine = words.FINE.format(count=len(judged), **facts)
    print(words.WRONG.format(words="\n  ".join(found), **facts) if found else fine, flush=True)
    for line in given.answer(asking):
        print(words.GIVEN.format(name=line), flush=True)
    return not found


def execute(notebook, folder, place):
    kernel = {"kernel_name": "python3", "timeout": LONGEST_CELL, "coalesce_streams": True}
    client = NotebookClient(notebook, resources={"metadata": {"path": str(place)}}, **kernel)
    client.execute(stderr=DEVNULL, env={**os.environ, "PYTHONPATH": str(folder)})


def checked(edition, cells):
    """The cells whose output tells the verdict: the checks, or the solutions of the teachers' edition."""
    if edition == "teachers":
        return [cell for cell in cells if is_solution(cell)]
    return [cells[number + 1] for number, cell in enumerate(cells) if "exercise" in tags(cell)]


def is_as_wanted(edition, cell):
    wanted = PASSED if edition == "teachers" else OPEN
    return wanted.fullmatch(shown(cell)) is not None
