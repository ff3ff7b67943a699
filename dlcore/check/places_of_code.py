"""What a piece of code becomes when one place of it is changed, and what is told of the change."""

import ast
from dataclasses import dataclass

from dlcore.check.variants import variants


@dataclass(frozen=True)
class Slip:
    """One place of the source changed: wrong in place of right, None where it was left out.

    function: the right answer with this change. tree: its code, until the next slip is asked for.
    """

    right: str
    wrong: str
    function: object
    tree: ast.AST

    def code(self):
        """Return the changed code, by which two slips are one that lead to the same."""
        return ast.unparse(self.tree)


def one_changed(tree, made):
    """Yield the slips of one function; the tree is as before after each. made: the answer of the tree."""
    names = _variables(tree)
    for parent, field, index, node, around in _places(tree):
        others = variants(node, names) if isinstance(node, ast.expr) else _without(node)
        for other in others:
            before = ast.unparse(_told(node, around))
            _put(parent, field, index, other)
            after = None if isinstance(other, ast.Pass) else ast.unparse(_told(other, around, node))
            try:
                yield Slip(_plain(before), after and _plain(after), made(), tree)
            except (SyntaxError, ValueError, TypeError):
                pass
            finally:
                _put(parent, field, index, node)


def _variables(tree):
    """Return the arguments of a function, and the names that it gives values to; no lists, no functions."""
    nodes = list(ast.walk(tree))
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and hasattr(node.func, "id")}
    lists = {node.value.id for node in nodes if isinstance(node, ast.Attribute) and node.attr == "append"}
    stored = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    arguments = [node.arg for node in nodes if isinstance(node, ast.arg)]
    return [name for name in dict.fromkeys(arguments + stored) if name not in called | lists | {"_", "self"}]


def _places(parent, around=None):
    """Yield (parent, field, index in it, node, the expression around it) for all nodes below one."""
    for field, value in ast.iter_fields(parent):
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            is_name = isinstance(parent, ast.Assign) and isinstance(node, ast.Name)  # memory.x = x
            if isinstance(node, (ast.expr, ast.stmt)) and not (is_name or _is_fixed(field, node)):
                yield parent, field, index, node, around
            if isinstance(node, ast.AST) and not isinstance(node, ast.Raise):
                yield from _places(node, node if _is_telling(node) else around)


def _is_telling(node):
    """Is this an expression that says something by itself? Not so -1."""
    return isinstance(node, ast.expr) and not isinstance(node, ast.UnaryOp)


def _is_fixed(field, node):
    """Is this no place for a slip: a default, an error message, what a loop runs over (it would not end)?"""
    return (
        field == "defaults"
        or isinstance(node, (ast.Raise, ast.While))
        or (field == "iter" and isinstance(node, ast.Name))
    )


def _without(node):
    """Yield a statement left out, and a value set where something is added to it."""
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)):
        yield ast.Pass()
    if isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value, lineno=node.lineno)


def _told(node, around, place=None):
    """Return what is told of a change: a name or number says little, what stands around it more."""
    before = node if place is None else place
    small = isinstance(before, (ast.Name, ast.Constant))
    return around if small and around is not None else node


def _put(parent, field, index, node):
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _plain(code):
    """Return code without the underscores of private names, on one line."""
    return " ".join(code.split()).replace(" _", " ").replace("(_", "(").replace("[_", "[").removeprefix("_")
