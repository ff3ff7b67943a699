"""The small GPT: gradients, what it can learn, and how it writes."""

import numpy as np
import pytest

from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models import gpt
from dlcore.optimizers import Adam
from dlcore.parameter import pack
from dlcore.text import Vocabulary, sample
from dlcore.training import training_steps

VOCABULARY = Vocabulary("hello world")


def model(dtype=np.float32, longest=6, **settings):
    rng, sizes = np.random.default_rng(0), {"width": 8, "heads": 2, "blocks": 2, "longest": longest}
    made = gpt(len(VOCABULARY), rng=rng, **sizes, **settings).astype(dtype)
    for p in made.parameters():
        p.value += 0.2 * rng.standard_normal(p.shape).astype(dtype)
    return made


def test_gradient_of_all_weights_at_once():
    network, loss, rng = model(np.float64), SoftmaxCrossEntropy(), np.random.default_rng(1)
    theta = pack(network.parameters())
    x, labels = rng.integers(0, len(VOCABULARY), (2, 3, 5))
    before = theta.value.copy()

    def value(numbers):
        theta.value[...] = numbers
        return loss.forward(network.forward(x), labels)

    slopes = numerical_gradient(value, before)
    value(before)
    network.accumulate_gradients(loss.backward())
    assert relative_error(theta.grad, slopes) < 1e-7


def test_it_learns_to_repeat_a_sequence():
    """The second half is the first again: only a network that looks back knows it."""
    rng = np.random.default_rng(0)
    half = rng.integers(0, 8, (2000, 4))
    x, y = np.tile(half, 2)[:, :-1], np.tile(half, 2)[:, 1:]
    network = gpt(8, width=32, heads=2, blocks=2, longest=8, rng=rng)
    optimizer, loss = Adam(network.parameters(), learning_rate=0.01), SoftmaxCrossEntropy()
    for _ in training_steps(network, loss, optimizer, x, y, epochs=10, batch_size=50, rng=rng):
        pass
    fresh = np.tile(rng.integers(0, 8, (200, 4)), 2)
    right = network.eval().forward(fresh[:, :-1]).argmax(axis=-1) == fresh[:, 1:]
    assert right[:, 3:].mean() > 0.97 and right[:, :3].mean() < 0.3


def test_writing_with_kept_keys_is_reading_anew_each_time():
    network, text = model(longest=12), "hell"
    network.eval()
    for _ in range(8):
        text += VOCABULARY.symbols[network.forward(VOCABULARY.encode(text)[np.newaxis])[0, -1].argmax()]
    assert sample(network, VOCABULARY, "hell", 8, 0, rng=np.random.default_rng(0)) == text[4:]


def test_it_writes_longer_than_its_places_and_reads_longer_prompts():
    network, rng = model(longest=6), np.random.default_rng(0)
    text = sample(network, VOCABULARY, "hello world", 40, rng=rng)
    assert len(text) == 40 and set(text) <= set("hello world")
    again = sample(network, VOCABULARY, "rld", 40, rng=np.random.default_rng(0))
    assert text == again  # a prompt too long is read from its last half of the places on


def test_dropout_is_off_in_use():
    network = model(drop_probability=0.5)
    x = VOCABULARY.encode("hello")[np.newaxis]
    assert not np.allclose(network.forward(x), network.forward(x))
    np.testing.assert_array_equal(network.eval().forward(x), network.forward(x))


@pytest.mark.parametrize(
    "wrong", [{"width": 7}, {"blocks": 0}, {"longest": 0}, {"drop_probability": 1}, {"rng": 0}]
)
def test_what_makes_no_network_is_refused(wrong):
    settings = {"width": 8, "heads": 2, "blocks": 1, "longest": 4, "rng": np.random.default_rng(0)} | wrong
    with pytest.raises((ValueError, TypeError)):
        gpt(5, **settings)
