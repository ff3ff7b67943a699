"""Answers that are nearly right: an exercise's reference with one place of its source changed."""

import ast
import collections
import copy
import importlib
import inspect
import sys
import types
from unittest import mock

COMPARISONS = (ast.Gt, ast.GtE, ast.Lt, ast.LtE, ast.Eq)
OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div}
CONVERSIONS = "int", "list", "np.array"  # equal numbers in another type are right
NAMES = {"max": "min", "maximum": "minimum", "argmax": "argmin", "mean": "sum", "all": "any"}
NAMES |= {new: old for old, new in NAMES.items()}


def mutants(module, name):
    """Yield (what is changed, mutant) for the reference of an exercise; the n-th equal change ends in #n."""
    seen = collections.Counter()
    for place, part in _parts(importlib.import_module(module), name):
        tree = _tree(place)
        places = [found for root in _definitions(tree, part) for found in _children(root)]
        for parent, field, index, node in places:
            for variant in _variants(node):
                _put(parent, field, index, ast.copy_location(variant, node))
                change = f"{part}: {ast.unparse(node)} -> {ast.unparse(variant)}"
                seen[change] += 1
                yield f"{change} #{seen[change]}", _reference(tree, place, part, module, name)
                _put(parent, field, index, node)


def _tree(module):
    return ast.parse(inspect.getsource(module))


def _parts(module, name):
    """Return (module, name) of the exercise and of each function and class of the course that it calls."""
    found, waiting = [], [(module, name)]
    while waiting:
        place, part = waiting.pop()
        nodes = _definitions(_tree(place), part)
        if not nodes:
            waiting += [(source, part) for source in _imported_from(place, part)]
        elif (place, part) not in found:
            found.append((place, part))
            waiting += [(place, n.id) for root in nodes for n in ast.walk(root) if isinstance(n, ast.Name)]
    return found


def _definitions(tree, name):
    """Return the definition of a function or class, or what an exercise names as its reference."""
    kinds = ast.FunctionDef, ast.ClassDef
    nodes = [node for node in tree.body if isinstance(node, kinds) and node.name == name != "_"]
    calls = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and node.targets[0].id == name
    ]
    return nodes + [word for call in calls for word in call.keywords if word.arg == "reference"]


def _imported_from(module, name):
    imports = [node for node in _tree(module).body if isinstance(node, ast.ImportFrom)]
    sources = [n.module for n in imports if name in {alias.name for alias in n.names}]
    if "dlcore.layers" in sources:  # the package; the class has a module of its own
        return [importlib.import_module(vars(module)[name].__module__)]
    return [importlib.import_module(source) for source in sources if source.startswith("dlcore.lessons.")]


def _children(parent):
    """Yield (parent, field, index in the field, node) for all nodes below one, but not in error messages."""
    for field, value in ast.iter_fields(parent):
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, ast.AST) and not isinstance(node, ast.Raise):
                yield parent, field, index, node
                yield from _children(node)


def _put(parent, field, index, node):
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _variants(node):
    match node:
        case ast.Compare(ops=[op]) if type(op) in COMPARISONS:
            return [_with(node, ops=[other()]) for other in COMPARISONS if not isinstance(op, other)]
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            return [_with(node, op=OPERATORS[type(op)]()), node.left, node.right]
        case ast.AugAssign(target=target, op=op, value=value):
            plain = ast.Assign(targets=[target], value=value)
            return [plain, _with(node, op=OPERATORS[type(op)]())] if type(op) in OPERATORS else [plain]
        case ast.Constant(value=bool(value)):
            return [ast.Constant(not value)]
        case ast.Constant(value=int(value)):
            return [ast.Constant(value + 1), ast.Constant(value - 1)]
        case ast.Constant(value=float(value)):
            return [ast.Constant(value * 1.25 or 0.5), ast.Constant(value + 1)]
        case ast.Name(id=name) if name in NAMES:
            return [_with(node, id=NAMES[name])]
        case ast.Attribute(attr="T", value=value) | ast.UnaryOp(op=ast.USub(), operand=value):
            return [value]
        case ast.Attribute(attr=name) if name in NAMES:
            return [_with(node, attr=NAMES[name])]
        case ast.Call(args=[value], keywords=[]) if ast.unparse(node.func) not in CONVERSIONS:
            return [] if isinstance(value, ast.Starred) else [value]
    return []


def _with(node, **fields):
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed


def _reference(tree, place, part, module, name):
    """Return an exercise's reference, or the class `part`, when the module `place` has the source `tree`."""
    changed = _run(tree, place)
    if part in vars(changed) and isinstance(vars(changed)[part], type):
        return vars(changed)[part]
    exercises = importlib.import_module(module)
    if place is not exercises:
        with mock.patch.dict(sys.modules, {place.__name__: changed}):
            changed = _run(_tree(exercises), exercises)
    return vars(changed)[name].reference


def _run(tree, module):
    changed = types.ModuleType(module.__name__)
    changed.__file__, changed.__package__ = module.__file__, module.__package__
    exec(compile(ast.fix_missing_locations(tree), module.__file__, "exec"), vars(changed))
    return changed
