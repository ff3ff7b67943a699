"""Model answers and rubrics of open exercises, in docs/teaching/open: for each notebook a file.

Each exercise has a part, which begins with its heading.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "teaching" / "open"
PART = re.compile(r"^## (.+?)\s*$", re.MULTILINE)
RUBRIC = FOLDER / "rubric.md"  # what holds for every open exercise


def open_answers(name):
    """{heading of an open exercise: its model answer and rubric}; name: of the notebook, as in more/trees."""
    path = FOLDER / f"{name}.md"
    if not path.exists():
        return {}
    _, *parts = PART.split(path.read_text(encoding="utf-8"))
    return {heading: text.strip() for heading, text in zip(parts[::2], parts[1::2])}
