"""Weights as whole numbers of eight bits, one scale for each column."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(123)


def _case(rows, scales):
    """W whose largest size in each column is 127 scales: a power of two, so that no rounding hides a step."""
    steps = _rng.integers(-126, 126, (rows, len(scales))) + _rng.choice([0.25, 0.75], (rows, len(scales)))
    steps[_rng.integers(rows)] = 127 * _rng.choice([-1, 1], len(scales))
    return {"W": steps * np.array(scales)}


def _quantized(W, scale):
    return np.round(W / scale), scale


def _scale(W, top=127):
    return np.abs(W).max(axis=0) / top


quantize = Exercise(
    name="quantize",
    reference=lambda W: _quantized(W, _scale(W)),
    returns=("q", "scale"),
    cases=(
        {"W": np.array([[63.5, -5.125], [-10.125, -31.75], [2.375, 8.0]])},
        _case(4, [0.03125, 0.0625, 0.25]),
        _case(1, [0.5, 1.0]),
        _case(5, [0.0078125, 4.0]),
    ),
)


@quantize.mistake("one scale for the whole matrix: the largest of each column, axis=0")
def _(W):
    scale = np.full(W.shape[1], np.abs(W).max() / 127)
    return _quantized(W, scale)


@quantize.mistake("one number as the scale of all: one for each column, axis=0")
def _(W):
    return _quantized(W, np.abs(W).max() / 127)


@quantize.mistake("a scale for each row: one for each column, axis=0")
def _(W):
    scale = np.abs(W).max(axis=1) / 127
    return np.round(W / scale[:, np.newaxis]), scale


@quantize.mistake("divided by 128: the largest weight must become 127, 128 does not fit into int8")
def _(W):
    return _quantized(W, _scale(W, 128))


@quantize.mistake("divided by 255: there are 127 steps on each side of 0")
def _(W):
    return _quantized(W, _scale(W, 255))


@quantize.mistake("divided by 256: there are 127 steps on each side of 0")
def _(W):
    return _quantized(W, _scale(W, 256))


@quantize.mistake("the sizes forgotten: the largest absolute value, np.abs(W)")
def _(W):
    scale = W.max(axis=0) / 127
    return _quantized(W, np.where(scale == 0, 1, scale))


@quantize.mistake("cut off in place of rounded: np.round before astype")
def _(W):
    return np.trunc(W / _scale(W)), _scale(W)


@quantize.mistake("rounded down: np.round takes the nearest whole number")
def _(W):
    return np.floor(W / _scale(W)), _scale(W)


@quantize.mistake("rounded up: np.round takes the nearest whole number")
def _(W):
    return np.ceil(W / _scale(W)), _scale(W)


@quantize.mistake("not rounded: q holds whole numbers, np.round")
def _(W):
    return W / _scale(W), _scale(W)


@quantize.mistake("the scale upside down: W is about q * scale, so scale = largest / 127")
def _(W):
    return np.round(W / _scale(W)), 1 / _scale(W)


@quantize.mistake("multiplied by the scale: W is about q * scale, so q = W / scale")
def _(W):
    return np.round(W * _scale(W)), _scale(W)


@quantize.mistake("the 127 forgotten: scale = largest / 127")
def _(W):
    return _quantized(W, _scale(W, 1))


@quantize.mistake("from smallest to largest in 255 steps: here 0 stays 0, and the sign stays")
def _(W):
    scale = np.ptp(W, axis=0) / 255
    scale = np.where(scale == 0, 1, scale)
    return np.round((W - W.min(axis=0)) / scale), scale


@quantize.mistake("weights again in place of whole numbers: q = round(W / scale), not times scale")
def _(W):
    return np.round(W / _scale(W)) * _scale(W), _scale(W)


@quantize.mistake("q and scale exchanged: the whole numbers come first")
def _(W):
    return _scale(W), np.round(W / _scale(W))


@quantize.mistake("the deviation in place of the largest size of each column")
def _(W):
    deviation = W.std(axis=0)
    return _quantized(W, np.where(deviation == 0, 1, deviation) / 127)
