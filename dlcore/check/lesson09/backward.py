"""Backpropagation through time."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(10)


def _through_time(dh, slope, Wh):
    """dz for each t from the last to the first; the future sends dz_(t+1) Wh^T."""
    dz, future = np.empty_like(dh), np.zeros(dh.shape[1])
    for t in reversed(range(len(dh))):
        dz[t] = (dh[t] + future) * slope[t]
        future = dz[t] @ Wh.T
    return dz


def _right(dh, h, Wh):
    return _through_time(dh, 1 - h**2, Wh)


def _case(length, hidden):
    return {
        "dh": _rng.uniform(-1, 1, (length, hidden)).round(1),
        "h": _rng.uniform(-0.9, 0.9, (length, hidden)).round(1),
        "Wh": _rng.uniform(-1, 1, (hidden, hidden)).round(1),
    }


rnn_backward = Exercise(
    name="rnn_backward",
    reference=_right,
    returns=("dz",),
    cases=(_case(3, 2), _case(4, 3), _case(1, 2), _case(6, 2)),
)


@rnn_backward.mistake("the future forgotten: dz_(t+1) @ Wh.T is added to dh_t")
def _(dh, h, Wh):
    return dh * (1 - h**2)


@rnn_backward.mistake("Wh in place of Wh.T: on the way back the matrix is transposed")
def _(dh, h, Wh):
    return _through_time(dh, 1 - h**2, Wh.T)


@rnn_backward.mistake("the slope of tanh forgotten: 1 - h^2")
def _(dh, h, Wh):
    return _through_time(dh, np.ones_like(h), Wh)


@rnn_backward.mistake("tanh taken again: h is the output of tanh, its slope is 1 - h^2")
def _(dh, h, Wh):
    return _through_time(dh, 1 - np.tanh(h) ** 2, Wh)


@rnn_backward.mistake("the slope of a sigmoid, h (1 - h): that of tanh is 1 - h^2")
def _(dh, h, Wh):
    return _through_time(dh, h * (1 - h), Wh)


@rnn_backward.mistake("forward in time: begin at the last step and go back")
def _(dh, h, Wh):
    return _through_time(dh[::-1], (1 - h**2)[::-1], Wh)[::-1]


@rnn_backward.mistake("a result in the order of the loop, from the last step to the first")
def _(dh, h, Wh):
    return _right(dh, h, Wh)[::-1]


@rnn_backward.mistake("the slope on dh_t alone: what comes from the future passes through the tanh too")
def _(dh, h, Wh):
    dz, future = np.empty_like(dh), np.zeros(dh.shape[1])
    for t in reversed(range(len(dh))):
        dz[t] = dh[t] * (1 - h[t] ** 2) + future
        future = dz[t] @ Wh.T
    return dz


@rnn_backward.mistake(
    "one step of the future alone: dh_(t+1) in place of dz_(t+1), which holds all that follows"
)
def _(dh, h, Wh):
    future = np.zeros_like(dh)
    future[:-1] = (dh[1:] * (1 - h[1:] ** 2)) @ Wh.T
    return (dh + future) * (1 - h**2)


@rnn_backward.mistake("the first step alone: return dz of all steps, (T, H)")
def _(dh, h, Wh):
    return _right(dh, h, Wh)[0]
