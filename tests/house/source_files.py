"""The files of the project that the house rules look at."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = ("dlcore", "tools", "tests", "benchmarks")


def python_files(*folders):
    """All Python files below the folders of the project, and those beside course.py when none is named."""
    found = [path for folder in folders or OURS for path in (ROOT / folder).rglob("*.py")]
    return sorted(found if folders else [*found, *ROOT.glob("*.py")])


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path):
    return path.relative_to(ROOT).as_posix()


def tracked_files():
    """All files of the project: those that git knows, or all but hidden and learner's folders without git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
        )
        return [ROOT / file for file in listed.stdout.split("\0") if file and (ROOT / file).is_file()]
    except (OSError, subprocess.CalledProcessError):
        visible = [
            path for path in ROOT.iterdir() if not path.name.startswith(".") and path.name != "my-course"
        ]
        return [
            path for top in visible for path in ([top] if top.is_file() else top.rglob("*")) if path.is_file()
        ]


def offenders(complaints, paths):
    """The complaints about each file that has any, by the file's name."""
    found = {name(path): list(complaints(path)) for path in paths}
    return {file: words for file, words in found.items() if words}
