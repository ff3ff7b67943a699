"""What in an answer a person must look at: it reaches for the right answers, the checks, files, the machine.

Found in the text of the code, without running it; tools/grading/guard.py finds more while it runs.
"""

import ast

ANSWERS = "reaches for the right answers"
CHECKS = "changes what the checks use"
FILES = "looks at files"
MACHINE = "looks behind Python"
SECRETS = {"reference", "mistakes", "known", "cases", "fault", "written", "_judge"}
_FILES = {"open", "Path", "load", "loadtxt", "genfromtxt", "fromfile", "memmap"}
_FILE_MODULES = {"pathlib", "glob", "shutil", "tempfile", "io"}
_MACHINE = {
    *("__globals__", "__builtins__", "__subclasses__", "__code__", "__closure__", "__dict__", "__import__"),
    *("globals", "vars", "eval", "exec", "compile", "setattr", "delattr"),
    *("os", "_getframe", "settrace"),
}
_MACHINE_MODULES = {
    *("os", "subprocess", "socket", "multiprocessing", "threading", "signal", "atexit", "pickle"),
    *("gc", "inspect", "ctypes", "importlib", "builtins"),
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
    yield from _reached(node)
    for module in _imported(node):
        if _is_inside(module):
            yield f"{ANSWERS}: import of {module}"
        top = module.partition(".")[0]
        if top in _FILE_MODULES | _MACHINE_MODULES:
            yield f"{FILES if top in _FILE_MODULES else MACHINE}: {top}"
    for target in _changed(node):
        if _root(target) in modules:
            yield f"{CHECKS}: {ast.unparse(target)[:60]}"


def _reached(node):
    """What the use of one name or attribute says; the attributes of a learner's own class say nothing."""
    is_attribute = isinstance(node, ast.Attribute) and not _is_self(node.value)
    name = node.attr if is_attribute else node.id if isinstance(node, ast.Name) else ""
    if is_attribute and name in SECRETS:
        yield f"{ANSWERS}: {ast.unparse(node)[:60]}"
    if name in _FILES and (is_attribute or name in ("open", "Path")):
        yield f"{FILES}: {name}"
    if name in _MACHINE or is_attribute and ast.unparse(node) == "sys.modules":
        yield f"{MACHINE}: {name}"


def _is_inside(module):
    """Whether it is a part of the course that no lesson imports from."""
    return f"{module}.".startswith(("dlcore.check.", "tools.", "tests.")) or module.startswith(
        "dlcore.lessons.lesson"
    )


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
