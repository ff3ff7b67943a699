"""The source of a right answer and of the functions that it calls, and what a change makes of it."""

import ast
import inspect
import time
import types
from dataclasses import dataclass

from dlcore.check.variants import variants

LESSONS = "dlcore.lessons."


@dataclass(frozen=True)
class Slip:
    """One place of the source changed: wrong in place of right, None where it was left out.

    function: the right answer with this change.
    """

    right: str
    wrong: str
    function: object


def slips(reference):
    """Yield a Slip for each place of a function of the lessons, and of those that it calls."""
    parts = _parts(reference)
    for part in parts:
        tree = _definition(part)
        if tree is not None:
            yield from _changed(tree, part, parts, reference)


def two_slips(reference, is_worth, end):
    """Yield pairs of slips in one function of the lessons; the second has both. is_worth: of a first slip.

    end: when to stop, in time.process_time().
    """
    parts = _parts(reference)
    for part in parts:
        tree = _definition(part)
        for one in _changed(tree, part, parts, reference) if tree is not None else ():
            for two in _changed(tree, part, parts, reference) if is_worth(one) else ():
                if time.process_time() > end:
                    return
                yield one, two


def _changed(tree, part, parts, reference):
    """Yield the slips of one function; the tree is as before after each."""
    names = _variables(tree)
    for parent, field, index, node, around in _places(tree):
        others = variants(node, names) if isinstance(node, ast.expr) else _without(node)
        for other in others:
            before = ast.unparse(_told(node, around))
            _put(parent, field, index, other)
            after = None if isinstance(other, ast.Pass) else ast.unparse(_told(other, around, node))
            try:
                yield Slip(_plain(before), after and _plain(after), _rebuilt(tree, part, parts, reference))
            except (SyntaxError, ValueError, TypeError):
                pass
            finally:
                _put(parent, field, index, node)


def _run(tree, part, space):
    """Return the function whose definition `tree` is, made in the namespace `space`."""
    ast.fix_missing_locations(tree)
    if isinstance(tree, ast.Expression):
        return eval(compile(tree, "<slip>", "eval"), space)
    exec(compile(tree, "<slip>", "exec"), space)
    return space[part.__name__]


def _parts(reference):
    """Return the function and each function of the lessons that it calls, directly or not."""
    found, waiting = [], [reference]
    while waiting:
        part = waiting.pop()
        if _is_ours(part) and part not in found:
            found.append(part)
            waiting += [part.__globals__.get(name) for name in _read(part.__code__)]
            waiting += list(part.__defaults__ or ())
    return found


def _is_ours(part):
    return inspect.isfunction(part) and part.__module__.startswith(LESSONS) and not part.__closure__


def _read(code):
    yield from code.co_names
    for inner in code.co_consts:
        if inspect.iscode(inner):
            yield from _read(inner)


def _definition(part):
    """Return the syntax tree of a function, alone, or None."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(part)))
    for node in ast.walk(tree):
        is_it = getattr(node, "lineno", 0) == part.__code__.co_firstlineno
        if is_it and isinstance(node, ast.FunctionDef) and node.name == part.__name__:
            return ast.Module([node], [])
        if is_it and isinstance(node, ast.Lambda) and part.__name__ == "<lambda>":
            return ast.Expression(node)
    return None


def _variables(tree):
    """Return the arguments of a function, and the names that it gives values to; no lists, no functions."""
    nodes = list(ast.walk(tree))
    called = {node.func.id for node in nodes if isinstance(node, ast.Call) and hasattr(node.func, "id")}
    lists = {node.value.id for node in nodes if isinstance(node, ast.Attribute) and node.attr == "append"}
    stored = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    arguments = [node.arg for node in nodes if isinstance(node, ast.arg)]
    return [name for name in dict.fromkeys(arguments + stored) if name not in called | lists | {"_"}]


def _places(parent, around=None):
    """Yield (parent, field, index in it, node, the expression around it) for all nodes below one."""
    for field, value in ast.iter_fields(parent):
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, (ast.expr, ast.stmt)) and not _is_fixed(field, node):
                yield parent, field, index, node, around
            if isinstance(node, ast.AST) and not isinstance(node, ast.Raise):
                yield from _places(node, node if _is_telling(node) else around)


def _is_telling(node):
    """Is this an expression that says something by itself? Not so -1."""
    return isinstance(node, ast.expr) and not isinstance(node, ast.UnaryOp)


def _is_fixed(field, node):
    """Is this no place for a slip: an error message, or what a loop runs over (it would not end)?"""
    return isinstance(node, (ast.Raise, ast.While)) or (field == "iter" and isinstance(node, ast.Name))


def _without(node):
    """Yield a statement left out."""
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)):
        yield ast.Pass()


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


def _rebuilt(tree, part, parts, reference):
    """Return the reference when one of its parts has the source `tree`."""
    spaces = {id(p.__globals__): dict(p.__globals__) for p in parts}
    made = {}
    for p in parts:
        space = spaces[id(p.__globals__)]
        made[p] = types.FunctionType(p.__code__, space, p.__name__, p.__defaults__)
    space = spaces[id(part.__globals__)]
    made[part] = _run(tree, part, space)
    for space in spaces.values():
        space.update({name: made[v] for name, v in space.items() if inspect.isfunction(v) and v in made})
    for p, function in made.items():
        if function.__defaults__ and p is not part:
            function.__defaults__ = tuple(
                made.get(d, d) if inspect.isfunction(d) else d for d in p.__defaults__
            )
    return made[reference]
