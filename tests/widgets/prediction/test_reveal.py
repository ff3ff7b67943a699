import numpy as np
import pytest

from dlcore.widgets import PredictionCard
from dlcore.widgets.prediction import Choice, Number, Order
from dlcore.widgets.prediction.words import distance, with_unit
from tests.widgets.prediction.small_cards import GUESSES, MAKERS, RULES, choice, order

ANSWERS = {"number": 24.9, "choice": RULES[1], "order": RULES}
FIRST_LINES = {"number": "24.9 %", "choice": "⟦Adam⟧", "order": "1 ⟦SGD⟧, 2 ⟦Adam⟧, 3 ⟦Momentum⟧"}


@pytest.mark.parametrize("kind", ANSWERS)
def test_the_first_line_is_the_answer_and_the_second_the_guess(kind, capsys):
    prediction = MAKERS[kind]()
    prediction.reveal(ANSWERS[kind])
    assert capsys.readouterr().out == f"Answer: {FIRST_LINES[kind]}\n"
    card = PredictionCard(prediction)
    card.guess = GUESSES[kind]
    prediction.reveal(ANSWERS[kind])
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"Answer: {FIRST_LINES[kind]}" and second.startswith("Your guess: ")
    assert card.is_answered


@pytest.mark.parametrize(
    ("guess", "answer", "words"),
    [
        (5, 5, "right"),
        (0, 0.0, "right"),
        (0.25, 0.2504, "right"),
        (9, 10, "10% too low"),
        (11, 10, "10% too high"),
        (-9, -10, "10% too high"),
        (15, 10, "too high"),
        (-15, -10, "too low"),
        (6, 10, "too low"),
        (-1, 1, "the answer has the other sign"),
        (0, 5, "too low"),
        (5, 0, "too high"),
        (300, 10, "30 times the answer"),
        (10, 300, "the answer is 30 times as large"),
        (1, 1e9, "the answer is over 1,000 times as large"),
    ],
)
def test_how_far_a_guess_is(guess, answer, words):
    assert distance(guess, answer) == words


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (2727, "2,727"),
        (0.006648056670790155, "0.006648"),
        (3.0, "3"),
        (60000.0, "60,000"),
        (1e-9, "1e-09"),
        (1234567.8, "1.235e+06"),
        (-0.5, "-0.5"),
    ],
)
def test_numbers_are_short(number, text):
    assert with_unit(number, "") == text


def test_numbers_of_numpy_are_numbers(capsys):
    number = Number("02.slope", "How steep?")
    number.reveal(np.float64(0.25))
    number.reveal(np.array(3))
    number.reveal(np.int64(2))
    assert capsys.readouterr().out == "Answer: 0.25\nAnswer: 3\nAnswer: 2\n"


@pytest.mark.parametrize("wrong", [np.nan, np.inf, "5", np.array([1.0, 2.0]), None, True])
def test_an_answer_that_is_no_number_is_refused(wrong):
    with pytest.raises(ValueError, match=r"Number.reveal expects the answer to be one finite number"):
        Number("02.slope", "How steep?").reveal(wrong)


def test_answers_that_are_no_options_are_refused():
    with pytest.raises(ValueError, match=r"Choice.reveal expects one of .*got 'RMSprop'"):
        choice().reveal("RMSprop")
    with pytest.raises(ValueError, match=r"Order.reveal expects each of"):
        order().reveal(RULES[:2])


@pytest.mark.parametrize("name", ["slope", "2.slope", "02", "02.Slope", "02.", 5, "02.a b"])
def test_a_name_begins_with_the_lesson(name):
    with pytest.raises(ValueError, match=r"predict.number expects name to be the lesson's number"):
        Number(name, "How steep?")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["a", "a"], "options that differ, got 'a' twice"),
        (["a"], "two texts or more"),
        ("ab", "two texts or more"),
        (["a", ""], "every option to be a text"),
        (["a", 3], "every option to be a text"),
    ],
)
def test_options_are_different_texts(options, words):
    for kind in (Choice, Order):
        with pytest.raises(ValueError, match=words):
            kind("05.which", "Which?", options)


def test_bounds_and_questions_are_looked_at():
    with pytest.raises(ValueError, match="low below high"):
        Number("02.slope", "How steep?", low=1, high=0)
    with pytest.raises(ValueError, match="low to be one finite number"):
        Number("02.slope", "How steep?", low="0")
    with pytest.raises(ValueError, match="question to be a text"):
        Number("02.slope", " ")
