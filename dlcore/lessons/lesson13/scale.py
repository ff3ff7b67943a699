"""Values that are even on a logarithmic scale."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _even(low, high, shares):
    return np.exp(np.log(low) + shares * (np.log(high) - np.log(low)))


def _case(low, high):
    return {"low": low, "high": high, "shares": _rng.random(5).round(2)}


log_uniform = Exercise(
    name="log_uniform",
    reference=_even,
    returns=("the values",),
    cases=(
        {"low": 5.0, "high": 500.0, "shares": np.array([0.0, 0.5, 1.0])},
        _case(1e-5, 10.0),
        _case(0.3, 0.6),
        _case(1e-6, 1e-2),
    ),
)


@log_uniform.mistake("even on the plain scale: be even in the logarithm")
def _(low, high, shares):
    return low + shares * (high - low)


@log_uniform.mistake("the logarithm given back: raise to the power at the end, np.exp")
def _(low, high, shares):
    return np.log(_even(low, high, shares))


@log_uniform.mistake("the power of ten given back: return 10 ** exponent")
def _(low, high, shares):
    return np.log10(_even(low, high, shares))


@log_uniform.mistake("from high to low: share 0 is low")
def _(low, high, shares):
    return _even(high, low, shares)


@log_uniform.mistake("bases mixed: np.log belongs to np.exp, np.log10 to 10 **")
def _(low, high, shares):
    return 10 ** np.log(_even(low, high, shares))


@log_uniform.mistake("bases mixed: 10 ** belongs to np.log10, np.exp to np.log")
def _(low, high, shares):
    return np.exp(np.log10(_even(low, high, shares)))


@log_uniform.mistake("the start left out: begin at log(low)")
def _(low, high, shares):
    return _even(low, high, shares) / low


@log_uniform.mistake("the whole exponent multiplied: from low, go a share of the way to high")
def _(low, high, shares):
    return low * high**shares


@log_uniform.mistake("only whole powers: a share between two powers gives a value between them")
def _(low, high, shares):
    return 10.0 ** np.round(np.log10(_even(low, high, shares)))


@log_uniform.mistake("the mean exponent: use the shares")
def _(low, high, shares):
    return np.sqrt(low * high) + 0 * shares


@log_uniform.mistake("the square of the share: that is another curve, take the exponential")
def _(low, high, shares):
    return low + shares**2 * (high - low)
