"""What is counted in texts: perplexity."""

import numpy as np

from dlcore.check.exercise import Exercise

perplexity = Exercise(
    name="perplexity",
    reference=lambda p: np.exp(-np.mean(np.log(p))),
    returns=("the perplexity",),
    cases=(
        {"p": np.array([0.5, 0.125, 0.25])},
        {"p": np.array([0.5, 0.1, 0.9])},
        {"p": np.array([1.0, 1.0])},
        {"p": np.array([0.01, 0.6, 0.2, 0.35, 0.8])},
        {"p": np.full(2000, 0.1)},
    ),
)


@perplexity.mistake("the cross-entropy itself: perplexity is its exponential")
def _(p):
    return -np.mean(np.log(p))


@perplexity.mistake("the sign forgotten: exp(-mean ln p)")
def _(p):
    return np.exp(np.mean(np.log(p)))


@perplexity.mistake("a sum in place of the mean: a longer text would always be worse")
def _(p):
    with np.errstate(over="ignore"):
        return np.exp(-np.sum(np.log(p)))


@perplexity.mistake("the mean of 1 / p: take the mean of ln p, then exp")
def _(p):
    return np.mean(1 / p)


@perplexity.mistake("1 over the mean of p: take the mean of ln p, then exp")
def _(p):
    return 1 / np.mean(p)


@perplexity.mistake("2 to the power of natural logarithms: exp goes with ln, 2 with log2")
def _(p):
    return 2 ** -np.mean(np.log(p))


@perplexity.mistake("exp of logarithms to the base 2: exp goes with ln")
def _(p):
    return np.exp(-np.mean(np.log2(p)))


@perplexity.mistake("the product of all p, which becomes 0 in a long text: use the mean of ln p")
def _(p):
    with np.errstate(divide="ignore"):
        return (1 / np.prod(p)) ** (1 / len(p))


@perplexity.mistake("a mean over T - 1 symbols: divide by T, the length of p")
def _(p):
    return np.exp(-np.sum(np.log(p)) / (len(p) - 1))


@perplexity.mistake(
    "weighted with p: p is not a distribution, it holds one probability for each symbol that came"
)
def _(p):
    with np.errstate(over="ignore"):
        return np.exp(-np.sum(p * np.log(p)))


@perplexity.mistake("the median of ln p: take the mean")
def _(p):
    return np.exp(-np.median(np.log(p)))


@perplexity.mistake("the bits of a symbol, -mean log2 p: perplexity is 2 to that power")
def _(p):
    return -np.mean(np.log2(p))


@perplexity.mistake("the sum of the surprises, -sum ln p: perplexity is exp of their mean")
def _(p):
    return -np.sum(np.log(p))


@perplexity.mistake("1 - p in place of p: p holds the probabilities of the symbols that came")
def _(p):
    return np.exp(-np.mean(np.log(1 - p + 1e-12)))
