"""course.py in a folder of its own, whose installers are only written down."""

import importlib.util
import shutil

import pytest

from tests.house.source_files import ROOT

FILES = ("course.py", "pyproject.toml", "requirements.txt", "tools/reasons.json", "tools/programs.json")


def load(folder):
    """The module course of a copy of the project in `folder`."""
    spec = importlib.util.spec_from_file_location("course_copy", folder / "course.py")
    course = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(course)
    return course


def rehearse(folder):
    """The same, whose installers are only written down, in the list `ran`."""
    course = load(folder)
    course.ran = []
    course.run_logged = lambda command: pretend(course, command)
    return course


def pretend(course, command):
    course.ran.append("venv" if "venv" in command else command[-1].removeprefix(str(course.ROOT)))
    if "venv" in command:
        shutil.rmtree(course.ENV, ignore_errors=True)
        course.PYTHON.parent.mkdir(parents=True)
        course.PYTHON.touch()


@pytest.fixture
def folder(tmp_path):
    """A folder with a space in its name and the files that decide what is installed."""
    place = tmp_path / "my course"
    place.joinpath("tools").mkdir(parents=True)
    for name in FILES:
        shutil.copy(ROOT / name, place / name)
    shutil.copytree(ROOT / "tools" / "jupyter", place / "tools" / "jupyter")
    return place


@pytest.fixture
def course(folder):
    return rehearse(folder)
