"""What of the solutions a student can read, in all files of the students' folder."""

import ast
import re
from functools import cache

import pytest

from tests.editions.taught import showing
from tests.house.source_files import ROOT
from tools.editions.exercises import is_solution
from tools.editions.files import originals
from tools.learner.notebook import parsed

READABLE = (
    "dlcore/lessons/",
    "dlcore/models/broken/",
)  # answers that the checks compare with: README says so
TEXT = (".py", ".md", ".json", ".js", ".css", ".txt", ".toml", ".yml", ".ipynb")


@pytest.fixture(scope="module")
def texts(students):
    """{name: all text}; of a notebook its sources."""
    return {name: text_of(name, content) for name, content in students.items() if name.endswith(TEXT)}


def text_of(name, content):
    if name.endswith(".ipynb"):
        return "\n".join(cell["source"] for cell in parsed(content)["cells"])
    return content.decode()


@cache
def notebooks():
    """{name: cells} of every notebook of the course."""
    found = {name: content for name, content in originals(ROOT).items() if name.endswith(".ipynb")}
    return {name: parsed(content)["cells"] for name, content in found.items()}


def solution_cells():
    return [cell for cells in notebooks().values() for cell in cells if is_solution(cell)]


def test_no_name_of_a_solution_stands_anywhere(texts):
    """Functions, classes and numbers of solution cells, by the names that they have there."""
    names = {
        name for cell in solution_cells() for name in re.findall(r"\b\w+_?[sS]olution\b", cell["source"])
    }
    assert len(names) > 50
    assert {file: names & set(re.findall(r"\w+", text)) for file, text in texts.items()} == dict.fromkeys(
        texts, set()
    )


def test_no_body_of_a_solution_stands_outside_the_checks(texts):
    """All lines of a function one after the other: in no file at all."""
    bodies = {squeezed(body) for cell in solution_cells() for body in bodies_of(cell["source"])}
    assert len(bodies) > 20
    squeezed_texts = {file: squeezed(text) for file, text in texts.items() if not file.startswith(READABLE)}
    assert {(file, body) for file, text in squeezed_texts.items() for body in bodies if body in text} == set()


def test_no_exercise_asks_for_what_its_lesson_shows():
    """Not even under another name: where the lesson has a function, the exercise asks for a variant."""
    shown = [cell["id"] for cells in notebooks().values() for cell in cells
             if is_solution(cell) and showing(cells, cell)]  # fmt: skip
    assert shown == []


def bodies_of(source):
    """The bodies of two lines or more: one line can be a line that the lesson teaches."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    lines = source.splitlines()
    bodies = ["\n".join(lines[node.body[0].lineno - 1 : node.end_lineno]) for node in functions]
    return [body for body in bodies if "\n" in body]


def squeezed(text):
    return re.sub(r"\s+", " ", re.sub(r"#.*", "", text))


def test_tests_and_tools_of_authors_and_teachers_stay_away(students):
    tops = {name.split("/")[0] for name in students}
    assert tops == {
        *("course.py", "pyproject.toml", "requirements.txt", "environment.yml", ".gitignore", "README.md"),
        *("LICENSE", "LICENSE-TEXT", "edition.json", "data", "dlcore", "notebooks", "tools", ".vscode"),
    }
    assert {name.split("/")[1] for name in students if name.startswith("tools/")} == {
        *("learner", "jupyter", "reasons.json", "programs.json"),
    }


def test_the_reserve_is_the_teachers_alone(students, teachers):
    """And nothing that students have imports it."""
    assert any(name.startswith("dlcore/lessons/reserve/") for name in teachers)
    assert not any("reserve" in name for name in students)
    sources = [content.decode() for name, content in students.items() if name.endswith(".py")]
    assert not any("lessons.reserve" in source or "import reserve" in source for source in sources)


def test_what_students_have_of_the_package_is_the_package(students):
    for name, content in students.items():
        if name.startswith(("dlcore/", "data/", "tools/")):
            assert content == (ROOT / name).read_bytes(), name


def test_what_can_be_read_is_said(students, teachers):
    for edition in (students, teachers):
        assert "`dlcore/lessons`" in edition["README.md"].decode()
    assert "lesson04.neuron.reference" in teachers["README.md"].decode()
