"""One step of an LSTM, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(15)


def _tanh_slope(y):
    return 1 - y**2


def _sigmoid_slope(y):
    return y * (1 - y)


def _memory(dh, dc, o, c):
    """The whole gradient of the memory: what comes from later, and through h."""
    return dc + dh * o * _tanh_slope(np.tanh(c))


def _parts(dh, dc, i, g, c_before, c):
    """The gradients of the gates o, i, f and of g, before the slopes; dc is that of the memory."""
    return [dh * np.tanh(c), dc * g, dc * c_before, dc * i]


def _sums(parts, o, i, f, g):
    """dz, from the gradients of the gates: each times its slope."""
    slopes = [*map(_sigmoid_slope, (o, i, f)), _tanh_slope(g)]
    return np.concatenate([part * slope for part, slope in zip(parts, slopes)])


def _back(dh, dc, o, i, f, g, c_before, c):
    """The right answer, where dc is already the whole gradient of the memory."""
    return _sums(_parts(dh, dc, i, g, c_before, c), o, i, f, g), dc * f


def _right(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, _memory(dh, dc, o, c), o, i, f, g, c_before, c)


def _case(hidden):
    dh, dc, c_before = (_rng.uniform(-1, 1, hidden).round(1) for _ in range(3))
    o, i, f = (_rng.uniform(0.1, 0.9, hidden).round(1) for _ in range(3))
    g = _rng.uniform(-0.9, 0.9, hidden).round(1)
    return {"dh": dh, "dc": dc, "o": o, "i": i, "f": f, "g": g, "c_before": c_before,
            "c": f * c_before + i * g}  # fmt: skip


_NUMBERS = {"dh": 2.0, "dc": 3.0, "o": 0.5, "i": 0.25, "f": 0.2, "g": -0.8, "c_before": 1.0, "c": 0.0}
_BY_HAND = {name: np.array([number]) for name, number in _NUMBERS.items()}  # the new memory is 0

lstm_backward = Exercise(
    name="lstm_backward",
    reference=_right,
    returns=("dz", "dc_before"),
    cases=(_BY_HAND, _case(2), _case(3), _case(1)),
)


@lstm_backward.mistake("what comes from later forgotten: add dc to the path through h")
def _(dh, dc, o, i, f, g, c_before, c):
    return _right(dh, 0 * dc, o, i, f, g, c_before, c)


@lstm_backward.mistake("the path through h forgotten: add dh o (1 - tanh(c)^2) to dc")
def _(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, dc, o, i, f, g, c_before, c)


@lstm_backward.mistake("the slope of tanh(c) forgotten: dh reaches the memory times o (1 - tanh(c)^2)")
def _(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, dc + dh * o, o, i, f, g, c_before, c)


@lstm_backward.mistake("o forgotten on the path through h: dh o (1 - tanh(c)^2)")
def _(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, dc + dh * _tanh_slope(np.tanh(c)), o, i, f, g, c_before, c)


@lstm_backward.mistake("1 - c^2: the slope of tanh(c) is 1 - tanh(c)^2")
def _(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, dc + dh * o * _tanh_slope(c), o, i, f, g, c_before, c)


@lstm_backward.mistake("the slopes forgotten: the gradient of each gate times its slope gives dz")
def _(dh, dc, o, i, f, g, c_before, c):
    whole = _memory(dh, dc, o, c)
    return np.concatenate(_parts(dh, whole, i, g, c_before, c)), whole * f


@lstm_backward.mistake("the slope of a sigmoid for g: g is a tanh, its slope is 1 - g^2")
def _(dh, dc, o, i, f, g, c_before, c):
    parts = _parts(dh, _memory(dh, dc, o, c), i, g, c_before, c)
    dz = np.concatenate([part * _sigmoid_slope(gate) for part, gate in zip(parts, (o, i, f, g))])
    return dz, _right(dh, dc, o, i, f, g, c_before, c)[1]


@lstm_backward.mistake("the slope of tanh for the gates: a sigmoid's slope is y (1 - y)")
def _(dh, dc, o, i, f, g, c_before, c):
    parts = _parts(dh, _memory(dh, dc, o, c), i, g, c_before, c)
    dz = np.concatenate([part * _tanh_slope(gate) for part, gate in zip(parts, (o, i, f, g))])
    return dz, _right(dh, dc, o, i, f, g, c_before, c)[1]


@lstm_backward.mistake("the new memory in df: f multiplies the memory before, df = dc c_before")
def _(dh, dc, o, i, f, g, c_before, c):
    return _back(dh, _memory(dh, dc, o, c), o, i, f, g, c, c)


@lstm_backward.mistake("the gates in PyTorch's order, i, f, g, o: here it is o, i, f, g")
def _(dh, dc, o, i, f, g, c_before, c):
    dz, dc_before = _right(dh, dc, o, i, f, g, c_before, c)
    return np.roll(dz, -len(dh)), dc_before


@lstm_backward.mistake("di and dg exchanged: i multiplies g, so di = dc g and dg = dc i")
def _(dh, dc, o, i, f, g, c_before, c):
    whole = _memory(dh, dc, o, c)
    do, di, df, dg = _parts(dh, whole, i, g, c_before, c)
    return _sums([do, dg, df, di], o, i, f, g), whole * f


@lstm_backward.mistake("c in place of tanh(c) in do: h = o tanh(c)")
def _(dh, dc, o, i, f, g, c_before, c):
    whole = _memory(dh, dc, o, c)
    return _sums([dh * c, *_parts(dh, whole, i, g, c_before, c)[1:]], o, i, f, g), whole * f


@lstm_backward.mistake("do from dc: o multiplies tanh(c) in h, so do = dh tanh(c)")
def _(dh, dc, o, i, f, g, c_before, c):
    whole = _memory(dh, dc, o, c)
    return _back(whole, whole, o, i, f, g, c_before, c)


@lstm_backward.mistake("f forgotten in dc_before: the memory before was multiplied by f")
def _(dh, dc, o, i, f, g, c_before, c):
    return _right(dh, dc, o, i, f, g, c_before, c)[0], _memory(dh, dc, o, c)


@lstm_backward.mistake("dc_before without the path through h: it is f times the whole dc")
def _(dh, dc, o, i, f, g, c_before, c):
    return _right(dh, dc, o, i, f, g, c_before, c)[0], dc * f


@lstm_backward.mistake("the two results in the wrong order: dz, dc_before")
def _(dh, dc, o, i, f, g, c_before, c):
    return _right(dh, dc, o, i, f, g, c_before, c)[::-1]


@lstm_backward.mistake("four rows: put the four parts side by side, np.concatenate, (4 H,)")
def _(dh, dc, o, i, f, g, c_before, c):
    dz, dc_before = _right(dh, dc, o, i, f, g, c_before, c)
    return dz.reshape(4, -1), dc_before
