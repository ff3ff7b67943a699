"""The word check belongs to exercises and gradients: arguments meet guards, called require_..."""

import ast
import re

from tests.house.source_files import offenders, python_files, tree

ROOMS = ("check", "lessons", "widgets", "gradcheck.py")
FILES = [path for path in python_files("dlcore") if not {*path.parts}.intersection(ROOMS)]


def checks(path):
    """The functions of a file with the word check in their names; a checkpoint is none."""
    names = (node.name for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef))
    return [name for name in names if re.search(r"check(?!point)", name)]


def test_guards_are_not_called_checks():
    assert offenders(checks, FILES) == {}
