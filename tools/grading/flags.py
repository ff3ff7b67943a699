"""What in an answer a person must look at: it reaches for the right answers, the checks, files, the machine.

Found in the text of the code, without running it; tools/grading/guard.py finds more while it runs.
"""

import ast

ANSWERS = "reaches for the right answers"
CHECKS = "changes what the checks use"
FILES = "looks at files"
MACHINE = "looks behind Python"
SECRETS = {"reference", "mistakes", "known", "cases", "fault", "written", "_judge"}
_INSIDE = ("dlcore.check", "dlcore.lessons.lesson", "tools", "tests")
_FILES = {
    *("open", "Path", "pathlib", "glob", "shutil", "tempfile"),
    *("load", "loadtxt", "genfromtxt", "fromfile", "memmap"),
}
_MACHINE = {
    *("__globals__", "__builtins__", "__subclasses__", "__code__", "__closure__", "_getframe", "__import__"),
    *("globals", "eval", "exec", "compile", "setattr", "gc", "inspect", "ctypes", "importlib", "builtins"),
    *("os", "subprocess", "socket", "multiprocessing", "signal", "atexit", "modules", "settrace", "pickle"),
}


def flags(source):
    """Return the sentences on a piece of code that can be parsed, sorted; none if nothing is remarkable."""
    tree = ast.parse(source)
    modules = _modules(tree)
    return sorted({sentence for node in ast.walk(tree) for sentence in _of(node, modules)})


def grave(sentences):
    """Those that say something also of cells that no answer needs, where files are no matter of ours."""
    return [sentence for sentence in sentences if sentence.startswith((ANSWERS, CHECKS))]


def _of(node, modules):
    for name in _names(node):
        if name in _FILES:
            yield f"{FILES}: {name}"
        if name in _MACHINE:
            yield f"{MACHINE}: {name}"
    if isinstance(node, ast.Attribute) and node.attr in SECRETS and not _is_self(node.value):
        yield f"{ANSWERS}: {ast.unparse(node)[:60]}"
    for module in _imported(node):
        if f"{module}.".startswith(tuple(f"{inside}." for inside in _INSIDE[:1] + _INSIDE[2:])) or (
            module.startswith(_INSIDE[1])
        ):
            yield f"{ANSWERS}: import of {module}"
    for target in _changed(node):
        if _root(target) in modules:
            yield f"{CHECKS}: {ast.unparse(target)[:60]}"


def _names(node):
    """The names that a node uses: of a variable, an attribute, an imported module."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.Attribute) and not _is_self(node.value):
        yield node.attr
    yield from (module.partition(".")[0] for module in _imported(node))


def _imported(node):
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield node.module or ""


def _changed(node):
    """The attributes that a statement sets or deletes."""
    targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
    return [target for target in targets if isinstance(target, ast.Attribute)]


def _modules(tree):
    """The names of what is imported anywhere, and those that every lesson imports."""
    found = {"np", "numpy", "dlcore", "Check"}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.Name) and node.id.startswith("lesson"):
            found.add(node.id)
    return found


def _root(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _is_self(node):
    return isinstance(node, ast.Name) and node.id == "self"
