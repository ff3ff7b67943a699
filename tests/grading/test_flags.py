"""What a person must look at is found in the text, and what every answer does is not."""

import pytest

from dlcore.lessons.course import LESSONS
from tests.grading.small_class import RIGHT
from tools.grading.assignment import assignment
from tools.grading.flags import ANSWERS, CHECKS, FILES, MACHINE, flags, grave


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("my_neuron = lesson04.neuron.reference", ANSWERS),
        ("bank = lesson04.neuron.mistakes", ANSWERS),
        ("from dlcore.lessons.lesson04.neuron import _right", ANSWERS),
        ("from dlcore.check.exercise import Check", ANSWERS),
        ("import tools.grading", ANSWERS),
        ("Check.verdict = lambda self, answer: 'passed'", CHECKS),
        ("np.allclose = lambda *a, **k: True", CHECKS),
        ("import numpy as n\nn.isclose = print", CHECKS),
        ("del lesson04.neuron", CHECKS),
        ("def f(x):\n    return open('../s02/04.ipynb').read()", FILES),
        ("from pathlib import Path", FILES),
        ("def f(x):\n    return np.load('solutions.npz')", FILES),
        ("import os\nos._exit(0)", MACHINE),
        ("eval('1')", MACHINE),
        ("f.__globals__", MACHINE),
        ("import sys\nsys.modules['dlcore']", MACHINE),
    ],
)
def test_flagged(source, kind):
    assert any(sentence.startswith(kind) for sentence in flags(source))


@pytest.mark.parametrize(
    "source",
    [
        *RIGHT.values(),
        "from dlcore.lessons import lesson04\nlesson04.neuron(my_neuron)",
        "class A:\n    def f(self):\n        self.known = 1\n        self.cases = self.known",
        "import sys\nsmall = sys.float_info.epsilon",
        "def f(signal, load):\n    return signal * load.modules",
        "x.T[0] = 3\nlayer.W.value -= 1",
    ],
)
def test_not_flagged(source):
    assert flags(source) == []


@pytest.mark.parametrize("lesson", [lesson.number for lesson in LESSONS])
def test_no_solution_of_the_course_is_flagged(lesson):
    assert [sentence for one in assignment(lesson).exercises for sentence in flags(one.solution)] == []


def test_files_elsewhere_in_a_notebook_are_a_learner_s_own_matter():
    assert grave(flags("open('notes.txt')")) == []
    assert grave(flags("Check.verdict = print")) != []
