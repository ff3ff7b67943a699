"""The files of a front end are found by what they import, and stand one behind the other."""

import json
import re

import pytest

from dlcore import widgets
from dlcore.widgets.base import front
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.handed import handed

ENTRIES = sorted(
    path.relative_to(front.FOLDER).as_posix()
    for path in front.FOLDER.glob("*/*.js")
    if "export default" in path.read_text(encoding="utf-8")
)
FILES = {
    "a/entry.js": 'import { one } from "./one.js";\nimport {\n  two,\n} from "../b/two.js";\n\n'
    "one(two);\n\nexport default { render };\n",
    "a/one.js": 'import { two } from "../b/two.js";\n\nexport function one() {}\n',
    "b/two.js": "export const two = 2;\n",
    "a/look.css": '@import "../b/base.css";\n\n.a {}\n',
    "b/base.css": ".b {}\n",
}


@pytest.fixture
def write(tmp_path, monkeypatch):
    """write(name, text) puts a file into a folder of scripts that holds FILES."""
    monkeypatch.setattr(front, "FOLDER", tmp_path)

    def write_file(name, text):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    for name, text in FILES.items():
        write_file(name, text)
    return write_file


def test_each_file_once_before_who_needs_it(write):
    assert load_esm("a/entry.js").split("\n") == [
        *("const two = 2;", "", "function one() {}", "", "one(two);", "", "export default { render };", "")
    ]
    assert load_css("a/look.css").split() == [".b", "{}", ".a", "{}"]


def test_every_widget_has_an_entry():
    assert len(ENTRIES) == len(widgets.__all__)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_widget_is_one_module_with_a_style_sheet(entry):
    text = load_esm(entry)
    assert "import " not in re.sub(r"//.*", "", text) and text.count("export ") == 1
    assert text.endswith("export default { render };\n")
    assert "@import" not in load_css(entry.replace(".js", ".css"))


def test_python_hands_in_the_colours():
    line = next(line for line in load_esm("race/race.js").split("\n") if line.startswith("const HANDED"))
    assert json.loads(line.removeprefix("const HANDED = ").removesuffix(";")) == handed()


@pytest.mark.parametrize(
    ("name", "text", "error", "words"),
    [
        ("b/two.js", 'import { one } from "../a/one.js";\nexport const two = 1;\n', ImportError,
         "A circle of imports: a/one.js needs b/two.js needs a/one.js"),
        ("a/one.js", "function one() {}\n", ImportError,
         "a/entry.js imports one: a/one.js exports no such name"),
        ("a/one.js", "export function one() {}\nconst two = 2;\n", ImportError,
         "a/one.js and b/two.js both declare two"),
        ("b/two.js", 'import three from "./three.js";\nexport const two = 2;\n', ImportError,
         "b/two.js: the loader does not know the form 'import three"),
        ("b/two.js", "export const two = 2;\nfunction one() {}\n", ImportError,
         "b/two.js and a/one.js both declare one"),
        ("b/two.js", 'import { three } from "./three.js";\nexport const two = 2;\n', FileNotFoundError,
         "b/two.js needs b/three.js"),
        ("a/one.js", "export function one() {}\nexport { one as eins };\n", ImportError,
         "does not know the form"),
    ],
)  # fmt: skip
def test_what_a_browser_could_not_load_is_refused(write, name, text, error, words):
    write(name, text)
    with pytest.raises(error, match=words):
        load_esm("a/entry.js")


def test_a_missing_file_is_an_error():
    with pytest.raises(FileNotFoundError, match="A widget needs no_such_widget.css"):
        load_css("no_such_widget.css")


def called_without_import(file, bundle):
    """Functions of other files of the bundle that a script calls and neither imports nor declares."""
    *others, _entry = (front.names_of(text) for text in bundle.values())
    elsewhere = {name for names in others for name in names}
    imports = front.SCRIPT.finditer(bundle[file])
    imported = {name.strip() for found in imports for name in found["names"].split(",")}
    code = re.sub(r'//.*|"(?:\\.|[^"\\\n])*"', "", bundle[file])
    called = {name for name in elsewhere if re.search(rf"(?<![-.\w]){name}\(", code)}
    return {
        name for name in called - imported if not re.search(rf"\b(?:function|const) {name}\b|{name} =>", code)
    }


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_a_script_calls_it_imports(entry):
    bundle = front.gather(entry, front.SCRIPT)
    missing = {file: called_without_import(file, bundle) for file in bundle}
    assert {file: names for file, names in missing.items() if names} == {}
