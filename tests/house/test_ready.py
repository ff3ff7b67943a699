"""The first code cell of every notebook, and the links that open notebooks elsewhere."""

import importlib.util
import json
import re
from types import SimpleNamespace
from urllib.parse import unquote

import pytest
from nbformat.v4 import new_output

from tests.house.small_notebook import notebook
from tests.house.source_files import ROOT, tracked_files
from tools.keeper import online, ready, tables
from tools.keeper.keeper import is_ours, link
from tools.keeper.normaliser import read, write

NOTEBOOKS = sorted((ROOT / "notebooks").rglob("*.ipynb"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
OWNED = r"([\w.-]+/[\w.-]+?)"
REPOSITORY = re.compile(rf"github(?:\.com)?/{OWNED}(?=/blob|\.git)|/gh/{OWNED}/")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_notebook_has_the_cell_before_all_code(path):
    assert is_ours(path)
    cells = read(path).cells
    assert list(ready.complaints(cells)) == []
    assert sum(cell.id == ready.ID for cell in cells) == 1
    (cell,) = (cell for cell in cells if cell.id == ready.ID)
    assert cell.outputs == [] and cell.metadata == {"jupyter": {"source_hidden": True}}


def run(monkeypatch, is_there, **variables):
    """What the cell asks pip for, where dlcore is or is not, under these variables."""
    asked = []
    shell = SimpleNamespace(find_line_magic=lambda name: asked.append if name == "pip" else None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: is_there or None)
    for name in ("COLAB_RELEASE_TAG", "KAGGLE_KERNEL_RUN_TYPE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    exec(ready.source(), {"get_ipython": lambda: shell})
    return asked


def test_where_the_course_is_it_does_nothing(monkeypatch, capsys):
    assert run(monkeypatch, True) == run(monkeypatch, True, COLAB_RELEASE_TAG="1") == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("service", ["COLAB_RELEASE_TAG", "KAGGLE_KERNEL_RUN_TYPE"])
def test_on_a_service_it_brings_the_course_and_leaves_the_pages_own_packages(monkeypatch, service):
    others, course = run(monkeypatch, False, **{service: "release"})
    assert others == "install --quiet anywidget cloudpickle loky polib pooch psutil threadpoolctl tqdm"
    assert course == f"install --quiet --no-deps https://github.com/{online.repository()}/archive/main.zip"


def test_another_python_is_told_what_to_do(monkeypatch):
    with pytest.raises(
        ModuleNotFoundError, match=r"In VS Code choose another kernel.*\.venv.*course\.py lab"
    ):
        run(monkeypatch, False)


def ran():
    """A notebook of two cells that have run, without the cell."""
    made = notebook("1 + 1", "2 + 2")
    for count, cell in enumerate((made.cells[2], made.cells[4]), start=1):
        cell.execution_count = count
        cell.outputs = [new_output("execute_result", data={"text/plain": "2"}, execution_count=count)]
    return made


def test_it_comes_in_without_a_run_and_the_counts_go_on(tmp_path):
    path = tmp_path / "05_small.ipynb"
    write(ran(), path)
    link(path)
    cells = read(path).cells
    assert [cell.id for cell in cells] == ["title", "text-0", ready.ID, "code-0", "text-1", "code-1"]
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == [1, 2, 3]
    assert [cell.outputs[0].execution_count for cell in code[1:]] == [2, 3]
    before = path.read_bytes()
    link(path)
    assert path.read_bytes() == before


def test_a_cell_that_somebody_changed_is_told_and_mended():
    made = ran()
    assert "is not the one that makes dlcore ready" in next(ready.complaints(made.cells))
    ready.mend(made.cells)
    made.cells[2].source += "\nx = 1"
    assert "is not as it should be" in next(ready.complaints(made.cells))
    ready.mend(made.cells)
    assert list(ready.complaints(made.cells)) == []


def addresses():
    """Every address of README's table of links."""
    found = re.findall(r"\]\((https://[^)]+)\)", tables.online_table())
    assert len(found) == 3 * len(tables.LESSONS) + 1
    return found


def test_readme_has_the_links():
    assert tables.online_table() in README


def test_every_link_names_this_repository_and_a_file_in_it():
    for address in addresses():
        plain = unquote(address)
        owners = {first or second for first, second in REPOSITORY.findall(plain)}
        assert owners == {online.repository()}, address
        place = re.search(r"(?:/blob/main/|urlpath=lab/tree/)(.+)", plain)
        assert place is None and "vscode" in plain or (ROOT / place[1]).is_file(), address


def test_owner_and_name_stand_in_one_place_alone():
    """But for what is generated from it."""
    texts = [path for path in tracked_files() if path.suffix in (".md", ".py", ".toml", ".yml", ".json")]
    holding = {path.name for path in texts if online.repository() in path.read_text(encoding="utf-8")}
    assert holding == {"pyproject.toml", "README.md"}


def test_what_binder_and_vs_code_read_is_there():
    assert (ROOT / "environment.yml").is_file()
    folder = ROOT / ".vscode"
    assert [path.name for path in folder.iterdir()] == ["extensions.json"]
    wanted = json.loads((folder / "extensions.json").read_text(encoding="utf-8"))
    assert wanted == {"recommendations": ["ms-python.python", "ms-toolsai.jupyter"]}
