"""Cases of a class: drawn anew from a word, and as good as the course's own."""

import numpy as np

from dlcore.lessons import lesson04
from tools.grading.assignment import assignment
from tools.grading.rooms import room, seeds, solution

LESSON = assignment("04")
BY_CHECK = {one.check: one for one in LESSON.exercises}


def test_the_cases_of_a_class_are_its_own_and_come_again():
    plain, one, again, other = (room("04", seed) for seed in (None, (7, 0), (7, 0), (8, 0)))
    x = [made.dense_backward.cases[2]["x"] for made in (plain, one, again, other)]
    assert np.array_equal(x[1], x[2])
    assert not np.array_equal(x[0], x[1])
    assert not np.array_equal(x[1], x[3])
    assert [np.shape(a) for a in x] == 4 * [np.shape(x[0])]


def test_the_course_s_own_checks_stay_as_they_are():
    before = lesson04.dense_backward.cases[2]["x"].copy()
    room("04", (7, 0))
    import dlcore.lessons.lesson04 as again

    assert again is lesson04
    assert np.array_equal(again.dense_backward.cases[2]["x"], before)


def test_answers_learned_by_heart_fail_with_cases_of_the_class():
    check, cases = lesson04.dense_backward, lesson04.dense_backward.cases
    known = [(case, check.reference(**case)) for case in cases]

    def by_heart(dy, x, W):
        return next(result for case, result in known if np.array_equal(case["x"], x))

    assert check.result(by_heart).passed
    assert not room("04", (7, 0)).dense_backward.result(by_heart).passed


def test_every_drawn_exercise_gets_a_seed_that_tells_its_mistakes_apart():
    found = seeds(LESSON, "autumn")
    by_hand = {"neuron", "deep_count", "linear_delta"}
    assert {check for check, seed in found.items() if seed is None} == by_hand
    drawn = room("04", found["dense_backward"])
    assert drawn.dense_backward.result(solution(BY_CHECK["dense_backward"], LESSON.given)).passed
    assert seeds(LESSON, "autumn") == found
