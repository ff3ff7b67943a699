"""predict and evaluate."""

import numpy as np
import pytest

from dlcore.layers import GRU, LSTM, BatchNorm, Dense, Dropout, Embedding, Layer, Sequential, reset_state
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training import evaluate, in_use, predict, update
from tests.training.problems import blobs, classifier

X, Y = blobs()


class Broken(Layer):
    def forward(self, x):
        raise KeyError("broken")


def noisy():
    rng = np.random.default_rng(0)
    return Sequential(Dense(2, 3, rng=rng), BatchNorm(3), Dropout(0.5, rng=rng))


@pytest.mark.parametrize("batch_size", [1, 7, 50, 1000])
def test_the_batch_size_does_not_matter(batch_size):
    model = noisy()
    np.testing.assert_allclose(predict(model, X, batch_size), model.eval().forward(X), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("layer", [noisy(), Sequential(Broken())], ids=["works", "breaks"])
def test_the_mode_is_restored(layer, training):
    layer.train() if training else layer.eval()
    try:
        predict(layer, X)
    except KeyError:
        assert isinstance(layer[0], Broken)
    assert layer.training == layer[0].training == training


def test_a_frozen_layer_stays_frozen_and_an_active_one_active():
    model = noisy().train()
    model[1].eval()
    predict(model, X)
    assert [layer.training for layer in model.walk()] == [True, True, False, True]


def test_a_part_of_a_model_in_use_leaves_the_whole_in_use():
    """The first layers of a trained network as a network of their own, which says that it is in training."""
    model = noisy().eval()
    before = model.forward(X)
    predict(Sequential(*model.layers[:2]), X)
    assert not any(layer.training for layer in model.walk())
    np.testing.assert_array_equal(model.forward(X), before)


def test_the_model_remembers_its_last_forward_and_not_what_was_predicted():
    fresh = noisy()
    predict(fresh, X)
    with pytest.raises(AttributeError, match="forward was not called before"):
        fresh.backward(np.ones((50, 3), np.float32))
    model, twin = noisy(), noisy()
    dy = np.ones_like(model.forward(X[:5])), np.ones_like(twin.forward(X[:5]))
    predict(model, X)
    np.testing.assert_array_equal(model.backward(dy[0]), twin.backward(dy[1]))


def test_predict_leaves_the_buffers_and_hands_out_an_array_of_its_own():
    model = noisy()
    before = model[1].running_mean.copy()
    predict(model, X)[...] = 7
    assert np.array_equal(model[1].running_mean, before)
    assert not np.any(model[2].forward(X) == 7)


def test_evaluate_is_the_loss_over_everything():
    model, loss, _ = classifier()
    assert evaluate(model, loss, X, Y) == loss.forward(model.forward(X), Y)


@pytest.mark.parametrize(
    "x, error, message",
    [
        (X[:0], ValueError, r"predict expects at least one example, got x of shape \(0, 2\)"),
        (X * np.nan, ValueError, "predict: x holds 100 values that are NaN"),
        (X.tolist(), TypeError, "x to be a NumPy array, got list"),
        (X.astype(np.float64), TypeError, r"x.astype\(np.float32\)"),
        (X[0], ValueError, r"x\[np.newaxis\]"),
    ],
    ids=["empty", "nan", "list", "float64", "single"],
)
def test_what_predict_refuses(x, error, message):
    with pytest.raises(error, match=message):
        predict(classifier()[0], x)


def test_batch_size_is_a_positive_integer():
    with pytest.raises(ValueError, match="predict expects batch_size"):
        predict(classifier()[0], X, batch_size=0)


def stacked(carry_state=True):
    """Two recurrent layers and Dropout, from and to five symbols."""
    rng = np.random.default_rng(0)
    lower, upper = (kind(4, 4, rng=rng, carry_state=carry_state) for kind in (GRU, LSTM))
    return Sequential(Embedding(5, 4, rng=rng), lower, Dropout(0.5, rng=rng), upper, Dense(4, 5, rng=rng))


def read(model, x):
    """A training that carries the state from column to column, with a look after each: the losses."""
    loss, adam = SoftmaxCrossEntropy(), Adam(model.parameters(), learning_rate=0.01)
    for i in range(0, 12, 3):
        yield update(model, loss, adam, x[:, i : i + 3], x[:, i + 1 : i + 4])


TEXTS = np.random.default_rng(1).integers(0, 5, (3, 13))


@pytest.mark.parametrize("batch_size", [1, 2, 1000])
def test_predict_reads_each_row_from_its_beginning_and_leaves_what_training_carries(batch_size):
    model, twin = stacked(), stacked()
    losses, others = read(model, TEXTS), read(twin, TEXTS)
    for loss in others:
        assert next(losses) == loss
        fresh = stacked(carry_state=False).eval()
        for p, q in zip(fresh.parameters(), model.parameters()):
            p.value[...] = q.value
        y = predict(model, TEXTS[:, :6], batch_size)
        np.testing.assert_allclose(y, fresh(TEXTS[:, :6]), rtol=1e-5, atol=1e-6)


def test_a_text_read_in_pieces_while_another_is_trained_on():
    model, twin = stacked(), stacked()
    losses = read(model, TEXTS)
    for loss in read(twin, TEXTS):
        assert next(losses) == loss
        with in_use(model):
            reset_state(model)
            pieces = [model.forward(TEXTS[:1, i : i + 4]) for i in (0, 4, 8)]
        np.testing.assert_allclose(np.hstack(pieces), predict(model, TEXTS[:1, :12]), rtol=1e-4, atol=1e-6)
