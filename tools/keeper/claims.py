"""Whether what a notebook shows is stored and proved: outputs that nbval ignores, gradient checks."""

import ast

from tools.keeper.normaliser import VOLATILE, tags

IGNORED = "nbval-ignore-output"
NEAR = 3  # code cells after an ignored one in which its assertion may stand
LOOSEST = 1e-6  # bound of a gradient check: in float64 a right gradient is nearer to the slopes
GRADIENT_CHECKS = {"relative_error", "check_layer", "check_loss"}
SHOWING = {"print", "show"}
INNER = (
    ast.FunctionDef | ast.ClassDef | ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
)
BINDING = ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr


def complaints(cells):
    """(number of the cell, words) for each complaint about the code among `cells`."""
    code = [(number, cell) for number, cell in enumerate(cells, start=1) if cell.cell_type == "code"]
    trees = [parsed(cell.source) for _, cell in code]
    known, widgets, asking = (set().union(*map(find, trees)) for find in (made, widget_names, predict_names))
    widgets |= asking
    for place, (number, cell) in enumerate(code):
        words = list(loose(trees[place]))
        if VOLATILE not in tags(cell):
            words += missing(cell, trees[place])
        if IGNORED in tags(cell) and VOLATILE not in tags(cell) and not widgets & names(trees[place]):
            words += unproved(trees[place : place + 1 + NEAR], known)
        yield from ((number, word) for word in words)


def parsed(source):
    """The syntax tree; an empty one where the source is no Python, which ruff tells."""
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.parse("")


def missing(cell, tree):
    """A cell that certainly shows something, or is said to, has a stored output."""
    calls = [node.value for node in tree.body if isinstance(node, ast.Expr)]
    shows = any(calls_one_of(SHOWING, call) or reveals(call) for call in calls)
    if not cell.outputs and (IGNORED in tags(cell) or shows):
        yield "no stored output"


def unproved(near, known):
    """What nbval does not compare is asserted by name, in the cell (the first of `near`) or soon after."""
    subjects = made(near[0]) or names(near[0]) & known
    if not subjects & set().union(*map(asserted, near)):
        yield f"ignored, but no assertion up to {NEAR} code cells later names one of {sorted(subjects)}"


def loose(tree):
    """A gradient check says little if it passes a gradient that is off by more than LOOSEST."""
    checked = [node for node in bindings(tree) if calls_one_of(GRADIENT_CHECKS, node.value)]
    errors = GRADIENT_CHECKS.union(*map(written, checked))
    for node in compared(tree):
        terms = [node.left, *node.comparators]
        for left, operation, right in zip(terms, node.ops, terms[1:]):
            if isinstance(operation, ast.Lt | ast.LtE) and names(left) & errors and is_above(right, LOOSEST):
                yield f"the bound {ast.unparse(right)} of a gradient check is loose, more than {LOOSEST:g}"


def compared(tree):
    """All comparisons in assertions."""
    tests = [node.test for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    return [part for test in tests for part in ast.walk(test) if isinstance(part, ast.Compare)]


def is_above(node, bound):
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value > bound


def calls_one_of(functions, node):
    """Whether there is a call of one of them, by its bare name, in the expression."""
    calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)] if node else []
    return any(isinstance(call.func, ast.Name) and call.func.id in functions for call in calls)


def reveals(node):
    """Whether the expression is the reveal of a prediction, slope.reveal(...)."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "reveal"


def bindings(tree):
    return [node for node in outside_functions(tree) if isinstance(node, BINDING)]


def made(tree):
    """What a cell assigns or defines for later cells; not what a loop runs through."""
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    return defined.union(*(written(node) for node in bindings(tree)))


def written(node):
    parts = [part for part in outside_functions(node) if isinstance(part, ast.Name)]
    return {part.id for part in parts if isinstance(part.ctx, ast.Store)}


def outside_functions(node):
    """All parts of a tree but those inside functions and comprehensions, whose names live only there."""
    for part in ast.iter_child_nodes(node):
        yield part
        if not isinstance(part, INNER):
            yield from outside_functions(part)


def asserted(tree):
    return set().union(*(names(node.test) for node in ast.walk(tree) if isinstance(node, ast.Assert)))


def widget_names(tree):
    """What a cell imports from dlcore.widgets: those are played with, and have tests of their own."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {alias.name for node in imports if node.module == "dlcore.widgets" for alias in node.names}


def predict_names(tree):
    """By which names a cell imports dlcore.predict: its cards are widgets."""
    imports = [
        node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "dlcore"
    ]
    found = [alias for node in imports for alias in node.names if alias.name == "predict"]
    return {alias.asname or alias.name for alias in found}


def names(tree):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
