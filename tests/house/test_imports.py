"""Imports point one way, and each part of dlcore knows only the packages it needs."""

import ast
import sys

from tests.house.source_files import ROOT, name, offenders, python_files, tree

# For each part of dlcore: the packages it may import, and the other parts it may import.
GROUND = {"guards", "initializers", "formulas", "fast", "parameter"}
RULES = {
    "language": ({"polib"}, set()),
    "guards": ({"numpy"}, set()),
    "initializers": ({"numpy"}, {"guards"}),
    "formulas": ({"numpy"}, {"guards"}),
    "fast": ({"numpy", "threadpoolctl"}, {"guards", "formulas"}),
    "parameter": ({"numpy"}, {"guards", "fast"}),
    "parallel": ({"numpy", "cloudpickle", "loky"}, {"guards", "fast"}),
    **{part: ({"numpy"}, GROUND) for part in ("layers", "losses", "optimizers", "metrics", "landscapes")},
    "gradcheck": ({"numpy"}, {*GROUND, "layers", "losses"}),
    "training": (
        {"numpy", "tqdm"},
        {*GROUND, "parallel", "layers", "losses", "optimizers", "metrics", "language"},
    ),
    "vision": ({"numpy"}, {*GROUND, "layers", "training"}),
    "text": ({"numpy"}, {*GROUND, "layers", "training"}),
    "datasets": ({"numpy", "pooch", "requests", "tqdm", "PIL"}, {"language"}),
    "models": (
        {"numpy"},
        {"guards", "language", "initializers", "datasets", "layers", "losses", "optimizers", "parameter"}
        | {"training", "vision", "text"},
    ),
    "interop": ({"numpy", "safetensors"}, {"layers", "training"}),
    "progress": (set(), {"language"}),
    "check": ({"numpy"}, {"progress"}),
    "plots": ({"numpy", "matplotlib", "IPython", "PIL"}, {*GROUND, "metrics", "training", "language"}),
    "doctor": (
        {"numpy", "threadpoolctl", "loky", "jupyter_client", "jupyter_core"},
        {"datasets", "language"},
    ),
    "__init__": (set(), {"fast"}),
}
CORE = RULES.keys() - {"plots", "datasets", "doctor", "check", "models", "progress", "__init__"}
RULES["sweep"] = (
    {"numpy", "loky", "cloudpickle", "tqdm", "IPython"},
    {"guards", "language", "parallel", "parameter", "training", "plots", "__init__"},
)
RULES["check"][1].update(CORE)
RULES["lessons"] = ({"numpy"}, {*CORE, "check", "models", "progress"})
RULES["widgets"] = (
    {"numpy", "matplotlib", "ipywidgets", "anywidget", "traitlets", "IPython"},
    {*CORE, "models", "plots", "progress"},
)
RULES["predict"] = {"IPython"}, {"widgets"}


def part_of(path):
    return path.relative_to(ROOT / "dlcore").parts[0].removesuffix(".py")


def imports(path):
    """The full names of everything that the file imports, as in "dlcore.layers.dense"."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from names if node.module == "dlcore" else [node.module]


def unwanted(path):
    packages, parts = RULES[part_of(path)]
    for module in imports(path):
        top, _, rest = module.partition(".")
        inside = rest.partition(".")[0]
        is_allowed = inside in {*parts, part_of(path)} if top == "dlcore" else top in packages
        if not is_allowed and top not in sys.stdlib_module_names:
            yield module


def test_every_part_of_dlcore_has_a_rule():
    assert {part_of(path) for path in python_files("dlcore")} - RULES.keys() == set()


def test_imports_point_one_way():
    assert offenders(unwanted, python_files("dlcore")) == {}


HANDED_ON = "dlcore/parallel/team.py"  # a new process of Python gets the search path of this one


def stars_and_search_paths(path):
    """A folder may be taken from the search path (del sys.path[0]), never be added."""
    nodes = list(ast.walk(tree(path)))
    taken = [one for node in nodes if isinstance(node, ast.Delete) for one in ast.walk(node)]
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            yield f"line {node.lineno}: import *"
        is_path = isinstance(node, ast.Attribute) and ast.unparse(node) == "sys.path"
        if is_path and node not in taken and name(path) != HANDED_ON:
            yield f"line {node.lineno}: sys.path"


def test_no_star_and_no_search_path():
    assert offenders(stars_and_search_paths, python_files()) == {}


def test_lessons_do_not_import_the_tools():
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "notebooks").rglob("*.ipynb")}
    assert [file for file, text in texts.items() if "from tools" in text or "import tools" in text] == []
