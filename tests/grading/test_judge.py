"""One exercise of one notebook, judged: what counts is the part that the answer needs."""

import pytest

from dlcore.lessons.course import LESSONS
from tests.grading.small_class import HALF, HEAD, LESSON, RIGHT, SUM, WRONG
from tools.grading.assignment import assignment
from tools.grading.judge import Job, inspected, judged

BY_CHECK = {one.check: one for one in LESSON.exercises}
DENSE, NEURON, LEAKY = (BY_CHECK[name] for name in ("dense_backward", "neuron", "leaky_relu_layer"))


def judge(*sources, exercise=DENSE):
    """The result of cells, of which the first is that of the stub and the others stand at the end."""
    cells = [(exercise.place, exercise.cell, sources[0])]
    cells += [(1000 + n, f"own{n}", source) for n, source in enumerate(sources[1:])]
    return judged(Job("04", exercise, LESSON.given, tuple(cells)))


@pytest.mark.parametrize("number", [lesson.number for lesson in LESSONS])
def test_the_solutions_of_every_lesson_pass_with_what_the_lesson_gives(number):
    lesson = assignment(number)
    for one in lesson.exercises:
        cell = one.place, one.cell, f"{one.solution}\n\n{one.wanted} = {one.solved}\n"
        result = judged(Job(lesson.lesson, one, lesson.given, (cell,)))
        assert (result["outcome"], result["flags"], result["elsewhere"]) == ("passed", [], []), one.check


@pytest.mark.parametrize(
    "sources",
    [
        (SUM,),
        ("# nothing", SUM),
        (WRONG, SUM),
        (SUM, HEAD + "    ..."),
        ("while True: pass\n" + SUM,),
        ("answer = input()\n" + SUM,),
        ("%matplotlib inline\n!ls\n" + SUM + "\nmy_dense_backward?",),
        (SUM + "\n1 / 0\nlesson04.dense_backward(my_dense_backward)",),
        ("def total(a):\n    return a.sum(axis=0)\n" + SUM.replace("dy.sum(axis=0)", "total(dy)"),),
        (SUM.replace("dy.sum(axis=0)", "total(dy)") + "\ndef total(a):\n    return a.sum(axis=0)",),
        (SUM.replace("dy.sum(axis=0)", "total(dy)"), "total = lambda a: a.sum(axis=0)"),
        (SUM.replace("dy.sum(axis=0)", "sigmoid(dy)"), "def sigmoid(a):\n    return a.sum(axis=0)"),
        (
            "import numpy\nmy_dense_backward = "
            + "lambda dy, x, W: (dy @ W.T, x.T @ dy, numpy.sum(dy, axis=0))",
        ),
        ("from dlcore.lessons import lesson04\nimport numpy as np\n" + SUM,),
        (SUM.replace("dy.sum(axis=0)", "einsum('nk->k', dy)"), "from numpy import *"),
    ],
)
def test_right_in_whatever_surroundings(sources):
    result = judge(*sources)
    assert (result["outcome"], result["flags"]) == ("passed", [])


def test_one_answer_may_use_another():
    other = "def half(x):\n    return my_neuron(x, x, 0) * 0 + 0.5\n"
    neuron = RIGHT["neuron"] + other
    cells = (
        (NEURON.place, NEURON.cell, neuron),
        (2000, "x", SUM.replace("dy.sum", "2 * half(x[0]) * dy.sum")),
    )
    assert judged(Job("04", DENSE, LESSON.given, cells))["outcome"] == "passed"


def test_a_renamed_answer_in_its_own_cell_counts_and_is_told():
    result = judge(SUM.replace("my_dense", "dense"))
    assert result["outcome"] == "passed"
    assert result["note"] == "the answer is called dense_backward, not my_dense_backward"


def test_a_wrong_answer_has_its_mistake():
    result = judge(WRONG)
    assert (result["outcome"], result["mistake"], result["case"]) == ("not yet", "dW transposed", 1)
    assert result["hint"] == "This looks like dW transposed: it has the shape of W, x.T @ dy."


def test_a_layer_has_its_parts():
    assert judge(HALF, exercise=LEAKY)["parts"] == {"forward": True, "backward": False}


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("def my_dense_backward(:", "SyntaxError in line 1"),
        (HEAD + "    return (", "SyntaxError in line 2"),
        ("my_dense_backward = 1 / 0", "ZeroDivisionError"),
        ("raise SystemExit\nmy_dense_backward = exit()", "SystemExit"),
        (HEAD + "    return input()", "EOFError"),
        (HEAD + "    return np.zeros(10**12)", "MemoryError"),
        (HEAD + "    while True: pass", "did not come to an end"),
        (HEAD + "    return my_dense_backward(dy, x, W)", "RecursionError"),
        ("my_dense_backward = 7", "expected a function"),
    ],
)
def test_wrong_in_whatever_way_is_a_result(source, hint, monkeypatch, as_there):
    monkeypatch.setattr("dlcore.check.sandbox.SECONDS", 0.2)
    result = judge(source)
    assert result["outcome"] == "not yet"
    assert hint in result["hint"]


@pytest.mark.parametrize(
    "source", ["", "x = 1", HEAD + "    ...", HEAD + '    """Not yet."""', "my_dense_backward = ..."]
)
def test_what_is_not_written_is_not_attempted(source):
    assert judge(source)["outcome"] == "not attempted"


@pytest.mark.parametrize(
    "source",
    [
        "my_dense_backward = lesson04.dense_backward.reference",
        "from dlcore.lessons import lesson04 as l\nmy_dense_backward = l.dense_backward.reference",
        "my_dense_backward = getattr(lesson04.dense_backward, 'refe' + 'rence')",
        HEAD + "    from dlcore.lessons.lesson04.dense import d\n    return d.reference(dy, x, W)",
        HEAD + "    return __import__('dlcore.lessons.lesson04').lesson04.dense_backward.reference",
        HEAD + "    return open('solutions.txt')",
        "np.allclose = lambda *a, **k: True\nmy_dense_backward = lambda dy, x, W: (dy, x, W)",
    ],
)
def test_attempts_are_flagged_and_come_to_nothing(source):
    result = judge(source)
    assert result["outcome"] == "not yet"
    assert result["flags"]


def test_an_attempt_in_another_cell_changes_nothing_and_is_told():
    patch = "from dlcore.check.exercise import Check\nCheck.result = lambda self, answer: 'passed'"
    result = judge(WRONG, patch)
    assert (result["outcome"], result["flags"]) == ("not yet", [])
    assert any("Check.result" in sentence for sentence in result["elsewhere"])


def test_an_object_that_is_equal_to_everything_does_not_pass():
    source = "class All:\n    def __eq__(self, o): return True\n    __array_priority__ = 100\n"
    assert (
        judge(source + "my_dense_backward = lambda dy, x, W: (All(), All(), All())")["outcome"] == "not yet"
    )


def test_flags_are_found_without_running_anything():
    job = Job("04", DENSE, LESSON.given, ((1, "", HEAD + "    import os\n    os._exit(0)"),))
    assert inspected(job)["flags"] == ["looks behind Python: os"]
