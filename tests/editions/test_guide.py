"""The teachers' guide says nothing of a lesson that the lesson does not hold."""

import re

import pytest

from tests.house.source_files import ROOT
from tools.editions.exercises import TASK, exercises
from tools.editions.files import originals
from tools.keeper.predictions import asked_in
from tools.keeper.reading import read
from tools.learner.notebook import parsed

GUIDE = ROOT / "docs" / "teaching" / "guide.md"
PAGES = sorted((GUIDE.parent / "lessons").glob("*.md"))
LESSONS = {name[:2]: name for name in originals(ROOT) if re.match(r"(0[1-9]|1\d)_", name)}
ROW = re.compile(r"^\| (\d.*?) \| (\d+) \|", re.MULTILINE)
PLANNED = re.compile(r"\b(\d\d): (\d+(?:, \d+)*)")
SHORT = 45


def section(text, heading):
    """The lines below a heading, up to the next one, with single spaces."""
    return re.sub(r"\s+", " ", text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0])


def cells_of(number):
    return parsed(originals(ROOT)[f"notebooks/{number}"] if False else originals(ROOT)[LESSONS[number]])["cells"]
