"""The top-level statements of cells, each with the names that it binds and the names that it reads."""

import ast
import dis
import inspect
import re
import warnings
from dataclasses import dataclass

_MAGIC = re.compile(r"^(\s*)(%|!|\?).*$|^(\s*)[\w.]+\?+\s*$", re.MULTILINE)
_READS = {"LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS"}
_BINDS = {"STORE_NAME", "STORE_GLOBAL"}
_TROUBLE = SyntaxError, ValueError, RecursionError, MemoryError, OverflowError


class Unreadable(Exception):
    """A cell that is no Python; the sentence says why."""


@dataclass(frozen=True)
class Statement:
    """One top-level statement. source: the lines of its cell up to its end, with those before it blank."""

    source: str
    place: tuple[int, int]  # number of the cell, and of the statement in it
    binds: frozenset
    reads: frozenset
    is_definition: bool


def statements(source, cell):
    """Return the Statements of a cell; Unreadable if it is no Python."""
    source = without_magic(source)
    try:
        nodes = _parsed(source).body
        return [_statement(source, node, (cell, number)) for number, node in enumerate(nodes)]
    except SyntaxError as error:
        line = (error.text or "").strip()[:80]
        raise Unreadable(f"SyntaxError in line {error.lineno}: {line} ({error.msg})") from None
    except _TROUBLE as error:
        raise Unreadable(f"{type(error).__name__}: {error}"[:200]) from None


def without_magic(source):
    """The cell without lines that only Jupyter understands; they become lines that do nothing."""
    source = re.sub(r"\A(\s*)%%.*", "", source)
    return _MAGIC.sub(lambda found: (found[1] or found[3] or "") + "pass", source)


def _parsed(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of escapes in strings, which are not the grader's business
        return ast.parse(source)


def _statement(source, node, place):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code = compile(ast.Module([node], []), "<cell>", "exec")
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    lines = source.splitlines()[: node.end_lineno]
    text = "\n" * (first - 1) + "\n".join(lines[first - 1 :])
    if _shares_a_line(source, node):
        text = "\n" * (node.lineno - 1) + ast.unparse(node)
    binds = frozenset([*_names(code, _BINDS, is_deep=False), *_stars(node)])
    is_definition = isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom))
    return Statement(text, place, binds, frozenset(_names(code, _READS)), is_definition)


def _stars(node):
    """ "*" for an import of everything, which binds names that nobody can tell."""
    return (
        [alias.name for alias in node.names if alias.name == "*"] if isinstance(node, ast.ImportFrom) else []
    )


def _shares_a_line(source, node):
    """Whether its own lines hold more than it: another statement after or before a semicolon."""
    lines = source.splitlines()
    before = lines[node.lineno - 1].encode()[: node.col_offset]
    after = lines[node.end_lineno - 1].encode()[node.end_col_offset :]
    return bool(before.strip()) or after.lstrip().startswith(b";")


def _names(code, kinds, is_deep=True):
    for step in dis.get_instructions(code):
        if step.opname in kinds:
            yield step.argval
    for inner in code.co_consts if is_deep else ():
        if inspect.iscode(inner):
            yield from _names(inner, kinds)
