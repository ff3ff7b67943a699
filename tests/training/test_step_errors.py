"""training_steps: errors at the call, and Divergence."""

import numpy as np
import pytest

from dlcore.layers import LSTM, Dense, Embedding, ReLU, Sequential
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam, Momentum
from dlcore.training import Divergence, fit, training_steps
from tests.training.problems import blobs, classifier, line

RNG = np.random.default_rng(0)
X, Y = blobs()
WITH_NAN = X.copy()
WITH_NAN[3, 1] = np.nan


@pytest.mark.parametrize("train", [training_steps, fit])
@pytest.mark.parametrize(
    "change, error, message",
    [
        ({"batch_size": 0}, ValueError, "batch_size to be an integer of at least 1, got 0"),
        ({"batch_size": 2.5}, ValueError, "batch_size"),
        ({"epochs": 0}, ValueError, "epochs to be an integer of at least 1, got 0"),
        ({"epochs": 1.5}, ValueError, "epochs"),
        ({"rng": 0}, TypeError, "NumPy generator, got 0"),
        ({"x": WITH_NAN}, ValueError, "x holds 1 values that are NaN"),
        ({"x": X[:10]}, ValueError, "as many targets as inputs, got 10 inputs and 50"),
        ({"x": X[:0], "y": Y[:0]}, ValueError, "at least one example"),
        ({"x": X.tolist()}, TypeError, "x to be a NumPy array, got list"),
        ({"y": Y.tolist()}, TypeError, "y to be a NumPy array, got list"),
    ],
)
def test_arguments_meet_their_guards_at_the_call(train, change, error, message):
    model, loss, optimizer = classifier()
    arguments = {"x": X, "y": Y, "epochs": 1, "batch_size": 16, "rng": RNG} | change
    with pytest.raises(error, match=message):
        train(model, loss, optimizer, **arguments)


def test_nan_among_the_targets():
    model, loss, optimizer, x, y = line()
    y[0] = np.inf
    with pytest.raises(ValueError, match="y holds 1 values"):
        training_steps(model, loss, optimizer, x, y, batch_size=5, rng=RNG)


def test_an_optimizer_of_another_model():
    (model, loss, _), (_, _, optimizer) = classifier(), classifier()
    with pytest.raises(ValueError, match="optimizer that was made for another model. Make a new"):
        training_steps(model, loss, optimizer, X, Y, batch_size=16, rng=RNG)


def test_an_optimizer_of_a_part_of_the_model_is_welcome():
    model, loss, _ = classifier()
    first = model[0].W.value.copy()
    optimizer = SGD(model[2].parameters(), learning_rate=0.1)
    list(training_steps(model, loss, optimizer, X, Y, epochs=1, batch_size=16, rng=RNG))
    assert np.array_equal(model[0].W.value, first) and model[2].b.value.any()


@pytest.mark.parametrize("train", [training_steps, fit])
def test_a_carried_state_among_shuffled_rows(train):
    rng = np.random.default_rng(0)
    layers = [LSTM(3, 4, rng=rng), LSTM(4, 4, rng=rng, carry_state=True)]
    model, x = Sequential(Embedding(5, 3, rng=rng), *layers, Dense(4, 5, rng=rng)), np.zeros((7, 6), int)
    settings = {"epochs": 1, "batch_size": 3, "rng": rng}
    arguments = SoftmaxCrossEntropy(), Adam(model.parameters()), x, x
    with pytest.raises(ValueError, match=r"training_steps shuffles .* carry_state=False in LSTM\(4, 4\)"):
        train(model, *arguments, **settings)
    layers[1].carry_state = False
    train(model, *arguments, **settings)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_divergence_names_step_and_rate():
    model, loss, optimizer, x, y = line(learning_rate=1e4)
    taken = []
    with pytest.raises(Divergence, match=r"not finite at step \d+ \(learning rate 10000\).*for example 1000"):
        for step in training_steps(model, loss, optimizer, x, y, batch_size=20, rng=RNG):
            taken.append(step)
            assert step.number < 100
    try:
        list(training_steps(model, loss, optimizer, x, y, batch_size=20, rng=RNG))
    except ArithmeticError as error:
        assert (error.number, error.learning_rate) == (1, 1e4)
    assert taken and all(np.isfinite(step.loss) for step in taken)


def deep(kind, learning_rate):
    rng = np.random.default_rng(0)
    layers = [layer for _ in range(4) for layer in (Dense(5, 5, rng=rng), ReLU())]
    model = Sequential(*layers, Dense(5, 1, rng=rng))
    return model, kind(model.parameters(), learning_rate=learning_rate)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("kind", [SGD, Momentum, Adam])
@pytest.mark.parametrize("learning_rate", [1e2, 1e4, 1e8, 1e15])
def test_divergence_leaves_the_parameters_finite(kind, learning_rate):
    model, optimizer = deep(kind, learning_rate)
    rng = np.random.default_rng(1)
    x, y = rng.standard_normal((32, 5)).astype(np.float32), rng.standard_normal((32, 1))
    try:
        list(training_steps(model, MeanSquaredError(), optimizer, x, y, epochs=10, batch_size=8, rng=rng))
    except Divergence as error:
        assert error.number > 1
    assert np.isfinite(optimizer.theta.value).all()
