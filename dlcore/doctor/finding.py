"""What the doctor says: one line for each thing that was looked at, and advice."""

from pathlib import Path
from typing import NamedTuple

from dlcore.language import mark

PROJECT = Path(__file__).resolve().parents[2]
REINSTALL = mark("Delete the folder .venv, then run: python3 course.py doctor")
COPY_COURSE = mark("Copy the course to a folder of your own")
COPY_DATA = mark("Copy the folder data/ of the course again")


class Finding(NamedTuple):
    """One line of the doctor: what was looked at, what was seen, and what to do (empty if all is well)."""

    subject: str
    seen: str
    to_do: str = ""


def short(path):
    """Relative to the course where it lies inside it."""
    return Path(path).relative_to(PROJECT) if Path(path).is_relative_to(PROJECT) else path


def learners_folder():
    """The learner's folder in which this program runs, or None; on a hub it lies outside the course."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".dlcore").is_dir()), None)
