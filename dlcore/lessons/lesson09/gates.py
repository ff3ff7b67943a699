"""One step of an LSTM, from the sums of its gates."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(11)


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _parts(z, order=(0, 1, 2, 3)):
    """The sums of o, i, f, g, which stand at the places `order`."""
    parts = np.split(z, 4)
    return [parts[k] for k in order]


def _step(z, c, order=(0, 1, 2, 3)):
    o, i, f, g = _parts(z, order)
    c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c


def _case(hidden):
    return {"z": _rng.uniform(-2, 2, 4 * hidden).round(1), "c": _rng.uniform(-2, 2, hidden).round(1)}


lstm_step = Exercise(
    name="lstm_step",
    reference=_step,
    returns=("h", "c"),
    cases=(
        {  # gates of 3/4 1/2, 1/2 3/4, 1/4 1/4, and tanh(ln 2) = 0.6
            "z": np.log([3.0, 1.0, 1.0, 3.0, 1 / 3, 1 / 3, 2.0, 1 / 2]),
            "c": np.array([2.0, -4.0]),
        },
        _case(3),
        _case(1),
        _case(4),
    ),
)


@lstm_step.mistake("the gates in PyTorch's order, i, f, g, o: here it is o, i, f, g")
def _(z, c):
    return _step(z, c, order=(3, 0, 1, 2))


@lstm_step.mistake("the gates in the order i, f, o, g: here it is o, i, f, g")
def _(z, c):
    return _step(z, c, order=(2, 0, 1, 3))


@lstm_step.mistake("input and forget gate mixed up: f multiplies the old memory, i the candidate g")
def _(z, c):
    return _step(z, c, order=(0, 2, 1, 3))


@lstm_step.mistake("a sigmoid for the candidate g: it is tanh, so that it can also lower the memory")
def _(z, c):
    o, i, f, g = _parts(z)
    c = _sigmoid(f) * c + _sigmoid(i) * _sigmoid(g)
    return _sigmoid(o) * np.tanh(c), c


@lstm_step.mistake("tanh for the gates: a gate is a sigmoid, from 0 to 1")
def _(z, c):
    o, i, f, g = np.tanh(_parts(z))
    c = f * c + i * g
    return o * np.tanh(c), c


@lstm_step.mistake("the forget gate left out: the old memory is multiplied by f")
def _(z, c):
    o, i, _, g = _parts(z)
    c = c + _sigmoid(i) * np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c


@lstm_step.mistake("the input gate left out: the candidate is multiplied by i")
def _(z, c):
    o, _, f, g = _parts(z)
    c = _sigmoid(f) * c + np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c


@lstm_step.mistake("1 - f in place of i: in an LSTM both gates are free; the GRU ties them")
def _(z, c):
    o, _, f, g = _parts(z)
    c = _sigmoid(f) * c + (1 - _sigmoid(f)) * np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c


@lstm_step.mistake("tanh of the memory forgotten: h = o tanh(c)")
def _(z, c):
    _, c_new = _step(z, c)
    return _sigmoid(_parts(z)[0]) * c_new, c_new


@lstm_step.mistake("the old memory in h: h = o tanh(c) with the new c")
def _(z, c):
    return _sigmoid(_parts(z)[0]) * np.tanh(c), _step(z, c)[1]


@lstm_step.mistake("the memory replaced by tanh(c): c itself is carried on, tanh(c) only goes into h")
def _(z, c):
    h, c = _step(z, c)
    return h, np.tanh(c)


@lstm_step.mistake("the two results in the wrong order: h, c")
def _(z, c):
    return _step(z, c)[::-1]


@lstm_step.mistake("sums used as gates: each goes through its sigmoid, g through tanh")
def _(z, c):
    o, i, f, g = _parts(z)
    c = f * c + i * g
    return o * np.tanh(c), c


@lstm_step.mistake("the gates in the order f, i, o, g of most books: here it is o, i, f, g")
def _(z, c):
    return _step(z, c, order=(2, 1, 0, 3))


@lstm_step.mistake("the gates in the order f, i, g, o: here it is o, i, f, g")
def _(z, c):
    return _step(z, c, order=(3, 1, 0, 2))


@lstm_step.mistake("the gates in the order o, i, g, f: here it is o, i, f, g")
def _(z, c):
    return _step(z, c, order=(0, 1, 3, 2))


@lstm_step.mistake("a sigmoid of the memory in h: h = o tanh(c)")
def _(z, c):
    _, c = _step(z, c)
    return _sigmoid(_parts(z)[0]) * _sigmoid(c), c


@lstm_step.mistake("z cut into H pieces of 4: each part has H numbers side by side, np.split(z, 4)")
def _(z, c):
    return _step(z.reshape(-1, 4).T.ravel(), c)


@lstm_step.mistake("z itself as four numbers: np.split(z, 4) makes four parts of H numbers")
def _(z, c):
    o, i, f, g = z
    c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c


@lstm_step.mistake("the output gate left out: h = o tanh(c)")
def _(z, c):
    _, c = _step(z, c)
    return np.tanh(c), c


@lstm_step.mistake("o inside the tanh: h = o tanh(c)")
def _(z, c):
    _, c = _step(z, c)
    return np.tanh(_sigmoid(_parts(z)[0]) * c), c


@lstm_step.mistake("1 - f for the old memory: f itself says how much of it stays")
def _(z, c):
    o, i, f, g = _parts(z)
    c = (1 - _sigmoid(f)) * c + _sigmoid(i) * np.tanh(g)
    return _sigmoid(o) * np.tanh(c), c
