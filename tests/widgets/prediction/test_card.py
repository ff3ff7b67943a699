import pytest
from traitlets import TraitError

from dlcore.widgets import PredictionCard
from dlcore.widgets.prediction import Choice, Number
from tests.widgets.messages import send
from tests.widgets.prediction.small_cards import GUESSES, MAKERS, RULES

WRONG = {
    "number": ["five", 101, float("nan"), True],
    "choice": ["⟦RMSprop⟧", 3],
    "order": [RULES[:2], [RULES[0]] * 3, 5],
    "sketch": [[[0, 1]], [[5, 1], [5, 2]], "line", [[0, None], [1, 2]], [[0, 1], [1, float("inf")]]],
    "recall": [["knew"], ["knew", "no", None], 3],
}
every_kind = pytest.mark.parametrize("kind", MAKERS)


def guess(card, value, number=1):
    """What a view in the browser does."""
    send(card, {"guess": value, "author": "a view", "number": number})


@every_kind
def test_the_card_takes_a_guess_and_names_its_sender(kind):
    card = PredictionCard(MAKERS[kind]())
    assert card.guess is None and card.form["kind"] == kind
    guess(card, GUESSES[kind], number=7)
    assert card.prediction.guess == card.guess == GUESSES[kind]
    assert (card.author, card.number) == ("a view", 7)


@every_kind
def test_the_next_run_of_the_cell_offers_the_guess_again(kind):
    guess(PredictionCard(MAKERS[kind]()), GUESSES[kind])
    again = PredictionCard(MAKERS[kind]())
    assert again.guess == GUESSES[kind] and not again.is_answered


@every_kind
def test_a_guess_can_be_taken_back(kind):
    card = PredictionCard(MAKERS[kind]())
    guess(card, GUESSES[kind])
    guess(card, None)
    assert card.prediction.guess is None and PredictionCard(MAKERS[kind]()).guess is None


@every_kind
def test_what_is_no_guess_is_refused_in_words(kind):
    card = PredictionCard(MAKERS[kind]())
    for wrong in WRONG[kind]:
        with pytest.raises(TraitError, match=rf"A guess of predict.{kind} cannot be "):
            card.guess = wrong
    assert card.guess is None


@every_kind
def test_after_the_answer_no_other_guess_is_taken(kind):
    card = PredictionCard(MAKERS[kind]())
    card.prediction.answered()
    guess(card, GUESSES[kind])
    assert card.is_answered and card.guess is None


@every_kind
def test_a_reader_without_a_kernel_gets_the_question_in_words(kind):
    card = PredictionCard(MAKERS[kind]())
    data, _ = card._repr_mimebundle_()
    assert card.prediction.question in data["text/plain"] and "JupyterLab" in data["text/plain"]
    assert ("text/html" in data) == (kind == "sketch")
    assert repr(card) == data["text/plain"]


def test_a_guess_that_another_question_took_is_forgotten():
    guess(PredictionCard(Number("02.one", "How many?")), 500)
    assert PredictionCard(Number("02.one", "How many?", high=10)).guess is None
    assert PredictionCard(Choice("02.one", "Which?", ["a", "b"])).guess is None


def test_two_predictions_have_guesses_of_their_own():
    guess(PredictionCard(Number("02.one", "How many?")), 5)
    assert PredictionCard(Number("02.two", "How many?")).guess is None
