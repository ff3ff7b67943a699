"""The rooms of the exercises: each lesson uses its own, and none leans on a later lesson."""

import re

from dlcore.lessons.more import MORE
from tests.house.source_files import ROOT, offenders, python_files

LESSONS = ROOT / "dlcore" / "lessons"


def number(path):
    """The number of the lesson that a file of exercises belongs to; None for what lessons share."""
    found = re.search(r"lesson(\d\d)", path.as_posix())
    return found and found[1]


def later_lessons(path):
    for other in re.findall(r"from dlcore\.lessons\.lesson(\d\d)", path.read_text(encoding="utf-8")):
        if number(path) is None or other > number(path):
            yield f"imports lesson{other}"


def unused(face):
    beside = [ROOT / f"notebooks/more/{more.file}.ipynb" for more in MORE if more.lesson == number(face)]
    notebooks = [*ROOT.glob(f"notebooks/{number(face)}_*.ipynb"), *beside]
    text = "".join(path.read_text(encoding="utf-8") for path in notebooks)
    offered = re.findall(r'^    "(\w+)",$', face.read_text(encoding="utf-8"), re.M)
    return [name for name in offered if f"lesson{number(face)}.{name}(" not in text]


def test_exercises_do_not_lean_on_later_lessons():
    assert offenders(later_lessons, python_files("dlcore/lessons")) == {}


def test_every_exercise_is_used_in_its_lesson():
    """An exercise that no lesson uses belongs to the reserve."""
    assert offenders(unused, sorted(LESSONS.glob("lesson*/__init__.py"))) == {}
