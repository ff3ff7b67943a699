"""One step of training, written by hand: forward, loss, backward, update."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(9)


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _case(n, inputs, hidden, learning_rate):
    return {
        "x": _rng.normal(size=(n, inputs)).round(1),
        "targets": _rng.integers(0, 2, (n, 1)).astype(float),
        "W1": _rng.normal(size=(inputs, hidden)).round(1),
        "b1": _rng.normal(size=hidden).round(1),
        "W2": _rng.normal(size=(hidden, 1)).round(1),
        "b2": _rng.normal(size=1).round(1),
        "learning_rate": learning_rate,
    }


def _forward(x, W1, b1, W2, b2):
    h = _sigmoid(x @ W1 + b1)
    return h, _sigmoid(h @ W2 + b2)


def _loss(p, targets):
    return np.mean(-targets * np.log(p) - (1 - targets) * np.log(1 - p))


def _back(x, h, ds, W2):
    """Gradients from the delta of the output."""
    dz = ds @ W2.T * h * (1 - h)
    return x.T @ dz, dz.sum(axis=0), h.T @ ds, ds.sum(axis=0)


def _updated(weights, gradients, learning_rate):
    return [w - learning_rate * dw for w, dw in zip(weights, gradients)]


def _with_delta(x, targets, weights, learning_rate, delta):
    """The step with another delta of the output: a function of the prediction and the targets."""
    h, p = _forward(x, *weights)
    gradients = _back(x, h, delta(p, targets), weights[2])
    return _loss(p, targets), *_updated(weights, gradients, learning_rate)


def _right(x, targets, W1, b1, W2, b2, learning_rate):
    return _with_delta(x, targets, (W1, b1, W2, b2), learning_rate, lambda p, t: (p - t) / len(p))


_BY_HAND = {  # all sums are 0: h = p = 1/2
    "x": np.array([[2.0, -1.0]]),
    "targets": np.array([[1.0]]),
    "W1": np.zeros((2, 3)),
    "b1": np.zeros(3),
    "W2": np.array([[1.0], [-1.0], [2.0]]),
    "b2": np.array([-1.0]),
    "learning_rate": 0.8,
}
training_step = Exercise(
    name="training_step",
    reference=_right,
    returns=("the loss", "W1", "b1", "W2", "b2"),
    cases=(_BY_HAND, _case(4, 3, 2, 0.5), _case(3, 2, 4, 1.5)),
)


@training_step.mistake("a step uphill: subtract the gradient, W - learning_rate * dW")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    return _right(x, targets, W1, b1, W2, b2, -learning_rate)


@training_step.mistake("the learning rate forgotten: W - learning_rate * dW")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    return _right(x, targets, W1, b1, W2, b2, 1.0)


@training_step.mistake(
    "a factor p (1 - p) in the output delta: with cross-entropy it cancels, delta is p - target"
)
def _(x, targets, W1, b1, W2, b2, learning_rate):
    delta = lambda p, t: (p - t) * p * (1 - p) / len(p)  # noqa: E731
    return _with_delta(x, targets, (W1, b1, W2, b2), learning_rate, delta)


@training_step.mistake("the factor 1/N forgotten: the loss is a mean over the batch")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    return _with_delta(x, targets, (W1, b1, W2, b2), learning_rate, lambda p, t: p - t)


@training_step.mistake("the factor 1/N taken twice: the output delta has it, after that everything is summed")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    return _with_delta(x, targets, (W1, b1, W2, b2), learning_rate, lambda p, t: (p - t) / len(p) ** 2)


@training_step.mistake("the slope of the hidden sigmoid forgotten: h * (1 - h)")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    h, p = _forward(x, W1, b1, W2, b2)
    ds = (p - targets) / len(x)
    dz = ds @ W2.T
    gradients = x.T @ dz, dz.sum(axis=0), h.T @ ds, ds.sum(axis=0)
    return _loss(p, targets), *_updated((W1, b1, W2, b2), gradients, learning_rate)


@training_step.mistake("the new W2 used on the way back: all gradients first, then all updates")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    h, p = _forward(x, W1, b1, W2, b2)
    ds = (p - targets) / len(x)
    gradients = _back(x, h, ds, W2 - learning_rate * h.T @ ds)
    return _loss(p, targets), *_updated((W1, b1, W2, b2), gradients, learning_rate)


@training_step.mistake("the loss after the update: return that of the forward pass, before it")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    _, *new = _right(x, targets, W1, b1, W2, b2, learning_rate)
    return _loss(_forward(x, *new)[1], targets), *new


@training_step.mistake("the loss summed over the batch: it is a mean")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    loss, *new = _right(x, targets, W1, b1, W2, b2, learning_rate)
    return loss * len(x), *new


@training_step.mistake("half the squared error as the loss: cross-entropy is asked for")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    p = _forward(x, W1, b1, W2, b2)[1]
    new = _right(x, targets, W1, b1, W2, b2, learning_rate)[1:]
    return np.mean(0.5 * (p - targets) ** 2), *new


@training_step.mistake("the biases not updated: they are parameters too")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    loss, new_W1, _, new_W2, _ = _right(x, targets, W1, b1, W2, b2, learning_rate)
    return loss, new_W1, b1, new_W2, b2


@training_step.mistake("only the output layer updated: send the delta back to W1 and b1 too")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    loss, _, _, new_W2, new_b2 = _right(x, targets, W1, b1, W2, b2, learning_rate)
    return loss, W1, b1, new_W2, new_b2


@training_step.mistake("the gradients returned: make the update, and return the new weights")
def _(x, targets, W1, b1, W2, b2, learning_rate):
    h, p = _forward(x, W1, b1, W2, b2)
    return _loss(p, targets), *_back(x, h, (p - targets) / len(x), W2)
