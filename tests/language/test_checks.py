"""Every verdict of every exercise is said in the reader's language."""

import importlib
import pkgutil
import re

import pytest

import dlcore.lessons
from dlcore.check.exercise import Check
from dlcore.lessons import lesson04
from tests.language.sentences import outside

ROOMS = [module.name for module in pkgutil.iter_modules(dlcore.lessons.__path__) if module.ispkg]
CODE = re.compile(
    r"^\w+: (?=⟦)"  # the exercise
    r"|^ +\w+ = .*"  # an argument
    r"|^ +\w+Error: .*"  # what Python says
    r"|\b(?:nan|inf|True|False|None|np\.int64)\b"  # values
)


def stub(x): ...


def failing(*_arguments, **_named):
    raise ValueError("2 + 2")


def exercises(room):
    module = importlib.import_module(f"dlcore.lessons.{room}")
    return [value for value in vars(module).values() if isinstance(value, Check)]


@pytest.mark.parametrize("room", ROOMS)
def test_every_verdict_is_said(room, heard):
    for exercise in exercises(room):
        answers = [exercise.reference, stub, failing, 7.5, object, *exercise.mistakes.values()]
        lines = [line for answer in answers for line in exercise.verdict(answer).splitlines()]
        assert [line for line in lines if outside(CODE.sub("", line))] == []
    assert len(heard) > 10


class Printing:
    """Half a layer, that prints."""

    def forward(self, x):
        print(1)
        return x

    def backward(self, dy): ...


def test_what_a_layer_prints_and_lacks_is_said(heard):
    lines = lesson04.leaky_relu_layer.verdict(Printing).splitlines()
    assert lines and [line for line in lines if outside(CODE.sub("", line))] == []
