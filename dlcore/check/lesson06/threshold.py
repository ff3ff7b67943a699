"""What a threshold makes of probabilities: right alarms and false alarms."""

import numpy as np

from dlcore.check.exercise import Exercise

_RNG = np.random.default_rng(66)


def _rates(probabilities, labels, threshold):
    alarm = probabilities > threshold
    return alarm[labels == 1].mean(), alarm[labels == 0].mean()


def _counts(probabilities, labels, threshold):
    alarm = probabilities > threshold
    return np.sum(alarm & (labels == 1)), np.sum(alarm & (labels == 0)), alarm


rates = Exercise(
    name="rates",
    reference=_rates,
    returns=("the true positive rate", "the false positive rate"),
    cases=(
        {
            "probabilities": np.array([0.9, 0.8, 0.4, 0.3, 0.7, 0.2, 0.1]),
            "labels": np.array([1, 1, 1, 1, 0, 0, 0]),
            "threshold": 0.5,
        },
        {
            "probabilities": _RNG.random(12).round(3),
            "labels": np.array([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1]),
            "threshold": 0.35,
        },
    ),
)


@rates.mistake("divided by all samples: each rate is a share of its own class")
def _(probabilities, labels, threshold):
    true, false, _ = _counts(probabilities, labels, threshold)
    return true / len(labels), false / len(labels)


@rates.mistake("divided by the alarms: that is precision; divide by the positives, by the negatives")
def _(probabilities, labels, threshold):
    true, false, alarm = _counts(probabilities, labels, threshold)
    return true / alarm.sum(), false / alarm.sum()


@rates.mistake("the two exchanged: return the true positive rate first")
def _(probabilities, labels, threshold):
    return _rates(probabilities, labels, threshold)[::-1]


@rates.mistake("the comparison reversed: an alarm is a probability above the threshold")
def _(probabilities, labels, threshold):
    return _rates(-probabilities, labels, -threshold)


@rates.mistake("0.5 in place of the threshold")
def _(probabilities, labels, threshold):
    return _rates(probabilities, labels, 0.5)


@rates.mistake("the true negative rate in place of the false positive rate: they add up to 1")
def _(probabilities, labels, threshold):
    true, false = _rates(probabilities, labels, threshold)
    return true, 1 - false


@rates.mistake("counts instead of shares")
def _(probabilities, labels, threshold):
    return _counts(probabilities, labels, threshold)[:2]
