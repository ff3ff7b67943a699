"""Seconds that importing takes beyond NumPy: of the parts of dlcore, and of each lesson's first code cell."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
PARTS = ("dlcore", "dlcore.layers", "dlcore.training", "dlcore.datasets", "dlcore.plots", "dlcore.widgets")
TIMES = 3
# Loaded before the clock starts: NumPy, and what every kernel holds before it runs a cell.
KERNEL = "import numpy, ipykernel.ipkernel"
PROGRAM = """
import sys, time
{before}
code = sys.stdin.read()
start = time.process_time()
exec(code, {{}})
print(time.process_time() - start)
"""


def measure(say):
    """{"parts": {name: seconds}, "cells": {lesson: seconds}}."""
    say("  parts of dlcore")
    parts = {part: import_seconds(f"import {part}", "import numpy") for part in PARTS}
    say("  first cells")
    cells = {
        path.stem: import_seconds(first_cell(path), KERNEL) for path in sorted(NOTEBOOKS.glob("*.ipynb"))
    }
    return {"parts": parts, "cells": cells}


def import_seconds(code, before):
    """The median of several fresh processes, after one that fills the disk's cache."""
    return statistics.median([_once(code, before) for _ in range(TIMES + 1)][1:])


def first_cell(path):
    """The imports of the notebook's first code cell."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def _once(code, before):
    command = [sys.executable, "-c", PROGRAM.format(before=before)]
    done = subprocess.run(
        command, input=code, capture_output=True, check=True, encoding="utf-8", cwd=NOTEBOOKS.parent
    )
    return float(done.stdout.splitlines()[-1])
