"""Backpropagation through time."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(10)


def _through_time(dy, slope, Wh):
    """dz for each t from the last to the first; the future sends dz_(t+1) Wh^T."""
    dz, future = np.empty_like(dy), np.zeros(dy.shape[1])
    for t in reversed(range(len(dy))):
        dz[t] = (dy[t] + future) * slope[t]
        future = dz[t] @ Wh.T
    return dz


def _right(dy, h, Wh):
    return _through_time(dy, 1 - h**2, Wh)


def _case(length, hidden):
    return {
        "dy": _rng.uniform(-1, 1, (length, hidden)).round(1),
        "h": _rng.uniform(-0.9, 0.9, (length, hidden)).round(1),
        "Wh": _rng.uniform(-1, 1, (hidden, hidden)).round(1),
    }


rnn_backward = Exercise(
    name="rnn_backward",
    reference=_right,
    returns=("dz",),
    cases=(
        {
            "dy": np.array([[1.0, 2.0], [0.0, 1.0], [4.0, -4.0]]),
            "h": np.array([[0.5, 0.0], [0.5, -0.5], [0.0, 0.5]]),
            "Wh": np.array([[1.0, 2.0], [-1.0, 3.0]]),
        },
        _case(4, 3),
        _case(1, 2),
        _case(6, 2),
    ),
)


@rnn_backward.mistake("the future forgotten: dz_(t+1) @ Wh.T is added to dy_t")
def _(dy, h, Wh):
    return dy * (1 - h**2)


@rnn_backward.mistake("Wh in place of Wh.T: on the way back the matrix is transposed")
def _(dy, h, Wh):
    return _through_time(dy, 1 - h**2, Wh.T)


@rnn_backward.mistake("the slope of tanh forgotten: 1 - h^2")
def _(dy, h, Wh):
    return _through_time(dy, np.ones_like(h), Wh)


@rnn_backward.mistake("tanh taken again: h is the output of tanh, its slope is 1 - h^2")
def _(dy, h, Wh):
    return _through_time(dy, 1 - np.tanh(h) ** 2, Wh)


@rnn_backward.mistake("the slope of a sigmoid, h (1 - h): that of tanh is 1 - h^2")
def _(dy, h, Wh):
    return _through_time(dy, h * (1 - h), Wh)


@rnn_backward.mistake("forward in time: begin at the last step and go back")
def _(dy, h, Wh):
    return _through_time(dy[::-1], (1 - h**2)[::-1], Wh)[::-1]


@rnn_backward.mistake("a result in the order of the loop, from the last step to the first")
def _(dy, h, Wh):
    return _right(dy, h, Wh)[::-1]


@rnn_backward.mistake("the slope on dy_t alone: what comes from the future passes through the tanh too")
def _(dy, h, Wh):
    dz, future = np.empty_like(dy), np.zeros(dy.shape[1])
    for t in reversed(range(len(dy))):
        dz[t] = dy[t] * (1 - h[t] ** 2) + future
        future = dz[t] @ Wh.T
    return dz


@rnn_backward.mistake(
    "one step of the future alone: dy_(t+1) in place of dz_(t+1), which holds all that follows"
)
def _(dy, h, Wh):
    future = np.zeros_like(dy)
    future[:-1] = (dy[1:] * (1 - h[1:] ** 2)) @ Wh.T
    return (dy + future) * (1 - h**2)


@rnn_backward.mistake(
    "an index beyond the last row: h has no row h_0, and the last step has no future (zeros)"
)
def _(dy, h, Wh):
    return dy[len(dy)]


@rnn_backward.mistake("T + 1 rows: leave out the row of zeros that stands for the future of the last step")
def _(dy, h, Wh):
    return np.concatenate([_right(dy, h, Wh), np.zeros((1, dy.shape[1]))])


@rnn_backward.mistake("the sum dh of equation (2): multiply it by the slope of tanh to get dz, (3)")
def _(dy, h, Wh):
    return _right(dy, h, Wh) / (1 - h**2)


@rnn_backward.mistake("divided by the slope of tanh: multiply")
def _(dy, h, Wh):
    return _through_time(dy, 1 / (1 - h**2), Wh)


@rnn_backward.mistake("the slope taken one step too early: row t of h belongs to row t of dz")
def _(dy, h, Wh):
    return _through_time(dy, 1 - np.roll(h, 1, axis=0) ** 2, Wh)


@rnn_backward.mistake("the first step alone: return dz of all steps, (T, H)")
def _(dy, h, Wh):
    return _right(dy, h, Wh)[0]


@rnn_backward.mistake("dh carried on in place of dz: the future sends dz_(t+1) @ Wh.T")
def _(dy, h, Wh):
    dz, future = np.empty_like(dy), np.zeros(dy.shape[1])
    for t in reversed(range(len(dy))):
        dz[t] = (dy[t] + future) * (1 - h[t] ** 2)
        future = (dy[t] + future) @ Wh.T
    return dz


@rnn_backward.mistake("the slope taken one step too late: row t of h belongs to row t of dz")
def _(dy, h, Wh):
    return _through_time(dy, 1 - np.roll(h, -1, axis=0) ** 2, Wh)
