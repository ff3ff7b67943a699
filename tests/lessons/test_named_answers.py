"""Wrong answers as learners write them: what each is told, and how many are told what is wrong.

Those of `unseen_...` were written when the names stood, and at first 65 of 100 were told what is wrong, and
9 more a fact on it. Those of `third_...` were written after that, by somebody who had seen the names: of 191
were 12 told nothing, about 9 a fact that says little, and one what was not so, which was mended.
"""

import importlib
import json
from pathlib import Path

import pytest

from tests.lessons.clock import clock  # noqa: F401

ANSWERS = Path(__file__).parent / "answers"
TOLD = json.loads((ANSWERS / "told.json").read_text(encoding="utf-8"))
NOTHING = "not yet right"


def wrong(room):
    return importlib.import_module(f"tests.lessons.answers.{room}").WRONG


@pytest.mark.parametrize("room", TOLD)
def test_wrong_answers_are_told_what_is_wrong(room, clock):  # noqa: F811
    for number, ((exercise, answer), words) in enumerate(zip(wrong(room), TOLD[room], strict=True)):
        verdict = exercise.verdict(answer)
        assert "not yet right" in verdict or "is not right yet" in verdict, (exercise.name, number)
        assert words in verdict, (exercise.name, number)


def test_most_answers_are_told_something():
    words = [told for room in TOLD for told in TOLD[room]]
    assert sum(told != NOTHING for told in words) / len(words) >= 0.85


def test_each_room_has_both_kinds():
    assert {path.stem for path in ANSWERS.glob("*.py")} == set(TOLD)
    rooms = [room for room in TOLD if not room.startswith("third")]
    assert len([room for room in rooms if room.startswith("unseen")]) == len(rooms) / 2
