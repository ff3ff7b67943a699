"""The students' edition: no notebook holds a solution, each runs, and no check finds anything done.

Run All is proved without running all: the cells are those of the original, which nbval runs; the cells that
went had nothing that another one uses; and every check is called here with the stub above it. The command
`course.py editions OUT --check` runs the whole.
"""

import ast
import re

import nbformat

from tests.editions import slices
from tests.house.source_files import ROOT
from tools.editions.exercises import check_call, is_solution
from tools.keeper.editions import speaks_of_solutions, wording
from tools.keeper.normaliser import tags
from tools.keeper.predictions import KINDS

LINK = re.compile(r"\]\((?!https?:|#|attachment:)([^)\s#]+)")
FENCED = re.compile(r"```(?:python)?\n(.*?)```", re.DOTALL)
DEMONSTRATIONS = {("00_index", "check"), ("04_backpropagation", "my-dense"), ("13_clinic", "first-diagnosis")}
NOT_ATTEMPTED = re.compile(r"(.*: )?not attempted yet\n")


def code(cells):
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_all_cells_but_the_solutions_are_there_with_their_ids(source, given):
    kept = [cell for cell in source if not is_solution(cell)]
    assert [cell["id"] for cell in given] == [cell["id"] for cell in kept]
    for mine, original in zip(given, kept):
        assert mine["cell_type"] == original["cell_type"]
        assert mine["source"] == (wording(original) or original["source"])


def test_no_solution_and_no_output_is_left(given):
    assert not any(map(is_solution, given)) and not any("solution" in cell["id"] for cell in given)
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code(given))
    assert all(cell["metadata"].keys() <= {"tags", "jupyter"} for cell in given)


def test_no_text_speaks_of_a_folded_solution(given):
    texts = [cell["source"] for cell in given if cell["cell_type"] == "markdown"]
    assert [text for text in texts if speaks_of_solutions(text)] == []


def test_nothing_that_is_left_needs_a_solution(source):
    """Nor draws from a generator that a solution has used."""
    for place, cell in enumerate(source):
        if is_solution(cell):
            statements = slices.parsed(cell)
            made = set().union(*map(slices.bound, statements))
            later = [
                one for other in source[place + 1 :] if not is_solution(other) for one in slices.parsed(other)
            ]
            assert made & open_names(later) == set(), cell["id"]
            assert "rng" not in open_names(statements), cell["id"]


def open_names(statements):
    found = set()
    for statement in reversed(statements):
        found = found - slices.bound(statement) | slices.used(statement)
    return found


def test_every_check_says_that_nothing_was_attempted(given):
    for place, cell in enumerate(given):
        if "exercise" in tags(cell):
            assert NOT_ATTEMPTED.fullmatch(slices.said(given, place + 1, place)), cell["id"]


def test_every_cell_that_calls_a_check_belongs_to_an_exercise(name, given):
    stubs = [place for place, cell in enumerate(given) if "exercise" in tags(cell)]
    calling = [place for place, cell in enumerate(given) if calls_a_check(cell)]
    shown = [
        place
        for place, cell in enumerate(given)
        if (name.removesuffix(".ipynb"), cell["id"]) in DEMONSTRATIONS
    ]
    assert calling == sorted([*(place + 1 for place in stubs), *shown])


def calls_a_check(cell):
    try:
        return cell["cell_type"] == "code" and check_call(cell["source"]) is not None
    except StopIteration:
        return False


def test_no_check_passes_for_code_in_its_own_task(given):
    """Find the error: what stands there in a fence is wrong, also where it is taken for an answer."""
    for place, cell in enumerate(given):
        if "exercise" in tags(cell):
            for block in FENCED.findall(given[place - 1]["source"]):
                verdict = judged(given[: place + 1], block, given[place + 1])
                assert "not yet right" in verdict, (cell["id"], verdict)


def judged(cells, block, check):
    """What a check says to the function in a block of code, or to the stub with the block as its body."""
    statements, (stub, *_) = ast.parse(block).body, slices.parsed(cells[-1])
    functions = [one for one in statements if isinstance(one, ast.FunctionDef)]
    stub.body = statements
    answer, call = (functions or [stub])[0], check_call(check["source"])
    call.args[-1] = ast.Name(answer.name, ast.Load())
    added = [{"cell_type": "code", "source": ast.unparse(source)} for source in (answer, call)]
    return slices.said([*cells, *added], len(cells) + 1, len(cells))


def test_the_words_for_students_keep_what_the_notebook_asks(source, given):
    """As many predictions, folded answers and exercises as before."""
    assert signs(given) == signs([cell for cell in source if not is_solution(cell)])


def signs(cells):
    text = "\n".join(cell["source"] for cell in cells)
    return [text.count(sign) for sign in ("<details>", "reveal(", *(f".{kind}(" for kind in sorted(KINDS)))]


def test_links_lead_to_files_that_students_have(name, given, students):
    folder = f"notebooks/{name}".rpartition("/")[0]
    for cell in given:
        for link in LINK.findall(cell["source"] if cell["cell_type"] == "markdown" else ""):
            assert (ROOT / folder / link).resolve().relative_to(ROOT).as_posix() in students, link


def test_it_is_a_notebook(name, students):
    nbformat.validate(nbformat.reads(students[f"notebooks/{name}"].decode(), as_version=4))
