"""Every public object of dlcore is explained, and the lesson that it names exists or is planned."""

import ast
import re

from tests.house.source_files import ROOT, offenders, python_files, tree

# Lessons that are still to be written; a lesson that is written must leave this set.
PLANNED = set()
LESSONS = 10
WITHOUT_LESSON = {"doctor.py"}  # looks after the installation, no lesson derives it
NOT_FOR_LESSONS = {"guards", "language"}
FILES = [path for path in python_files("dlcore") if path.name not in WITHOUT_LESSON]
LESSON = re.compile(r"Lessons?: ([^.\n]+)")


def public_objects(path):
    """The public classes and functions at the top of a module."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def lessons_of(docstring):
    return [lesson for found in LESSON.findall(docstring) for lesson in re.findall(r"\w+", found)]


def existing():
    return {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}


def unexplained(path):
    return [node.name for node in public_objects(path) if not ast.get_docstring(node)]


def unknown_lessons(path):
    return set(lessons_of(path.read_text(encoding="utf-8"))) - existing() - PLANNED


def without_lesson(path):
    return [node.name for node in offered(path) if not lessons_of(ast.get_docstring(node) or "")]


def test_public_objects_are_explained():
    assert offenders(unexplained, FILES) == {}


def test_named_lessons_exist_or_are_planned():
    assert offenders(unknown_lessons, FILES) == {}


def test_what_a_lesson_can_import_names_its_lesson():
    assert offenders(without_lesson, [path for path in FILES if not path.name.startswith("_")]) == {}


def offered(path):
    """The public objects of a module that its package offers; all of them for a module right under dlcore."""
    if path.parent == ROOT / "dlcore":
        return [] if path.stem in NOT_FOR_LESSONS else list(public_objects(path))
    package = (path.parent / "__init__.py").read_text(encoding="utf-8")
    return [node for node in public_objects(path) if re.search(rf"\b{node.name}\b", package)]


def test_the_list_of_planned_lessons_shrinks():
    assert existing() & PLANNED == set(), "written, so no longer planned"
    assert len(existing() | PLANNED) == LESSONS
