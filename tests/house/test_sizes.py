"""Small files and small functions."""

import ast

from tests.house.source_files import ROOT, offenders, python_files, tree

LONGEST_FILE = 200
LONGEST_FUNCTION = 30
SCRIPTS = sorted(path for kind in ("*.js", "*.css") for path in (ROOT / "dlcore").rglob(kind))


def too_long(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    return [f"{lines} lines"] if lines > LONGEST_FILE else []


def long_functions(path):
    functions = [
        node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [
        f"{node.name}: {body_lines(node)} lines" for node in functions if body_lines(node) > LONGEST_FUNCTION
    ]


def body_lines(function):
    """The lines of the body without the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_files_are_short():
    assert offenders(too_long, [*python_files(), *SCRIPTS]) == {}


def test_functions_are_short():
    assert offenders(long_functions, python_files()) == {}
