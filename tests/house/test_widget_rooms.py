"""Every widget's room is built by one plan, so that who knows one knows all."""

import ast
import re

import pytest

from dlcore import widgets
from dlcore.widgets.base.widget import CourseWidget
from tests.house.source_files import ROOT, name, python_files, tree

FOLDER = ROOT / "dlcore" / "widgets"
SHARED = {"base", "live", "small_network"}
ROOMS = sorted(path.parent.name for path in FOLDER.glob("*/__init__.py") if path.parent.name not in SHARED)
CLASSES = [getattr(widgets, each) for each in widgets.__all__]


def functions(path):
    return {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef)}


def test_a_room_for_each_widget():
    assert sorted(widget.__module__.split(".")[2] for widget in CLASSES) == ROOMS
    assert all(issubclass(widget, CourseWidget) for widget in CLASSES)


@pytest.mark.parametrize("widget", CLASSES)
def test_class_script_and_style_sheet_bear_one_name(widget):
    *_, room, module = widget.__module__.split(".")
    assert all((FOLDER / room / f"{module}.{kind}").exists() for kind in ("py", "js", "css"))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_its_words_and_its_picture(room):
    assert "presented" in functions(FOLDER / room / "words.py")
    assert "preview_figure" in functions(FOLDER / room / "preview.py")


def test_python_names_only_the_entry_of_scripts_and_style_sheets():
    """The others are found by what the files import."""
    expected = {}
    for widget in CLASSES:
        entry = "/".join(widget.__module__.split(".")[2:])
        expected[f"dlcore/widgets/{entry}.py"] = [f"{entry}.js", f"{entry}.css"]
    named = {name(path): re.findall(r'load_\w+\("([^"]*)"', path.read_text(encoding="utf-8"))
             for path in python_files("dlcore")}  # fmt: skip
    del named["dlcore/widgets/base/widget.py"]  # its docstring shows how
    assert {path: names for path, names in named.items() if names} == expected


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*/*.[jc]s*")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_scripts_know_no_other_widget(path):
    addresses = re.findall(
        r'^(?:import .*|\} from |@import )"?.*?"([^"]+)";$', path.read_text(encoding="utf-8"), re.M
    )
    rooms = {(path.parent / address).resolve().parent.name for address in addresses}
    allowed = {"base"} if path.parent.name in SHARED else SHARED
    assert rooms <= allowed | {path.parent.name}
