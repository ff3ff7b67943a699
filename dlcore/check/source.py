"""The source of a right answer and of the functions that it calls, and what a change makes of it."""

import ast
import inspect
import time
import types
from functools import partial

from dlcore.check.places_of_code import one_changed

LESSONS = "dlcore.lessons."


def slips(reference):
    """Yield a Slip for each place of a function of the lessons, and of those that it calls.

    Of what a layer does: for each place of the methods of `reference.written`, its class.
    """
    if getattr(reference, "written", None) is not None:
        yield from _of_a_layer(reference, reference.written)
    parts = _parts(reference)
    for part in parts:
        tree = _definition(part)
        if tree is not None:
            yield from one_changed(tree, partial(_rebuilt, tree, part, parts, reference))


def _of_a_layer(reference, layer):
    module = inspect.getmodule(layer)
    tree = ast.parse(inspect.getsource(module))
    found = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == layer.__name__]
    for method in found[0].body if found else ():
        if isinstance(method, ast.FunctionDef) and method.name in ("forward", "backward"):
            whole = ast.Module(found, [])
            yield from one_changed(method, partial(_rebuilt_layer, whole, layer, module, reference.of_class))


def _rebuilt_layer(tree, layer, module, of_class):
    """Return what a layer does when its class has the source `tree`."""
    space = dict(vars(module))
    ast.fix_missing_locations(tree)
    exec(compile(tree, "<slip>", "exec"), space)
    return of_class(space[layer.__name__])


def two_slips(reference, is_worth, end):
    """Yield pairs of slips in one function of the lessons; the second has both. is_worth: of a first slip.

    end: when to stop, in time.process_time().
    """
    parts = _parts(reference)
    for part in parts:
        tree = _definition(part)
        made = partial(_rebuilt, tree, part, parts, reference)
        for one in one_changed(tree, made) if tree is not None else ():
            for two in one_changed(tree, made) if is_worth(one) else ():
                if time.process_time() > end:
                    return
                yield one, two


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
