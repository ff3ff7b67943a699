"""A learner's verdict is recorded, as names and numbers; a solution's is not, and says whose it is."""

import json

import pytest

from dlcore.language import spoken
from dlcore.lessons import lesson02, lesson03, lesson04, lesson07, reserve

EXERCISES = (
    (lesson02.log_sum_exp, "02.log_sum_exp"),
    (lesson03.parameter_count, "03.parameter_count"),
    (lesson04.leaky_relu_layer, "04.leaky_relu_layer"),
    (lesson07.dropout_forward, "07.dropout_forward"),
)


@pytest.fixture
def records(tmp_path, monkeypatch):
    """A function that reads what was recorded until now."""
    path = tmp_path / "progress.jsonl"
    monkeypatch.setenv("DLCORE_PROGRESS", str(path))
    return lambda: [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def stub(x): ...


@pytest.mark.parametrize(("exercise", "name"), EXERCISES)
def test_a_right_answer_of_each_kind_is_recorded(exercise, name, records):
    exercise(exercise.reference)
    (line,) = records()
    assert (line["kind"], line["name"], line["outcome"]) == ("check", name, "passed")


@pytest.mark.parametrize("exercise", [exercise for exercise, _ in EXERCISES])
def test_a_solution_of_each_kind_says_that_it_is_one_and_is_not_recorded(exercise, records, capsys):
    exercise.solution(exercise.reference)
    cases = f": {len(exercise.cases)} of {len(exercise.cases)} cases" if hasattr(exercise, "cases") else ""
    assert capsys.readouterr().out == f"the solution: passed{cases}\n"
    assert records() == []


def test_a_wrong_answer_is_recorded_with_its_first_case(records):
    lesson02.log_sum_exp(lambda z: z.sum(axis=1))
    (line,) = records()
    assert (line["outcome"], line["case"]) == ("not yet", 1)


def test_a_known_mistake_is_recorded_by_its_english_name(records, monkeypatch):
    monkeypatch.setenv("DLCORE_LANG", "pseudo")
    spoken.cache_clear()
    exercise = lesson02.log_sum_exp
    for mistaken in exercise.mistakes.values():
        exercise(mistaken)
    names = {name.partition(": ")[0] for name in exercise.mistakes}
    assert {line["mistake"] for line in records()} == names
    spoken.cache_clear()


def test_numbers_say_their_mistake_but_not_themselves(records):
    (name, number), *_ = lesson03.parameter_count.mistakes.items()
    lesson03.parameter_count(number)
    (line,) = records()
    assert line["mistake"] == name.partition(": ")[0]
    assert number not in line.values()


def test_what_is_not_attempted_is_not_recorded(records, capsys):
    reserve.softmax(stub)
    lesson04.leaky_relu_layer(type("Stub", (), {}))
    assert records() == []
    assert "not attempted yet" in capsys.readouterr().out


def test_an_exercise_of_no_lesson_has_its_own_name(records):
    reserve.softmax(reserve.softmax.reference)
    assert records()[0]["name"] == "softmax"
