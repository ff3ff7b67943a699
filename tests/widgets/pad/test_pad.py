import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcore.layers import Dense, Dropout, ReLU, Sequential, Softmax
from dlcore.training import predict
from dlcore.widgets import DigitPad
from dlcore.widgets.pad.centering import center
from dlcore.widgets.pad.words import verdict
from tests.widgets.messages import send

DIGIT = np.zeros((28, 28), np.uint8)
DIGIT[4:24, 13:15] = 255


def network(outputs=10, inputs=784):
    rng = np.random.default_rng(0)
    return Sequential(Dense(inputs, 16, rng=rng), ReLU(), Dropout(0.5, rng=rng), Dense(16, outputs, rng=rng))


def shown(pad):
    return np.frombuffer(pad.probabilities, "<f4")


def expected(model, picture):
    return Softmax().forward(predict(model, center(picture / 255).reshape(1, 784)))[0]


def draw(pad, picture, number=1):
    """What a view in the browser does."""
    send(pad, {"author": "a view", "number": number}, [memoryview(picture.tobytes())])


@pytest.fixture
def pad():
    return DigitPad(network())


def test_a_new_pad_is_empty_and_invites(pad):
    assert pad.words == "Draw a digit"
    assert not shown(pad).size
    assert not pad.picture.any()


def test_the_prediction_is_the_models_on_the_centred_picture(pad):
    draw(pad, np.roll(DIGIT, 5, axis=1))
    np.testing.assert_allclose(shown(pad), expected(pad.model, DIGIT), rtol=1e-6)
    np.testing.assert_array_equal(
        np.frombuffer(pad.seen, np.uint8).reshape(28, 28), np.rint(255 * pad.picture)
    )


def test_the_answer_names_the_drawing_that_it_belongs_to(pad):
    draw(pad, DIGIT, number=17)
    assert (pad.author, pad.number, pad.answers) == ("a view", 17, 1)
    assert pad.pixels == DIGIT.tobytes()


def test_a_cleared_pad_shows_no_prediction(pad):
    draw(pad, DIGIT)
    draw(pad, np.zeros_like(DIGIT), number=2)
    assert pad.words == "Draw a digit"
    assert not shown(pad).size


def test_new_weights_are_used_by_the_next_stroke(pad):
    draw(pad, DIGIT)
    before = shown(pad)
    for parameter in pad.model.parameters():
        parameter.value[...] *= -1
    draw(pad, DIGIT, number=2)
    assert not np.allclose(shown(pad), before)
    np.testing.assert_allclose(shown(pad), expected(pad.model, DIGIT), rtol=1e-6)


def test_the_model_answers_in_eval_mode_and_stays_in_training(pad):
    pad.model.train()
    draw(pad, DIGIT)
    np.testing.assert_allclose(shown(pad), expected(pad.model, DIGIT), rtol=1e-6)
    assert pad.model.training


@given(st.binary(min_size=784, max_size=784))
@settings(max_examples=30)
def test_any_drawing_gets_probabilities_that_sum_to_1(pixels):
    pad = DigitPad(network())
    draw(pad, np.frombuffer(pixels, np.uint8))
    assert shown(pad).sum() == pytest.approx(1 if any(pixels) else 0, abs=1e-5)


@pytest.mark.parametrize(
    "picture", [DIGIT, DIGIT.reshape(784), DIGIT / 255, (DIGIT // 255).astype(np.float32)]
)
def test_load_takes_bytes_and_floats_flat_or_not(pad, picture):
    pad.load(picture)
    assert pad.pixels == DIGIT.tobytes()
    assert pad.author == "python"
    np.testing.assert_allclose(shown(pad), expected(pad.model, DIGIT), rtol=1e-6)


@pytest.mark.parametrize(
    "picture, message",
    [
        (np.zeros((27, 28)), r"expects a picture of shape \(28, 28\) or \(784,\), got \(27, 28\)"),
        (DIGIT.astype(float), r"floats in \[0, 1\], got float64 from 0.0 to 255.0. Divide by 255"),
        (DIGIT - 1.0, r"from -1.0 to 254.0"),
        (np.full((28, 28), np.nan), "from nan to nan"),
    ],
)
def test_load_says_what_is_wrong_with_a_picture(pad, picture, message):
    with pytest.raises(ValueError, match=message):
        pad.load(picture)
    assert pad.words == "Draw a digit"


@pytest.mark.parametrize(
    "model, message",
    [
        (network(inputs=100), r"takes x of shape \(N, 784\), float32.*expects x of shape \(N, 100\)"),
        (network().astype(np.float64), "takes x of shape .* float32.*float64 weights"),
        (network(outputs=3), r"one output for each of the 10 class names, got shape \(1, 3\)"),
        ("a text", "takes x of shape"),
    ],
)
def test_another_model_is_refused_with_the_reason(model, message):
    with pytest.raises(ValueError, match=message):
        DigitPad(model)


@pytest.mark.parametrize("poison", [np.nan, np.inf])
def test_a_diverged_network_is_told_in_words(pad, poison):
    pad.model[3].b.value[0] = poison
    draw(pad, DIGIT)
    assert pad.words == "The network answers NaN or infinity. Did its training diverge?"
    assert not shown(pad).size


def test_a_failing_network_is_told_in_words(pad):
    pad.model.layers[0] = Dense(5, 16, rng=np.random.default_rng(0))
    draw(pad, DIGIT)
    assert pad.words.startswith("The network fails. ValueError: Dense expects x of shape (N, 5)")


def test_the_verdict_names_one_class_or_two():
    names = ("cat", "dog", "hen")
    assert verdict(np.array([0.02, 0.93, 0.05]), names) == "Looks like dog, 93 %"
    assert verdict(np.array([0.4, 0.25, 0.35]), names) == "Not sure: cat (40 %) or hen (35 %)"


def test_class_names_are_the_models_own():
    pad = DigitPad(network(outputs=3), class_names=["cat", "dog", "hen"])
    pad.model[3].b.value[...] = [0, 100, 0]
    draw(pad, DIGIT)
    assert pad.words == "Looks like dog, 100 %"


def test_without_a_kernel_there_are_a_picture_and_words_without_numbers():
    pad = DigitPad(network(outputs=3), class_names=["cat", "dog", "hen"])
    words = "Digit pad: draw, and the network's probabilities of cat, dog, hen move while you draw. "
    assert pad.preview()[1] == words + "It is empty. Run the cell to use it."
    pad.model[3].b.value[...] = [0, 100, 0]
    pad.load(DIGIT)
    figure, text = pad.preview()
    assert text == words + "It looks like dog. Run the cell to use it."
    bars = [patch.get_width() for patch in figure.axes[2].patches]
    np.testing.assert_allclose(bars, 100 * shown(pad), rtol=1e-5)


def test_the_output_of_the_cell_holds_the_view_the_picture_and_the_words(pad):
    data, _metadata = pad._repr_mimebundle_()
    assert {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"} <= set(data)
    assert data["text/plain"] == pad.preview()[1]
