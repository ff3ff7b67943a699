"""Sampling: the probabilities, the carried state, and a model that may be trained in between."""

import itertools

import numpy as np
import pytest

from dlcore.layers import GRU, LSTM, RNN, Dense, Dropout, Embedding, LastStep, Sequential
from dlcore.text.sampling import Reader, characters, draw, sample, tempered
from dlcore.text.vocabulary import Vocabulary

TEXT = "hello world"
VOCABULARY = Vocabulary(TEXT)
every_kind = pytest.mark.parametrize("kind", [RNN, LSTM, GRU], ids=lambda kind: kind.__name__)


def make(kind=LSTM, **settings):
    rng = np.random.default_rng(0)
    V = len(VOCABULARY)
    model = Sequential(
        Embedding(V, 5, rng=rng),
        kind(5, 7, rng=rng, **settings),
        Dropout(0.5, rng=rng),
        kind(7, 6, rng=rng, **settings),
        Dense(6, V, rng=rng),
    )
    for p in model.parameters():
        p.value[...] = rng.standard_normal(p.shape)
    return model


def rng(seed=1):
    return np.random.default_rng(seed)


@every_kind
def test_the_likeliest_text_is_that_of_reading_all_of_it_anew_each_time(kind):
    model, text = make(kind).eval(), "hell"
    for _ in range(12):
        text += VOCABULARY.symbols[model.forward(VOCABULARY.encode(text)[np.newaxis])[0, -1].argmax()]
    assert sample(make(kind), VOCABULARY, "hell", 12, 0, rng=rng()) == text[4:]


def test_drawing_follows_the_logits_of_the_whole_text():
    model, generator = make().eval(), rng()
    text = sample(make(), VOCABULARY, "h", 30, 0.7, rng=generator)
    other, again = rng(), "h"
    for _ in range(30):
        logits = model.forward(VOCABULARY.encode(again)[np.newaxis])[0, -1]
        again += VOCABULARY.symbols[draw(logits, 0.7, other)]
    assert text == again[1:] and set(text) <= set(TEXT)


def test_probabilities_by_hand():
    logits = np.log(np.array([1, 2, 4], np.float32))
    np.testing.assert_allclose(tempered(logits, 1), np.array([1, 2, 4]) / 7, rtol=1e-6)
    np.testing.assert_allclose(tempered(logits, 0.5), np.array([1, 4, 16]) / 21, rtol=1e-6)
    np.testing.assert_allclose(tempered(logits + 1e4, 2), tempered(logits, 2), rtol=1e-2)
    np.testing.assert_array_equal(tempered(logits, 0), [0, 0, 1])
    np.testing.assert_allclose(tempered(1e6 * logits, 1e6), tempered(logits, 1), rtol=1e-6)
    np.testing.assert_array_equal(tempered(np.array([1e5, -1e5, 0]), 1), [1, 0, 0])
    np.testing.assert_array_equal(tempered(np.array([3, 5, 5]), 0), [0, 1, 0])
    np.testing.assert_array_equal(tempered(np.array([0.0, 1e300]), 1e-320), [0, 1])


def test_frequencies_are_the_probabilities():
    logits, generator = np.array([0.0, 1.0, -1.0]), rng()
    drawn = [draw(logits, 2.0, generator) for _ in range(4000)]
    np.testing.assert_allclose(np.bincount(drawn) / 4000, tempered(logits, 2.0), atol=0.03)


@every_kind
def test_what_training_carries_and_the_mode_stay(kind):
    model, twin = make(kind, carry_state=True).train(), make(kind, carry_state=True).train()
    batch = rng().integers(0, len(VOCABULARY), (3, 4))
    model.forward(batch), twin.forward(batch)
    sample(model, VOCABULARY, "low", 5, rng=rng(2))
    assert model.training and model[1].carry_state
    np.testing.assert_array_equal(model.eval().forward(batch), twin.eval().forward(batch))


def test_the_state_of_a_reader_survives_other_readers_and_errors():
    model = make()
    first, second = Reader(model, VOCABULARY), Reader(model, VOCABULARY)
    first.read(VOCABULARY.encode("he"))
    second.read(VOCABULARY.encode("world"))
    with pytest.raises(ValueError, match="Embedding expects symbols"):
        first.read([99])
    whole = make().eval().forward(VOCABULARY.encode("hell")[np.newaxis])[0, -1]
    np.testing.assert_allclose(first.read(VOCABULARY.encode("ll")), whole, rtol=1e-4)
    assert not model[1].carry_state and model[1].carried == {}


def test_characters_come_one_by_one_and_see_changed_weights():
    model = make()
    stream = characters(model, VOCABULARY, "h", 0, rng=rng())
    next(stream)
    model[4].b.value[...] = 1e3 * (np.arange(len(VOCABULARY)) == 2)
    assert list(itertools.islice(stream, 3)) == 3 * [VOCABULARY.symbols[2]]


def test_a_model_that_gives_one_row_of_logits():
    shorter = Sequential(make(), LastStep())
    assert sample(shorter, VOCABULARY, "hell", 9, 0, rng=rng()) == sample(
        make(), VOCABULARY, "hell", 9, 0, rng=rng()
    )


@pytest.mark.parametrize(
    "change, message",
    [
        ({"prompt": ""}, "prompt of at least one"),
        ({"prompt": "hex"}, "does not know 'x'"),
        ({"length": 0}, "length to be an integer of at least 1"),
        ({"temperature": -0.1}, "temperature to be a finite number of at least 0"),
        ({"vocabulary": Vocabulary("hello")}, "each of the 4 symbols .* gives 8"),
    ],
)
def test_wrong_arguments_are_refused_in_words(change, message):
    arguments = {"vocabulary": VOCABULARY, "prompt": "he", "length": 3, "temperature": 1.0} | change
    with pytest.raises(ValueError, match=message):
        sample(make(), **arguments, rng=rng())


def test_weights_that_are_not_finite_and_a_seed_for_rng():
    model = make()
    model[4].b.value[0] = np.nan
    with pytest.raises(ValueError, match="logits holds 1 values that are NaN"):
        sample(model, VOCABULARY, "he", 3, rng=rng())
    with pytest.raises(TypeError, match="NumPy generator"):
        sample(model, VOCABULARY, "he", 3, rng=0)
    with pytest.raises(TypeError, match="logits to be a NumPy array, got list"):
        tempered([1.0, 2.0], 0.5)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_network_that_diverged_is_told_so(value):
    with pytest.raises(ValueError, match="sample: logits holds 1 values .* Did its training diverge"):
        tempered(np.array([0.0, value, 1.0]), 1.0)


@pytest.mark.parametrize("temperature", ["1", None, True, 10**400])
def test_a_temperature_is_a_number(temperature):
    with pytest.raises((TypeError, ValueError), match="sample expects temperature to be a"):
        tempered(np.zeros(3), temperature)
