"""The derivative of the loss with respect to the sums of the units: and what is often got wrong."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(9)


def _share(*shape):
    return _rng.uniform(0.1, 0.9, shape).round(2)


def _slope(y):
    return y * (1 - y)


def _output(p, target):
    return (p - target) * p * (1 - p)


def _hidden(output, h, W):
    return (output @ W.T) * h * (1 - h)


def _case(n, hidden):
    target = _rng.integers(0, 2, (n, 1)).astype(float)
    return {"p": _share(n, 1), "target": target, "h": _share(n, hidden), "W": _share(hidden, 1) * 2 - 1}


deltas = Exercise(
    name="deltas",
    reference=lambda p, target, h, W: (_output(p, target), _hidden(_output(p, target), h, W)),
    returns=("the output delta", "the hidden delta"),
    cases=(
        {
            "p": np.array([[0.8]]),
            "target": np.array([[0.0]]),
            "h": np.array([[0.5, 0.9]]),
            "W": np.array([[5.0], [-10.0]]),
        },
        _case(3, 2),
        _case(2, 4),
    ),
)


@deltas.mistake("the target subtracted from sigma': the error is p - target, and sigma' multiplies it")
def _(p, target, h, W):
    output = _slope(p) - target
    return output, _hidden(output, h, W)


@deltas.mistake("the slope of the output sigmoid forgotten: that is the delta of cross-entropy")
def _(p, target, h, W):
    return p - target, _hidden(p - target, h, W)


@deltas.mistake("the wrong sign: it is p - target")
def _(p, target, h, W):
    return -_output(p, target), _hidden(-_output(p, target), h, W)


@deltas.mistake("W instead of W.T: on the way back the matrix is transposed")
def _(p, target, h, W):
    return _output(p, target), (_output(p, target) @ W) * _slope(h)


@deltas.mistake("the slope of the hidden sigmoid forgotten: h * (1 - h)")
def _(p, target, h, W):
    return _output(p, target), _output(p, target) @ W.T


@deltas.mistake("sigma' of the output used for the hidden units: they have their own, h * (1 - h)")
def _(p, target, h, W):
    return _output(p, target), (_output(p, target) @ W.T) * _slope(p)


@deltas.mistake("h in place of its slope: the derivative of the sigmoid is h * (1 - h)")
def _(p, target, h, W):
    return _output(p, target), (_output(p, target) @ W.T) * h


@deltas.mistake("the weights forgotten: each hidden unit gets delta times its own weight")
def _(p, target, h, W):
    return _output(p, target), _output(p, target) * _slope(h)


@deltas.mistake("sigmoid applied again: p and h are outputs, their slopes are p (1 - p) and h (1 - h)")
def _(p, target, h, W):
    again = [_slope(1 / (1 + np.exp(-y))) for y in (p, h)]
    output = (p - target) * again[0]
    return output, (output @ W.T) * again[1]


@deltas.mistake("the two in the wrong order: first the output delta, then the hidden one")
def _(p, target, h, W):
    return _hidden(_output(p, target), h, W), _output(p, target)


@deltas.mistake("the output slope missing on the way to the hidden units: send back the whole delta")
def _(p, target, h, W):
    return _output(p, target), _hidden(p - target, h, W)


@deltas.mistake("a division by N: one delta for each example, before any mean")
def _(p, target, h, W):
    output = _output(p, target) / len(p)
    return output, _hidden(output, h, W)


@deltas.mistake("a factor 2: the half in the loss cancels it")
def _(p, target, h, W):
    return 2 * _output(p, target), _hidden(2 * _output(p, target), h, W)


linear_delta = Exercise(
    name="linear_delta",
    reference=lambda s, target: s - target,
    returns=("delta",),
    cases=(
        {"s": np.array([[3.0]]), "target": np.array([[0.5]])},
        {"s": np.array([[-1.2], [0.3], [3.0]]), "target": np.array([[1.0], [0.8], [2.5]])},
    ),
)


def _sigmoid(s):
    return 1 / (1 + np.exp(-s))


@linear_delta.mistake("the slope of a sigmoid: a linear output has none, dp/ds is 1")
def _(s, target):
    return (s - target) * _slope(_sigmoid(s))


@linear_delta.mistake("s (1 - s): that is a sigmoid's slope, and the output is linear, dp/ds is 1")
def _(s, target):
    return (s - target) * s * (1 - s)


@linear_delta.mistake("a sigmoid around s: the prediction is s itself")
def _(s, target):
    return _sigmoid(s) - target


@linear_delta.mistake("a factor 2: the half in the loss cancels it")
def _(s, target):
    return 2 * (s - target)


@linear_delta.mistake("the wrong sign: it is s - target")
def _(s, target):
    return target - s


@linear_delta.mistake("the loss itself: its derivative is asked for")
def _(s, target):
    return 0.5 * (s - target) ** 2


@linear_delta.mistake("a product with s: that is a weight's gradient, input times delta")
def _(s, target):
    return (s - target) * s


@linear_delta.mistake("a mean over the batch: one delta for each example")
def _(s, target):
    return (s - target) / len(s)


@deltas.mistake("the slope of tanh, 1 - h^2, for the hidden units: theirs is h * (1 - h)")
def _(p, target, h, W):
    return _output(p, target), (_output(p, target) @ W.T) * (1 - h**2)


@linear_delta.mistake("a product with the target: the error itself is the delta")
def _(s, target):
    return (s - target) * target


@deltas.mistake("the slope of tanh, 1 - p^2, at the output: that of the sigmoid is p * (1 - p)")
def _(p, target, h, W):
    output = (p - target) * (1 - p**2)
    return output, _hidden(output, h, W)
