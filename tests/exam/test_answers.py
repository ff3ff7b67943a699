"""Every computed answer, against a formula that shares nothing with it."""

import inspect
import math
from collections import Counter

import numpy as np
import pytest

from dlcore.lessons.course import LESSONS
from tests.exam import by_hand, by_hand_later
from tools.exam.as_markdown import markdown, part
from tools.exam.numbers import number
from tools.exam.parts import Arrays
from tools.exam.pool import POOL
from tools.exam.sheet import sheet

SEEDS = [str(n) for n in range(8)]
FORMULAS = dict(inspect.getmembers(by_hand, inspect.isfunction)) | dict(
    inspect.getmembers(by_hand_later, inspect.isfunction)
)
RENAMED = {"06.line": "fitted"}
FEW = {"02.vanish": 3, "10.residual": 3, "13.scale": 3}  # variants that there are


@pytest.fixture(params=POOL, ids=lambda one: one.name)
def question(request):
    return request.param


@pytest.fixture
def tasks(question):
    return [question.task(seed) for seed in SEEDS]


def formula(question):
    return FORMULAS[RENAMED.get(question.name, question.name[3:])]


def test_every_answer_is_that_of_another_formula(question, tasks):
    for task in tasks:
        expected = formula(question)(**task.given)
        assert expected.keys() == task.values.keys()
        for name, value in task.values.items():
            if isinstance(value, str):
                assert value == expected[name], (name, task.given)
            else:
                np.testing.assert_allclose(
                    value, expected[name], atol=1e-9, err_msg=f"{name} of {task.given}"
                )


def test_every_value_stands_in_the_answer(question, tasks):
    """As a number with four decimals at most: nothing that one computes by hand needs more."""
    for task in tasks:
        text = "\n".join(map(part, task.answer))
        for name, value in task.values.items():
            values = [value] if isinstance(value, str) else map(shown, np.ravel(value))
            assert [one for one in values if one not in text] == [], (name, text)


def shown(value):
    return number(value)


def test_each_lesson_has_at_least_three_questions_of_several_kinds():
    counts = Counter(one.lesson for one in POOL)
    assert counts.keys() == {lesson.number for lesson in LESSONS} and min(counts.values()) >= 3
    for number_of in counts:
        assert len({one.kind for one in POOL if one.lesson == number_of}) >= 2


def test_names_are_unique_and_each_question_says_what_it_is(question):
    assert [one.name for one in POOL].count(question.name) == 1
    assert question.about and "\n" not in question.about and not question.about.endswith(".")
    assert 1 <= question.points <= question.minutes <= 6


def test_the_same_seed_gives_the_same_task(question, tasks):
    assert repr(question.task(SEEDS[0])) == repr(tasks[0])


def test_students_get_numbers_of_their_own(question, tasks):
    variants = {repr(task.given) for task in tasks}
    assert len(variants) >= FEW.get(question.name, 4)


def test_the_right_letter_is_not_always_the_same():
    for one in POOL:
        letters = {one.task(seed).values.get("letter") for seed in SEEDS}
        assert letters == {None} or len(letters) >= 2, one.name


def test_numbers_are_small_enough_to_compute_with(question, tasks):
    """Three digits and a sign, or round ones."""
    for task in tasks:
        for one in task.text:
            for rows in one.named.values() if isinstance(one, Arrays) else ():
                assert all(len(shown(value).lstrip("−").replace(".", "")) <= 3 for value in np.ravel(rows))


def test_the_answer_stands_in_no_sheet_of_students(question):
    one = sheet("Title", [question], "seed", "Ann")
    with_answer, without = markdown(one, with_answers=True), markdown(one)
    assert "**Answer.**" in with_answer and "**Answer.**" not in without
    assert all(part(told) not in without for told in question.task("seed", "Ann").answer)
    assert question.name not in without


def test_the_step_by_step_answers_hold_the_sums_they_speak_of():
    """Two that a reader would compute again."""
    neuron = next(one for one in POOL if one.name == "01.neuron").task("a")
    total = sum(a * b for a, b in zip(neuron.given["x"], neuron.given["w"])) + neuron.given["b"]
    assert f"= {number(total)}`" in neuron.answer[0]
    entropy = next(one for one in POOL if one.name == "03.entropy").task("a")
    assert f"about {math.log(2) * entropy.values['multiple']:.2f}" in entropy.answer[0]
