"""The learner's own folder: where it is, whether the course has newer text, and files that are broken."""

import json

from dlcore.doctor.finding import PROJECT, Finding, learners_folder, short
from dlcore.language import mark, say

ORIGINALS, COPY = PROJECT / "notebooks", PROJECT / "my-course"
MADE_OF = (".ipynb", ".png", ".svg", ".jpg")
BROKEN = mark("Rename {files}, then run: python3 course.py update. It puts a fresh lesson there")


def own_lessons():
    """Newer text is no fault: course.py lab brings it in by itself."""
    subject, copy = say("your lessons"), learners_folder() or COPY
    if not copy.joinpath(".dlcore").is_dir():
        yield Finding(subject, say("not made yet: python3 course.py lab makes them"))
        return
    newer = mark("in {folder}; python3 course.py update has newer text")
    yield Finding(subject, say(mark("in {folder}") if _is_current(copy) else newer, folder=short(copy)))
    paths = [path for path in sorted(copy.rglob("*.ipynb")) if _is_broken(path, copy)]
    broken = ", ".join(str(short(path)) for path in paths)
    if broken:
        yield Finding(subject, say("cannot be read: {files}", files=broken), say(BROKEN, files=broken))


def _is_current(copy):
    """Whether the originals are those of the last update, by size and time, as tools/learner writes down."""
    try:
        state = json.loads(copy.joinpath(".dlcore", "state.json").read_text(encoding="utf-8"))
        return state["originals"] == _table()
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _table():
    paths = [path for path in ORIGINALS.rglob("*") if path.suffix in MADE_OF]
    names = {path.relative_to(ORIGINALS): path.stat() for path in paths}
    shown = {
        name: seen for name, seen in names.items() if not any(part.startswith(".") for part in name.parts)
    }
    return {name.as_posix(): [seen.st_size, seen.st_mtime_ns] for name, seen in shown.items()}


def _is_broken(path, copy):
    """Whether a lesson is no JSON; JupyterLab's own copies in hidden folders do not count."""
    if any(part.startswith(".") for part in path.relative_to(copy).parts):
        return False
    try:
        return "cells" not in json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return True
