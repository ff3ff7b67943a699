"""The gradient of the memory of an LSTM, through time."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(14)


def _slope(c):
    return 1 - np.tanh(c) ** 2


def _through_time(own, f):
    """dc for each t from the last to the first; the future sends dc_(t+1) f_(t+1)."""
    dc, future = [], np.zeros(own.shape[1])
    for own_t, f_t in zip(own[::-1], f[::-1]):
        dc.append(own_t + future)
        future = dc[-1] * f_t
    return np.array(dc[::-1])


def _right(dh, o, f, c):
    return _through_time(dh * o * _slope(c), f)


def _case(length, hidden):
    dh, c = (_rng.uniform(-1, 1, (length, hidden)).round(1) for _ in range(2))
    o, f = (_rng.uniform(0.1, 0.9, (length, hidden)).round(1) for _ in range(2))
    return {"dh": dh, "o": o, "f": f, "c": c}


_BY_HAND = {  # the memory is 0, so the slope of tanh is 1
    "dh": np.array([[1.0], [0.0], [4.0]]),
    "o": np.array([[0.5], [0.25], [0.5]]),
    "f": np.array([[0.75], [0.5], [0.25]]),
    "c": np.zeros((3, 1)),
}

memory_gradient = Exercise(
    name="memory_gradient",
    reference=_right,
    returns=("dc",),
    cases=(_BY_HAND, _case(3, 2), _case(5, 3), _case(2, 1)),
)


@memory_gradient.mistake("the future forgotten: dc_(t+1) f_(t+1) is added")
def _(dh, o, f, c):
    return dh * o * _slope(c)


@memory_gradient.mistake("the f of the same step: the future sends dc_(t+1) times f_(t+1)")
def _(dh, o, f, c):
    return _through_time(dh * o * _slope(c), np.concatenate([f[:1], f[:-1]]))


@memory_gradient.mistake("f forgotten: the future sends dc_(t+1) times f_(t+1)")
def _(dh, o, f, c):
    return _through_time(dh * o * _slope(c), np.ones_like(f))


@memory_gradient.mistake("1 - f in place of f: what is kept is f, and the gradient is kept with it")
def _(dh, o, f, c):
    return _through_time(dh * o * _slope(c), 1 - f)


@memory_gradient.mistake("the slope of tanh forgotten: 1 - tanh(c)^2")
def _(dh, o, f, c):
    return _through_time(dh * o, f)


@memory_gradient.mistake("tanh(c) in place of its slope, 1 - tanh(c)^2")
def _(dh, o, f, c):
    return _through_time(dh * o * np.tanh(c), f)


@memory_gradient.mistake("the square forgotten: the slope of tanh is 1 - tanh(c)^2")
def _(dh, o, f, c):
    return _through_time(dh * o * (1 - np.tanh(c)), f)


@memory_gradient.mistake("1 - c^2: c is the memory before tanh, the slope is 1 - tanh(c)^2")
def _(dh, o, f, c):
    return _through_time(dh * o * (1 - c**2), f)


@memory_gradient.mistake("o forgotten: h = o tanh(c), so dh reaches the memory times o")
def _(dh, o, f, c):
    return _through_time(dh * _slope(c), f)


@memory_gradient.mistake("a sigmoid taken again: o and f are gates already, not sums")
def _(dh, o, f, c):
    return _through_time(dh * _slope(c) / (1 + np.exp(-o)), 1 / (1 + np.exp(-f)))


@memory_gradient.mistake("the future times o: it does not pass through the output, dc_(t+1) f_(t+1)")
def _(dh, o, f, c):
    dc, future = np.empty_like(dh), np.zeros(dh.shape[1])
    for t in reversed(range(len(dh))):
        dc[t] = (dh[t] + future) * o[t] * _slope(c[t])
        future = dc[t] * f[t]
    return dc


@memory_gradient.mistake("forward in time: begin at the last step and go back")
def _(dh, o, f, c):
    return _through_time((dh * o * _slope(c))[::-1], f[::-1])[::-1]


@memory_gradient.mistake("a result in the order of the loop, from the last step to the first")
def _(dh, o, f, c):
    return _right(dh, o, f, c)[::-1]


@memory_gradient.mistake("one step of the future alone: dc_(t+1) holds all that follows")
def _(dh, o, f, c):
    own = dh * o * _slope(c)
    later = np.zeros_like(own)
    later[:-1] = own[1:] * f[1:]
    return own + later


@memory_gradient.mistake("the first step alone: return dc of all steps, (T, H)")
def _(dh, o, f, c):
    return _right(dh, o, f, c)[0]


@memory_gradient.mistake("dc f, what is sent back: return dc itself")
def _(dh, o, f, c):
    return _right(dh, o, f, c) * f


@memory_gradient.mistake("an index beyond the last row: the last step has no future (zeros)")
def _(dh, o, f, c):
    return f[len(f)]
