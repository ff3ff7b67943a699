"""What symbols are drawn from: the likeliest alone, at a temperature."""

import numpy as np

from dlcore.check.exercise import Exercise


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def _kept(z, k):
    return z >= np.sort(z)[-k]


def _top(z, k):
    return np.where(_kept(z, k), z, -np.inf)


def _likeliest(z, tau, k):
    e = np.where(z < np.sort(z)[-k], 0, np.exp((z - z.max()) / tau))
    return e / e.sum()


temperature = Exercise(
    name="temperature",
    reference=_likeliest,
    returns=("the probabilities",),
    cases=(
        {"z": np.log([2.0, 4.0, 3.0]), "tau": 0.5, "k": 2},
        {"z": np.array([2.0, 1.0, 0.0]), "tau": 2.0, "k": 3},
        {"z": np.array([0.3, -1.2, 2.1, 0.0]), "tau": 0.8, "k": 3},
        {"z": np.array([90.0, 100.0, 95.0]), "tau": 0.01, "k": 2},
    ),
)


@temperature.mistake("k forgotten: all but the k likeliest symbols have the probability 0")
def _(z, tau, k):
    return _softmax(z / tau)


@temperature.mistake("the sum of all symbols: divide by the sum of the k that are kept")
def _(z, tau, k):
    return np.where(_kept(z, k), _softmax(z / tau), 0)


@temperature.mistake("the logit 0 for the others: its exponential is 1; -inf has the probability 0")
def _(z, tau, k):
    return _softmax(np.where(_kept(z, k), z, 0) / tau)


@temperature.mistake("the k least likely in place of the k likeliest")
def _(z, tau, k):
    return _softmax(np.where(_kept(-z, k), z, -np.inf) / tau)


@temperature.mistake("the first k symbols in place of the k likeliest: sort a copy to find them")
def _(z, tau, k):
    return _softmax(np.where(np.arange(len(z)) < k, z, -np.inf) / tau)


@temperature.mistake("the logits multiplied by tau: divide")
def _(z, tau, k):
    return _softmax(_top(z, k) * tau)


@temperature.mistake("tau left out: these are the probabilities at temperature 1")
def _(z, tau, k):
    return _softmax(_top(z, k))


@temperature.mistake("probabilities divided by tau: they do not add up to 1; divide the logits")
def _(z, tau, k):
    return _softmax(_top(z, k)) / tau


@temperature.mistake("softmax of probabilities divided by tau: divide the logits, then one softmax")
def _(z, tau, k):
    return _softmax(_top(_softmax(z), k) / tau)


@temperature.mistake("exp of large numbers: it overflows; subtract the largest z / tau first")
def _(z, tau, k):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(_top(z, k) / tau)
        return e / e.sum()


@temperature.mistake("the sum not divided out: probabilities add up to 1")
def _(z, tau, k):
    return np.exp((_top(z, k) - z.max()) / tau)


@temperature.mistake("an exponential of -z / tau: the largest logit shall be the likeliest")
def _(z, tau, k):
    return _softmax(np.where(_kept(z, k), -z, -np.inf) / tau)


@temperature.mistake("the logits divided by their sum, without exp")
def _(z, tau, k):
    z = np.where(_kept(z, k), z / tau, 0)
    return z / z.sum()


@temperature.mistake("the logarithms of the probabilities: without the log these are the probabilities")
def _(z, tau, k):
    with np.errstate(divide="ignore"):
        return np.log(_softmax(_top(z, k) / tau))


@temperature.mistake("the sum without tau: the same exponentials stand above and below the line")
def _(z, tau, k):
    s = _top(z, k) - z.max()
    return np.exp(s / tau) / np.exp(s).sum()


@temperature.mistake("the power 1 / tau of the probabilities, not divided by its sum: they must add up to 1")
def _(z, tau, k):
    return _softmax(_top(z, k)) ** (1 / tau)


@temperature.mistake("a sigmoid of each logit: the probabilities of all symbols add up to 1")
def _(z, tau, k):
    return np.where(_kept(z, k), 1 / (1 + np.exp(-z / tau)), 0)
