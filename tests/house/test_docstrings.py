"""Every public object of dlcore is explained, and the lesson that it names is in the list of lessons."""

import ast
import re

from dlcore.lessons import course
from tests.house.source_files import ROOT, offenders, python_files, tree

LESSONS = {"00_index", *(lesson.file for lesson in course.LESSONS)}
WITHOUT_LESSON = {"doctor"}  # looks after the installation, no lesson derives it
NOT_FOR_LESSONS = {"guards", "language"}
FILES = [path for path in python_files("dlcore") if WITHOUT_LESSON.isdisjoint(path.relative_to(ROOT).parts)]
LESSON = re.compile(r"Lessons?: ([^.\n]+)")


def public_objects(path):
    """The public classes and functions at the top of a module."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def lessons_of(docstring):
    return [lesson for found in LESSON.findall(docstring) for lesson in re.findall(r"\w+", found)]


def unexplained(path):
    return [node.name for node in public_objects(path) if not ast.get_docstring(node)]


def unknown_lessons(path):
    return set(lessons_of(path.read_text(encoding="utf-8"))) - LESSONS


def without_lesson(path):
    return [node.name for node in offered(path) if not lessons_of(ast.get_docstring(node) or "")]


def test_public_objects_are_explained():
    assert offenders(unexplained, FILES) == {}


def test_named_lessons_are_listed():
    assert offenders(unknown_lessons, FILES) == {}


def test_what_a_lesson_can_import_names_its_lesson():
    assert offenders(without_lesson, [path for path in FILES if not path.name.startswith("_")]) == {}


def offered(path):
    """The public objects of a module that its package offers; all of them for a module right under dlcore."""
    if NOT_FOR_LESSONS & {path.stem, path.parent.name}:
        return []
    if path.parent == ROOT / "dlcore":
        return list(public_objects(path))
    package = (path.parent / "__init__.py").read_text(encoding="utf-8")
    return [node for node in public_objects(path) if re.search(rf"\b{node.name}\b", package)]
