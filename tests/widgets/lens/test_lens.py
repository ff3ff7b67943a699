"""The lens without a browser: weights by formula and of a model, a sound state, words and a picture."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import Dense, MultiHeadAttention, Sequential
from dlcore.text import Vocabulary
from dlcore.widgets import AttentionLens
from tests.widgets.lens.small_gpt import small_gpt
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture

TEXT = "banana band"


def test_equal_letters_look_at_each_other():
    lens = AttentionLens()
    equal = np.array([[a == b for b in TEXT] for a in TEXT])
    np.testing.assert_allclose(lens.scores[0], 4.0 * equal)
    e, n = np.exp(4), 3  # the third a of banana: three letters a and three others
    expected = np.where(equal[5, :6], e, 1) / (n * e + 3)
    np.testing.assert_allclose(lens.weights[0, 5, :6], expected)
    assert "place 2, “a” (33%), place 4, “a” (33%), itself (33%)" in lens.words
    assert "over 3.3 places" in lens.words and "at most 24%, from place 9, “a”." in lens.words


def test_the_other_heads_look_one_back_and_at_vowels():
    lens = AttentionLens(text="she sells")
    np.testing.assert_allclose(lens.scores[1], 4.0 * np.eye(9, k=-1))
    np.testing.assert_allclose(lens.scores[2], 4.0 * np.array([[c in "aeiou" for c in "she sells"]] * 9))
    np.testing.assert_allclose(lens.weights[2, 1, :3], [0.5, 0.5, 0])  # no vowel yet: evenly


def test_mask_and_temperature():
    lens = AttentionLens()
    assert np.all(np.triu(lens.weights, 1) == 0)
    lens.is_masked = False
    assert lens.weights[0, 0, 7] == lens.weights[0, 0, 0] > 0.4  # the b of band, which comes later
    lens.temperature = 2.0
    np.testing.assert_allclose(lens.weights[0, 5, 1] / lens.weights[0, 5, 0], np.exp(4 / 2))
    np.testing.assert_allclose(lens.weights.sum(axis=-1), 1)
    lens.temperature, lens.head, lens.place = 0.1, 2, 4
    assert "hardly anything else" in lens.words
    lens.reset()
    assert (lens.temperature, lens.is_masked, lens.head, lens.place) == (1.0, True, 1, 6)
    assert lens.words.startswith("Equal letters: place 6")


def test_what_the_browser_gets():
    lens = AttentionLens(text="a b")
    picture = lens.picture
    assert picture["tokens"] == ["a", "␣", "b"] and picture["is_masked"] and picture["temperature"] == 1
    for name in ("weights", "scores"):
        sent = np.frombuffer(picture[name], np.float32).reshape(3, 3, 3)
        np.testing.assert_allclose(sent, getattr(lens, name), rtol=1e-6)


def test_a_shorter_text_moves_the_place_and_reset_brings_all_back():
    lens = AttentionLens()
    lens.place, lens.text = 11, "né"
    assert lens.place == 2 and lens.weights.shape == (3, 2, 2) and "“é”" in lens.words
    send(lens, {"do": "reset"})
    assert (lens.text, lens.place) == (TEXT, 6)
    send(lens, {})


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_model_shows_the_weights_that_its_layers_have(dtype):
    model, vocabulary = small_gpt(dtype)
    lens = AttentionLens(model, vocabulary, "banana")
    model.eval().forward(vocabulary.encode("banana")[np.newaxis])
    layers = [layer for layer in model.walk() if isinstance(layer, MultiHeadAttention)]
    assert lens.layers == 2 and lens.head_names == ["Head 1", "Head 2"] and lens.lengths == (2, 10)
    for n, layer in enumerate(layers, 1):
        lens.layer = n
        np.testing.assert_allclose(lens.weights, layer.weights[0], rtol=1e-4, atol=1e-6)
    before = lens.weights
    lens.is_masked = False
    np.testing.assert_allclose(lens.weights[:, -1], before[:, -1])
    assert lens.weights[0, 0, 1] > 0


def test_the_model_is_left_as_it_was_and_asked_anew():
    model, vocabulary = small_gpt()
    model.train().forward(vocabulary.encode("band")[np.newaxis])
    layer = next(layer for layer in model.walk() if isinstance(layer, MultiHeadAttention))
    lens, weights = AttentionLens(model, vocabulary, "banana"), layer.weights
    assert layer.weights is weights and weights.shape == (1, 2, 4, 4)
    assert all(each.training for each in model.walk())
    before = lens.weights
    layer.project.W.value *= 2
    lens.show()
    assert not np.allclose(lens.weights, before)


def test_trouble_of_a_model_is_told():
    model, vocabulary = small_gpt()
    lens = AttentionLens(model, vocabulary, "banana")
    model.parameters()[0].value[...] = np.nan
    lens.head = 2
    assert lens.words.startswith("The model gives no answer: ValueError: ")
    with pytest.raises(ValueError, match="NaN"):
        AttentionLens(model, vocabulary, "banana")


def test_wrong_arguments_are_refused_in_words():
    model, vocabulary = small_gpt()
    for arguments in ((model,), (None, vocabulary), (3, vocabulary), (model, "abc")):
        with pytest.raises(TypeError, match="model and its vocabulary, or neither"):
            AttentionLens(*arguments)
    with pytest.raises(ValueError, match="MultiHeadAttention layers"):
        AttentionLens(Sequential(Dense(2, 2, rng=np.random.default_rng(0))), Vocabulary("ab"), "ab")
    with pytest.raises(TraitError, match="2 to 10 characters"):
        AttentionLens(model, vocabulary, "banana band")
    lens = AttentionLens(model, vocabulary, "banana")
    wrong = {"text": "xyz", "layer": 3, "head": 0, "place": 7, "temperature": 0.0}
    for name, value in wrong.items():
        with pytest.raises(TraitError, match=f"AttentionLens expects {name} to be"):
            setattr(lens, name, value)
    assert lens.text == "banana"


def lens_with(heads):
    """A lens over a layer that sees all places, with so many heads."""
    model, vocabulary = small_gpt()
    attention = MultiHeadAttention(8, heads, rng=np.random.default_rng(0))
    return AttentionLens(Sequential(*model.layers[:2], attention), vocabulary, "a ban")


@pytest.mark.parametrize(
    "make", [lambda: lens_with(1), lambda: lens_with(8), lambda: AttentionLens(text="a 月")]
)
def test_without_a_kernel_there_are_a_picture_and_words(make):
    lens = make()
    lens.head = len(lens.head_names)
    bundle, _metadata = lens._repr_mimebundle_()
    words = bundle["text/plain"]
    assert holds_a_picture(bundle["text/html"]) and f"for each of {len(lens.head_names)} heads" in words
    assert ("Nothing is hidden" in words) == (not lens.is_masked) and "0x" not in words
