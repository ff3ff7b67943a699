"""The notebook keeper: each refusal, one stored form, and no difference after a second run."""

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tests.house.small_notebook import cells, executed, notebook
from tools.keeper import __main__ as command
from tools.keeper import rules
from tools.keeper.keeper import check, fix
from tools.keeper.normaliser import WIDGET, normalise, serialise, write


def with_output(**data):
    """A notebook whose only code cell has one stored output."""
    made = notebook("1")
    made.cells[2].outputs = [
        new_output("display_data", data={key.replace("_", "/"): data[key] for key in data})
    ]
    return made


def with_stream(name, text):
    made = notebook("1")
    made.cells[2].outputs = [new_output("stream", name=name, text=text)]
    return made


def with_error():
    made = notebook("1 / 0")
    made.cells[2].outputs = [new_output("error", ename="ZeroDivisionError", evalue="", traceback=[])]
    return made


def with_text(source):
    return new_notebook(cells=[new_markdown_cell("# Title"), new_markdown_cell(source)])


def with_exercise(*sources, hidden=True):
    """Task, stub, check and solution; fewer sources leave cells out."""
    made = [new_markdown_cell("# Title"), *(new_code_cell(source) for source in sources)]
    made.insert(1, new_markdown_cell("The task."))
    made[2].metadata["tags"] = ["exercise"]
    made[-1].metadata["tags"] = ["solution"]
    if hidden:
        made[-1].metadata["jupyter"] = {"source_hidden": True}
    return new_notebook(cells=made)


EXERCISE = ("def double(x):\n    ...", "check(double)", "def double(x):\n    return 2 * x")

REFUSED = {
    "stored error": with_error,
    "output on stderr": lambda: with_stream("stderr", "Warning: old"),
    "21 lines of code": lambda: notebook("\n".join(["x = 1"] * 21)),
    "121 words": lambda: with_text("word " * 121),
    "not a title": lambda: new_notebook(cells=[new_markdown_cell("Text")]),
    "more than 1,000,000": lambda: with_stream("stdout", "x" * 1_000_001),
    "a comment that steers nbval": lambda: notebook("# NBVAL_SKIP\nx = 1"),
    "unknown tags ['nbval-skip']": lambda: notebook(("x = 1", ["nbval-skip"])),
    "without text before it": lambda: new_notebook(cells=[*cells("x = 1"), new_code_cell("x")]),
    "an absolute path: '/home/": lambda: with_stream("stdout", "saved in /home/ada/course"),
    "an absolute path: 'C:": lambda: with_text(r"Open C:\Users\ada."),
    "a picture without alt text; use": lambda: with_output(
        image_png="iVBORw0KGgo=", text_plain="<Figure size 6x4>"
    ),
    "a picture without alt text": lambda: with_output(text_html="<img src='x.png'>", text_plain="words"),
    "cell 2 (![](x.png)): a picture": lambda: with_text("![](x.png)"),
    "an address in the output": lambda: with_output(text_plain="<Line2D at 0x7f8a6c0>"),
    "a widget without words": with_output,
    "a solution is not folded": lambda: with_exercise(*EXERCISE, hidden=False),
    "not the second of task, stub, check, solution": lambda: with_exercise(EXERCISE[0], EXERCISE[2]),
}


@pytest.mark.parametrize("complaint", REFUSED)
def test_refuses(complaint):
    (found,) = rules.complaints(REFUSED[complaint]())
    assert complaint in found


