"""A network with one hidden layer, forward, for a batch."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(11)


def _relu(z):
    return np.maximum(z, 0)


def _forward(x, W1, b1, W2, b2):
    return _relu(x @ W1 + b1) @ W2 + b2


def _case(n, inputs, hidden, outputs):
    shapes = (n, inputs), (inputs, hidden), (hidden,), (hidden, outputs), (outputs,)
    arrays = (_rng.normal(size=shape).round(1) for shape in shapes)
    return dict(zip(("x", "W1", "b1", "W2", "b2"), arrays, strict=True))


mlp_forward = Exercise(
    name="mlp_forward",
    reference=_forward,
    returns=("logits",),
    cases=(
        {
            "x": np.array([[2.0, -1.0]]),
            "W1": np.array([[1.0, 0.0], [-1.0, 3.0]]),
            "b1": np.array([-2.0, 2.0]),
            "W2": np.array([[1.0, -3.0], [4.0, 2.0]]),
            "b2": np.array([1.0, 0.5]),
        },
        _case(3, 2, 4, 3),
        _case(5, 3, 4, 1),
    ),
)


@mlp_forward.mistake("the ReLU forgotten: without it two layers are no more than one")
def _(x, W1, b1, W2, b2):
    return (x @ W1 + b1) @ W2 + b2


@mlp_forward.mistake("a ReLU at the output too: logits may be negative")
def _(x, W1, b1, W2, b2):
    return _relu(_forward(x, W1, b1, W2, b2))


@mlp_forward.mistake("the ReLU before the bias: first the whole sum, then the ReLU")
def _(x, W1, b1, W2, b2):
    return (_relu(x @ W1) + b1) @ W2 + b2


@mlp_forward.mistake("the hidden biases forgotten")
def _(x, W1, b1, W2, b2):
    return _relu(x @ W1) @ W2 + b2


@mlp_forward.mistake("the output biases forgotten")
def _(x, W1, b1, W2, b2):
    return _relu(x @ W1 + b1) @ W2


@mlp_forward.mistake("a sigmoid in place of ReLU")
def _(x, W1, b1, W2, b2):
    return 0.5 * (1 + np.tanh(0.5 * (x @ W1 + b1))) @ W2 + b2


@mlp_forward.mistake("a sigmoid at the output: logits are the sums themselves")
def _(x, W1, b1, W2, b2):
    return 0.5 * (1 + np.tanh(0.5 * _forward(x, W1, b1, W2, b2)))


@mlp_forward.mistake("the hidden outputs returned: there is a second layer")
def _(x, W1, b1, W2, b2):
    return _relu(x @ W1 + b1)


@mlp_forward.mistake("the mask in place of ReLU: h is max(z, 0), not 1 where z > 0")
def _(x, W1, b1, W2, b2):
    return (x @ W1 + b1 > 0) @ W2 + b2


@mlp_forward.mistake("the absolute value in place of ReLU: negative sums become 0")
def _(x, W1, b1, W2, b2):
    return np.abs(x @ W1 + b1) @ W2 + b2


@mlp_forward.mistake("softmax at the output: logits are the sums themselves")
def _(x, W1, b1, W2, b2):
    e = np.exp(_forward(x, W1, b1, W2, b2))
    return e / e.sum(axis=1, keepdims=True)


@mlp_forward.mistake("x in place of h: the second layer takes the hidden outputs")
def _(x, W1, b1, W2, b2):
    return x @ W2 + b2


@mlp_forward.mistake("np.max for np.maximum: np.max(z, 0) is the largest of each column")
def _(x, W1, b1, W2, b2):
    return np.max(x @ W1 + b1, 0) @ W2 + b2


@mlp_forward.mistake("tanh in place of ReLU")
def _(x, W1, b1, W2, b2):
    return np.tanh(x @ W1 + b1) @ W2 + b2


@mlp_forward.mistake("a ReLU on the inputs: it belongs behind the first layer")
def _(x, W1, b1, W2, b2):
    return (_relu(x) @ W1 + b1) @ W2 + b2


@mlp_forward.mistake("a leaky ReLU: here negative sums become 0")
def _(x, W1, b1, W2, b2):
    z = x @ W1 + b1
    return np.where(z > 0, z, 0.01 * z) @ W2 + b2
