"""A carried state is a promise of every layer, not of the recurrent ones."""

import numpy as np
import pytest

from dlcore.layers import GRU, Dense, Dropout, Embedding, Layer, Residual, Sequential, Softmax, reset_state
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD
from dlcore.text import Vocabulary, sample
from dlcore.training import in_use, predict, training_steps

VOCABULARY = Vocabulary("hello")


class Average(Layer):
    """y_t = the mean of x_1 .. x_t: a layer with a memory that grows, as the cache of attention does."""

    def __init__(self):
        self.carried = {}

    def forward(self, x):
        before = self.carried.get("x", x[:, :0]) if self.carries else x[:, :0]
        seen = np.concatenate([before, x], axis=1)
        if self.carries:
            self.carried = {"x": seen}
        y = np.cumsum(seen, axis=1) / np.arange(1, seen.shape[1] + 1, dtype=x.dtype)[:, np.newaxis]
        return y[:, before.shape[1] :]


def model(*layers):
    rng = np.random.default_rng(0)
    return Sequential(
        Embedding(4, 3, rng=rng), *layers, Residual(GRU(3, 3, rng=rng)), Dropout(0.5, rng=rng),
        Dense(3, 4, rng=rng),
    )  # fmt: skip


X = np.random.default_rng(1).integers(0, 4, (2, 6))


def test_layers_carry_nothing_unless_they_say_so():
    for layer in (Layer(), Softmax(), Dense(2, 2, rng=np.random.default_rng(0))):
        assert not layer.carries and layer.carried is None
        layer.forget()
        assert layer.carried is None


def test_a_learners_layer_goes_on_from_call_to_call_until_it_forgets():
    net = model(Average()).eval()
    whole = net.forward(X)
    net[1].carries = net[2].inner.carries = True
    for _ in range(2):
        pieces = [net.forward(X[:, i : i + 2]) for i in (0, 2, 4)]
        np.testing.assert_allclose(np.hstack(pieces), whole, rtol=1e-4, atol=1e-6)
        reset_state(net)
        assert net[1].carried == net[2].inner.carried == {}


def test_predict_begins_anew_and_leaves_what_is_carried():
    net = model(Average()).eval()
    whole = net.forward(X)
    net[1].carries = True
    net.forward(X[:, :3])
    kept = net[1].carried["x"]
    np.testing.assert_array_equal(predict(net, X, batch_size=1), predict(net, X, batch_size=1))
    np.testing.assert_allclose(predict(net, X), whole, rtol=1e-5, atol=1e-6)
    assert net[1].carries and net[1].carried["x"] is kept and not net[0].carries
    with in_use(net):
        net.forget()
    assert net[1].carried["x"] is kept


def test_sample_reads_each_symbol_once_with_a_learners_layer():
    net, text = model(Average()).eval(), "hel"
    for _ in range(8):
        text += VOCABULARY.symbols[net.forward(VOCABULARY.encode(text)[np.newaxis])[0, -1].argmax()]
    assert sample(net, VOCABULARY, "hel", 8, 0, rng=np.random.default_rng(0)) == text[3:]
    assert net[1].carried == {} and not net[1].carries


def test_a_training_that_shuffles_refuses_a_learners_layer_that_carries():
    net = model(Average())
    net[1].carries = True
    sgd = SGD(net.parameters(), learning_rate=1)
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match=r"training_steps shuffles .* set carries=False in Average\(\)"):
        training_steps(net, SoftmaxCrossEntropy(), sgd, X, X, batch_size=2, rng=rng)


def test_astype_forgets():
    net = model(Average())
    net[1].carries = True
    net.forward(X)
    assert net.astype(np.float64)[1].carried == {}


def test_carry_state_and_carries_are_one():
    gru = GRU(2, 2, rng=np.random.default_rng(0), carry_state=True)
    assert gru.carries
    gru.carry_state = False
    assert not gru.carries