@pytest.mark.parametrize(
    "good",
    [
        lambda: notebook("\n".join(["x = 1"] * 20)),
        lambda: with_text("word " * 120 + "$x + y + z$"),
        lambda: with_text("word " * 120 + "\n| more | words |\n|---|---|\n| in a | table |"),
        lambda: with_text("![a curve that rises](x.png) and 1/2, and/or, https://example.org/home/ada"),
        lambda: with_output(
            text_html="<figure><img alt='a curve' src='data:image/png;base64,/tmp/xx'></figure>"
        ),
        lambda: with_output(image_png="iVBORw0KGgo=", text_plain="The pad, empty"),
        lambda: with_exercise(*EXERCISE),
        lambda: new_notebook(
            cells=[
                *notebook(("score = fit()", ["volatile", rules.IGNORED])).cells,
                new_code_cell("assert score"),
            ]
        ),
    ],
)
def test_accepts(good):
    assert rules.complaints(good()) == []


def test_normalising_removes_what_a_front_end_leaves():
    made = notebook(("x = 1", ["exercise"]))
    cell = made.cells[2]
    cell.metadata.update(execution={"iopub.execute_input": "2026"}, collapsed=True, ExecuteTime={"end": 1})
    cell.outputs = [new_output("display_data", data={WIDGET: {"model_id": "1"}, "text/plain": "Pad"})]
    made.metadata.update(widgets={}, language_info={"name": "python", "version": "3.11.7"})
    normalise(made)
    assert made.cells[2].metadata == {"tags": ["exercise"]}
    assert made.cells[2].outputs[0].data == {"text/plain": "Pad"}
    assert made.metadata == {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


def test_cell_ids_are_kept():
    made = notebook("x = 1")
    before = [cell.id for cell in made.cells]
    assert [cell.id for cell in normalise(nbformat.reads(serialise(made), as_version=4)).cells] == before


def test_fix_puts_a_raw_notebook_in_order_and_a_second_run_changes_nothing(tmp_path):
    path = tmp_path / "raw.ipynb"
    raw = new_notebook(
        cells=cells("x=[ 1,2 ]\nx;", "import ipywidgets\nprint( 'a' )\nipywidgets.IntSlider()")
    )
    raw.metadata["language_info"] = {"name": "python", "version": "3.6"}
    nbformat.write(raw, path)
    fix(path)
    first = path.read_bytes()
    fix(path)
    assert path.read_bytes() == first
    assert check(path) == []
    assert b"x = [1, 2]" in first


def test_check_notices_what_fix_would_change(tmp_path):
    path = tmp_path / "small.ipynb"
    write(executed(path, "x = 1\nprint(x)"), path)
    assert check(path) == []
    path.write_text(path.read_text(encoding="utf-8").replace("x = 1", "x=1"), encoding="utf-8")
    assert check(path) == ["code cells are not formatted"]


def test_check_notices_a_notebook_without_outputs(tmp_path):
    path = tmp_path / "small.ipynb"
    write(notebook("x = 1"), path)
    assert check(path) == ["code cell 1 has execution count None"]


def test_a_failing_cell_leaves_the_stored_outputs(tmp_path):
    path = tmp_path / "small.ipynb"
    write(executed(path, "print(1)"), path)
    path.write_text(path.read_text(encoding="utf-8").replace("print(1)", "print(1 / 0)"), encoding="utf-8")
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        fix(path)
    assert nbformat.read(path, as_version=4).cells[2].outputs[0].text == "1\n"


def test_the_command_tells_each_complaint_and_its_exit_code(tmp_path, monkeypatch, capsys):
    good, bad = tmp_path / "good.ipynb", tmp_path / "bad.ipynb"
    write(notebook(), good)
    write(notebook("x = 1"), bad)
    for paths, code in (([good], 0), ([good, bad], 1)):
        monkeypatch.setattr(command.sys, "argv", ["course.py notebooks", "--check", *map(str, paths)])
        assert command.main() == code
    assert capsys.readouterr().out.endswith("good\n  in order\nbad\n  code cell 1 has execution count None\n")


def test_the_command_knows_lessons_by_name():
    assert command.paths(["00_index"]) == [command.NOTEBOOKS / "00_index.ipynb"]
    with pytest.raises(SystemExit, match="There is no notebook"):
        command.paths(["99_nothing"])
