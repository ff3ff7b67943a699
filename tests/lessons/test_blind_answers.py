"""Answers of students who have seen neither names nor checks: the right ones pass, wrong ones are told why.

When they came, 296 of the 308 wrong ones were told rightly what is wrong, 10 little or nothing, and 2 what
was not so: chance had made a number right for other arguments, and a part's size that of rounding down.
"""

import pytest

from tests.lessons import blind
from tests.lessons.clock import clock  # noqa: F401

NOT_YET = "not yet right", "is not right yet"


@pytest.mark.parametrize("lesson", blind.LESSONS)
def test_wrong_ones_are_told_what_is_wrong(lesson, clock):  # noqa: F811
    for answer in blind.answers(lesson):
        if not answer.is_right:
            verdict = answer.check.verdict(answer.made())
            assert any(words in verdict for words in NOT_YET), (answer.exercise, answer.mistake)
            assert answer.told, (answer.exercise, answer.mistake)
            assert answer.told in verdict, (answer.exercise, answer.mistake)


@pytest.mark.parametrize("lesson", blind.LESSONS)
def test_right_ones_pass(lesson):
    for answer in blind.answers(lesson):
        if answer.is_right:
            assert "passed" in answer.check.verdict(answer.made()), (answer.exercise, answer.mistake)
