"""The public face: one call shows the card and returns the prediction; guesses and reveals are recorded."""

import json

import numpy as np
import pytest

from dlcore import predict
from dlcore.widgets.prediction import PredictionCard, Recall
from dlcore.widgets.prediction.asked import guesses

CALLS = {
    "number": lambda: predict.number("02.slope", "How steep?", unit="%", low=0, high=9),
    "choice": lambda: predict.choice("02.which", "Which one?", ["SGD", "Adam"]),
    "order": lambda: predict.order("02.order", "Fewest steps first", ["SGD", "Adam"]),
    "sketch": lambda: predict.sketch("02.loss", "The loss", x=("step", 0, 9), y=("loss", 0, 2), log_y=False),
}
GUESSES = {"number": 5, "choice": "Adam", "order": ["Adam", "SGD"], "sketch": [[0, 2], [9, 1]]}
ANSWERS = {"number": 4, "choice": "SGD", "order": ["Adam", "SGD"]}


@pytest.fixture(autouse=True)
def record(tmp_path, monkeypatch):
    """The lines of the learner's record."""
    guesses.clear()
    monkeypatch.setenv("DLCORE_PROGRESS", str(tmp_path / "progress.jsonl"))
    yield lambda: [json.loads(line) for line in (tmp_path / "progress.jsonl").read_text("utf-8").splitlines()]
    guesses.clear()


@pytest.mark.parametrize("kind", CALLS)
def test_a_call_shows_the_card_and_returns_the_prediction(kind, capsys):
    prediction = CALLS[kind]()
    assert prediction.question in capsys.readouterr().out
    assert repr(prediction) == f"<predict.{kind} {prediction.name}>"
    assert prediction.card.prediction is prediction


@pytest.mark.parametrize("kind", CALLS)
def test_guess_and_reveal_are_recorded(kind, record):
    prediction = CALLS[kind]()
    prediction.card.guess = GUESSES[kind]
    if kind == "sketch":
        prediction.reveal(np.arange(10), np.arange(10) / 9, alt="It rises.")
    else:
        prediction.reveal(ANSWERS[kind])
    guessed, revealed = record()
    assert guessed["kind"] == "prediction" and guessed["name"] == prediction.name
    assert (guessed["outcome"], revealed["outcome"]) == ("guessed", "revealed")
    assert guessed["guess"] == revealed["guess"] == GUESSES[kind]
    assert revealed.get("answer") == ANSWERS.get(kind)


def test_a_long_sketch_is_recorded_in_short(record):
    prediction = CALLS["sketch"]()
    prediction.card.guess = [[k / 12, 1 / (k + 1)] for k in range(101)]
    (guessed,) = record()
    assert 15 <= len(guessed["guess"]) <= 40


def test_each_question_is_recorded_once(record, capsys):
    assert predict.recall("02.questions", 3) is None
    assert "How much of each answer" in capsys.readouterr().out
    card = PredictionCard(Recall("02.questions", 3))
    card.guess = ["knew", None, None]
    card.guess = ["knew", None, "not yet"]
    card.guess = ["partly", None, "not yet"]
    assert [(line["kind"], line["name"], line["outcome"]) for line in record()] == [
        ("question", "02.questions.1", "knew"),
        ("question", "02.questions.3", "not yet"),
        ("question", "02.questions.1", "partly"),
    ]


@pytest.mark.parametrize("count", [0, -1, 2.5, "4"])
def test_the_count_of_questions_is_looked_at(count):
    with pytest.raises(ValueError, match=r"predict.recall expects count"):
        predict.recall("02.questions", count)


@pytest.mark.parametrize(
    ("kind", "guess", "answer", "near"),
    [
        ("number", 5, 5.5, True),
        ("number", 5, 9, False),
        ("choice", "SGD", "SGD", True),
        ("choice", "SGD", "Adam", False),
        ("order", ["SGD", "Adam"], ["SGD", "Adam"], True),
        ("order", ["Adam", "SGD"], ["SGD", "Adam"], False),
    ],
)
def test_the_record_says_whether_a_guess_was_near(kind, guess, answer, near, record, capsys):
    prediction = CALLS[kind]()
    prediction.card.guess = guess
    prediction.reveal(answer)
    assert record()[-1]["near"] is near


def test_an_answer_without_a_guess_is_not_judged(record, capsys):
    CALLS["choice"]().reveal("SGD")
    assert not {"guess", "near"} & record()[-1].keys()
