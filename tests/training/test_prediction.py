"""predict and evaluate."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Dropout, Layer, Sequential
from dlcore.training import evaluate, predict
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
