"""The slips that learners make in one place of a formula: what a piece of code becomes by each."""

import ast
import copy

_OPERATORS = {ast.Add: [ast.Sub, ast.Mult], ast.Sub: [ast.Add, ast.Mult], ast.Mult: [ast.Div, ast.Add],
              ast.Div: [ast.Mult, ast.FloorDiv], ast.FloorDiv: [ast.Div],
              ast.MatMult: [ast.Mult, ast.Add]}  # fmt: skip
_COMPARISONS = ast.Gt, ast.GtE, ast.Lt, ast.LtE
_NAMES = {"max": ["min", "mean", "sum"], "min": ["max"], "maximum": ["minimum"], "minimum": ["maximum"],
          "argmax": ["argmin", "max"], "mean": ["sum", "max", "min"], "sum": ["mean", "max", "prod"],
          "any": ["all"], "all": ["any"], "log": ["log2", "log10", "exp"], "exp": ["exp2"],
          "sqrt": ["square"],
          "std": ["var"], "var": ["std"], "cos": ["sin"], "zeros": ["ones"], "repeat": ["tile"],
          "tanh": ["sin"], "eigvalsh": ["diag"], "norm": ["sum", "max"]}  # fmt: skip


def variants(node, names):
    """Yield what learners write in place of an expression; names: the variables at hand."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            others = [other for other in _OPERATORS.get(type(op), []) if not _is_one(left, other)]
            yield from (_with(node, op=other()) for other in others)
            yield from _of_two(node, left, op, right)
        case ast.Compare(ops=[op]) if type(op) in _COMPARISONS:
            yield from (_with(node, ops=[other()]) for other in _COMPARISONS if type(op) is not other)
        case ast.UnaryOp(operand=operand):
            yield operand
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            near = [value + 1, value - 1, 2 * value, -value]
            near += [value / 2, *([10 * value, value / 10] if isinstance(value, float) else [])]
            yield from (ast.Constant(other) for other in near if other != value)
        case ast.Name(id=name, ctx=ast.Load()) if name in names:
            yield from (_with(node, id=other) for other in names if other != name)
            yield ast.UnaryOp(ast.USub(), node)
            yield ast.BinOp(node, ast.Pow(), ast.Constant(2))
            yield ast.BinOp(ast.Constant(1), ast.Sub(), node)
        case ast.Attribute(attr="T", value=value):
            yield value
        case ast.Call():
            yield from _of_a_call(node)
        case ast.Subscript(value=value, slice=place, ctx=ast.Load()):
            yield value
            yield from (_with(node, slice=other) for other in _beside(place))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (body, orelse, _with(node, body=orelse, orelse=body))


def _is_one(left, operator):
    """Is it 1 times something, which is no slip of anybody?"""
    return operator is ast.Mult and isinstance(left, ast.Constant) and left.value == 1


def _of_two(node, left, op, right):
    """Yield one side alone, both exchanged, one transposed, and parentheses forgotten."""
    yield from (left, right)
    if isinstance(op, (ast.Sub, ast.Div, ast.MatMult, ast.Pow, ast.FloorDiv)):
        yield _with(node, left=right, right=left)
    if isinstance(op, ast.Sub):
        yield from (ast.Call(_numpy("abs"), [node], []), ast.BinOp(node, ast.Pow(), ast.Constant(2)))
    if isinstance(op, ast.MatMult):
        yield _with(node, left=ast.Attribute(left, "T", ast.Load()))
        yield _with(node, right=ast.Attribute(right, "T", ast.Load()))
    if isinstance(op, ast.Pow):
        yield from (ast.Call(_numpy("abs"), [left], []), ast.BinOp(left, ast.Mult(), right))
    yield from _into_a_call(node, left, right)
    if isinstance(left, ast.BinOp):
        yield _with(left, right=_with(node, left=left.right))
    if isinstance(right, ast.BinOp):
        yield _with(right, left=_with(node, right=right.left))


def _into_a_call(node, left, right):
    """Yield f(a * b) for f(a) * b, a * f(b) or f(b) * a, and f(a + b / c) for f(a + b) / c."""
    for call, other, is_left in ((left, right, True), (right, left, False)):
        if isinstance(call, ast.Call) and call.args and not isinstance(call.args[0], ast.Starred):
            inner = call.args[0]
            pair = {"left": inner, "right": other} if is_left else {"left": other, "right": inner}
            yield _with(call, args=[_with(node, **pair), *call.args[1:]])
            if is_left and isinstance(inner, ast.BinOp):
                last = _with(inner, right=_with(node, left=inner.right))
                yield _with(call, args=[last, *call.args[1:]])


def _out_of_a_call(node):
    """Yield f(a) + b, a + f(b) and f(a) + f(b) for f(a + b); a mean of a or b alone for a sum of a * b."""
    inner = node.args[0] if node.args else getattr(node.func, "value", None)
    if not isinstance(inner, ast.BinOp):
        return
    left, right = inner.left, inner.right
    one, two = _called_with(node, left), _called_with(node, right)
    yield from (_with(inner, left=one), _with(inner, right=two), _with(inner, left=one, right=two))
    if isinstance(inner.op, ast.Mult) and getattr(node.func, "attr", "") == "sum":
        mean = _with(node, func=_with(node.func, attr="mean"))
        yield from (_called_with(mean, left), _called_with(mean, right))


def _called_with(call, inner):
    """Return the call for another first argument, or other array before the point."""
    if call.args:
        return _with(call, args=[inner, *call.args[1:]])
    return _with(call, func=_with(call.func, value=inner))


def _beside(place):
    """Yield the index before and the one after."""
    if isinstance(place, ast.Name):
        yield from (ast.BinOp(place, op(), ast.Constant(1)) for op in (ast.Sub, ast.Add))


def _of_a_call(node):
    function, arguments, keywords = node.func, node.args, node.keywords
    yield from _out_of_a_call(node)
    if isinstance(function, ast.Attribute):
        yield from (_with(node, func=_with(function, attr=other)) for other in _NAMES.get(function.attr, []))
        if not isinstance(function.value, ast.Name) or function.value.id not in ("np", "math"):
            yield function.value
    if isinstance(function, ast.Name):
        yield from (
            _with(node, func=_with(function, id=other)) for other in {"min": ["max"]}.get(function.id, [])
        )
    yield from (argument for argument in arguments[:1] if not isinstance(argument, ast.Starred))
    for i, word in enumerate(keywords):
        rest = keywords[:i] + keywords[i + 1 :]
        yield _with(node, keywords=rest)
        if word.arg == "axis" and isinstance(word.value, ast.Constant):
            other = ast.keyword("axis", ast.Constant(1 - word.value.value))
            yield _with(node, keywords=[*rest, other])
            yield _with(node, keywords=[other])
    if len(keywords) > 1:
        yield _with(node, keywords=[])
    yield from _of_a_length(node)
    if isinstance(function, ast.Attribute):
        yield ast.Call(_numpy("sqrt"), [node], [])
        yield ast.BinOp(node, ast.Pow(), ast.Constant(2))
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
        yield ast.UnaryOp(ast.USub(), node)


def _of_a_length(node):
    match node:
        case ast.Call(func=ast.Name(id="len"), args=[array]):
            shape = ast.Attribute(array, "shape", ast.Load())
            yield ast.Subscript(shape, ast.Constant(1), ast.Load())
            yield ast.Attribute(array, "size", ast.Load())
            yield from (ast.BinOp(node, op(), ast.Constant(1)) for op in (ast.Add, ast.Sub))
        case ast.Call(func=ast.Name(id="range"), args=[stop]):
            less = ast.BinOp(stop, ast.Sub(), ast.Constant(1))
            yield from (_with(node, args=[less]), _with(node, args=[ast.Constant(1), stop]))


def _numpy(name):
    return ast.Attribute(ast.Name("np", ast.Load()), name, ast.Load())


def _with(node, **fields):
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed
