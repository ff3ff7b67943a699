"""A picture moved against the network, each pixel by the same amount."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(125)


def _case(rows, columns, epsilon):
    dx = _rng.uniform(-0.5, 0.5, (rows, columns)).round(2)
    return {"x": _rng.uniform(0, 1, (rows, columns)).round(2), "dx": dx, "epsilon": epsilon}


def _moved(x, change):
    return np.clip(x + change, 0, 1)


sign_step = Exercise(
    name="sign_step",
    reference=lambda x, dx, epsilon: _moved(x, epsilon * np.sign(dx)),
    returns=("the picture",),
    cases=(
        {
            "x": np.array([[0.5, 0.75, 0.25], [1.0, 0.0, 0.125]]),
            "dx": np.array([[0.5, -2.0, 0.0], [4.0, -0.25, -1.0]]),
            "epsilon": 0.25,
        },
        _case(3, 4, 0.1),
        _case(2, 2, 0.3),
        _case(1, 5, 0.02),
    ),
)


@sign_step.mistake("downhill: the loss is to grow, so add")
def _(x, dx, epsilon):
    return _moved(x, -epsilon * np.sign(dx))


@sign_step.mistake("the gradient itself: only its sign counts, np.sign(dx)")
def _(x, dx, epsilon):
    return _moved(x, epsilon * dx)


@sign_step.mistake("grey values outside 0 to 1: np.clip")
def _(x, dx, epsilon):
    return x + epsilon * np.sign(dx)


@sign_step.mistake("clipped to 0 to 255: here white is 1")
def _(x, dx, epsilon):
    return np.clip(x + epsilon * np.sign(dx), 0, 255)


@sign_step.mistake("clipped above alone, or to -1 to 1: a grey value is at least 0")
def _(x, dx, epsilon):
    return np.minimum(x + epsilon * np.sign(dx), 1)


@sign_step.mistake("divided by the length of the gradient: each pixel moves by epsilon, np.sign(dx)")
def _(x, dx, epsilon):
    return _moved(x, epsilon * dx / np.sqrt((dx**2).sum()))


@sign_step.mistake("divided by the largest slope: each pixel moves by epsilon, np.sign(dx)")
def _(x, dx, epsilon):
    return _moved(x, epsilon * dx / np.abs(dx).max())


@sign_step.mistake("epsilon divided by 255: it is given on the scale of x, 0 to 1")
def _(x, dx, epsilon):
    return _moved(x, epsilon / 255 * np.sign(dx))


@sign_step.mistake("epsilon forgotten: each pixel moves by epsilon")
def _(x, dx, epsilon):
    return _moved(x, np.sign(dx))


@sign_step.mistake("the sign forgotten: where the slope is negative, the pixel goes down")
def _(x, dx, epsilon):
    return _moved(x, epsilon * np.abs(np.sign(dx)))


@sign_step.mistake("the absolute slope: where it is negative, the pixel goes down")
def _(x, dx, epsilon):
    return _moved(x, epsilon * np.abs(dx))


@sign_step.mistake("the sign of x: that of dx says what raises the loss")
def _(x, dx, epsilon):
    return _moved(x, epsilon * np.sign(x))


@sign_step.mistake("a pixel without slope moved down: np.sign(0) is 0")
def _(x, dx, epsilon):
    return _moved(x, epsilon * np.where(dx > 0, 1, -1))


@sign_step.mistake("a pixel without slope moved up: np.sign(0) is 0")
def _(x, dx, epsilon):
    return _moved(x, epsilon * np.where(dx >= 0, 1, -1))


@sign_step.mistake("the change alone: add it to x")
def _(x, dx, epsilon):
    return epsilon * np.sign(dx)


@sign_step.mistake("the change clipped, not the picture: clip the sum")
def _(x, dx, epsilon):
    return x + np.clip(epsilon * np.sign(dx), 0, 1)
