"""The teachers' guide says nothing of a lesson that the lesson does not hold."""

import json
import re

import nbformat
import pytest

from tests.house.source_files import ROOT
from tools.editions.exercises import TASK, exercises
from tools.editions.files import originals
from tools.keeper.claims import parsed as tree_of
from tools.keeper.claims import widget_names
from tools.keeper.predictions import KINDS, asked_in

GUIDE = ROOT / "docs" / "teaching" / "guide.md"
LESSONS = {
    name[:2]: content for name, content in originals(ROOT).items() if re.match(r"\d\d_(?!index)", name)
}
ROW = re.compile(r"^\| (\d.*?) \| (\d+) \|", re.MULTILINE)
PARTS = (
    "If you have 45 minutes",
    "Questions to put",
    "Wrong answers, and what to say",
    "Homework",
    "On the projector",
)
PLANNED = re.compile(r"\b(\d\d): (\d+(?:, \d+)*)\b(?!:)")
SHORT = 45


@pytest.fixture(params=sorted(LESSONS))
def number(request):
    return request.param


@pytest.fixture
def page(number):
    return (GUIDE.parent / "lessons" / f"{number}.md").read_text(encoding="utf-8")


@pytest.fixture
def lesson(number):
    return cells_of(number)


def cells_of(number):
    return nbformat.reads(LESSONS[number].decode(), as_version=4).cells


def section(page, heading):
    """What stands below a heading, with single spaces."""
    return re.sub(r"\s+", " ", page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0])


def minutes(cells):
    """{part: minutes} of the core path, as the first cell tells."""
    return {part: int(n) for part, n in ROW.findall(cells[0].source) if "(optional)" not in part}


def tasks(cells):
    return [found for cell in cells if cell.cell_type == "markdown" for found in TASK.findall(cell.source)]


def test_each_page_has_the_title_and_all_parts(page, lesson):
    assert page.partition("\n")[0] == lesson[0].source.partition("\n")[0]
    assert page.count("\n## ") == len(PARTS) and all(section(page, part) for part in PARTS)
    assert "**Aim.**" in page and len(page.splitlines()) <= 60


def test_minutes_and_cuts_are_those_of_the_first_cell(page, lesson):
    stated = minutes(lesson)
    assert f"**Minutes.** {sum(stated.values())} " in page
    cut = {part: int(n) for part, n in re.findall(r"\*\*(\d.*?) \((\d+)\)\*\*", section(page, PARTS[0]))}
    assert cut.items() <= stated.items()
    assert sum(stated.values()) - sum(cut.values()) <= SHORT


def test_the_questions_are_predictions_of_the_lesson(page, lesson):
    asked = {one.name for one in asked_in(lesson) if one.kind in KINDS}
    put = re.findall(r"`(\d\d\.\w+)`", section(page, PARTS[1]))
    assert len(put) in (3, 4) and set(put) <= asked


def test_the_wrong_answers_are_in_the_banks(page, lesson):
    banks = {
        one.heading.split()[0]: {name.partition(": ")[0] for name in one.bank} for one in exercises(lesson)
    }
    named = re.findall(r"- Exercise (\d+), \*(.+?)\*:", section(page, PARTS[2]))
    assert len(named) >= 4
    assert [(number, name) for number, name in named if name not in banks[number]] == []


def test_the_homework_exists(page, lesson):
    given = re.findall(r"\*\*(.+?)\*\*", section(page, PARTS[3]))
    assert given and set(given) <= set(tasks(lesson))


def test_the_projector_shows_widgets_of_the_lesson(page, lesson):
    sources = [cell.source for cell in lesson if cell.cell_type == "code"]
    there = set().union(*(widget_names(tree_of(source)) for source in sources))
    assert set(re.findall(r"`([A-Z]\w+)`", section(page, PARTS[4]))) == there


def test_the_plans_name_exercises_that_exist():
    planned = PLANNED.findall(GUIDE.read_text(encoding="utf-8"))
    assert len(planned) > 3 * 10
    for number, wanted in planned:
        known = {task.split()[0] for task in tasks(cells_of(number))}
        assert set(wanted.split(", ")) <= known, number


def test_the_guide_links_to_every_page_and_tells_commands_that_exist():
    text = GUIDE.read_text(encoding="utf-8")
    commands = {"lab", *json.loads((ROOT / "tools" / "programs.json").read_text(encoding="utf-8"))}
    assert set(re.findall(r"\(lessons/(\d\d)\.md\)", text)) == set(LESSONS)
    assert set(re.findall(r"course\.py (\w+)", text)) <= commands
