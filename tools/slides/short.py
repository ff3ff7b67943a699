"""Code as it stands on a slide: without what only the notebook needs."""

import ast
import re

from tools.keeper.claims import names, parsed, reveals

MOST_LINES, BESIDE_PICTURE = 20, 10
SHOWING = {"show", "print"}
GAP = re.compile(r"\n{3,}")


def telling(source, used_elsewhere, has_picture):
    """The code without imports, assertions, shows, reveals, and what only these need.

    Empty where it says little, or is long. used_elsewhere: the names that other cells use.
    """
    body = kept(parsed(source).body, used_elsewhere)
    if all(calls(node, SHOWING) for node in body):
        return ""
    lines = source.splitlines()
    for node in reversed(parsed(source).body):
        if not any(node.lineno == one.lineno for one in body):
            lines[first_line(node, lines) : node.end_lineno] = []
    left = GAP.sub("\n\n", "\n".join(lines).strip("\n"))
    return left if len(left.splitlines()) <= (BESIDE_PICTURE if has_picture else MOST_LINES) else ""


def kept(body, used_elsewhere):
    """The statements that stay, from the last to the first: who binds a name comes before who uses it."""
    stay, used = [], set(used_elsewhere)
    for node in reversed([node for node in body if not is_aside(node)]):
        if not isinstance(node, ast.Assign) or used & bound(node):
            stay.insert(0, node)
            used |= names(node)
    return stay


def is_aside(node):
    """Whether a statement is for the notebook alone."""
    is_import = isinstance(node, ast.Assert | ast.Import | ast.ImportFrom)
    return is_import or calls(node, {"show"}) or (isinstance(node, ast.Expr) and reveals(node.value))


def calls(node, functions):
    """Whether a statement is a bare call of one of these functions."""
    call = getattr(node, "value", None)
    is_call = isinstance(node, ast.Expr) and isinstance(call, ast.Call)
    return is_call and getattr(call.func, "id", "") in functions


def bound(node):
    """The names in what an assignment binds, or writes into."""
    return set().union(*map(names, node.targets))


def first_line(node, lines):
    """The line where a statement begins, with the comments right above it; counted from 0."""
    number = node.lineno - 1
    while number and lines[number - 1].startswith("#"):
        number -= 1
    return number
