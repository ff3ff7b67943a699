"""What a threshold makes of probabilities: alarms, some of them right."""

import numpy as np

from dlcore.check.exercise import Exercise

_RNG = np.random.default_rng(66)


def _counts(probabilities, labels, threshold):
    """Right alarms, all alarms, all positives."""
    alarm = probabilities > threshold
    return np.sum(alarm & (labels == 1)), alarm.sum(), np.sum(labels == 1)


def _right(probabilities, labels, threshold):
    hits, alarms, positives = _counts(probabilities, labels, threshold)
    return hits / alarms, hits / positives


precision_and_recall = Exercise(
    name="precision_and_recall",
    reference=_right,
    returns=("precision", "recall"),
    cases=(
        {
            "probabilities": np.array([0.9, 0.8, 0.6, 0.3, 0.2, 0.7, 0.1, 0.4]),
            "labels": np.array([1, 1, 1, 1, 1, 0, 0, 0]),
            "threshold": 0.5,
        },
        {
            "probabilities": np.append(_RNG.random(11).round(3), 0.35),
            "labels": np.array([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1]),
            "threshold": 0.35,  # and one probability equal to it
        },
    ),
)


@precision_and_recall.mistake("the two exchanged: return precision first")
def _(probabilities, labels, threshold):
    return _right(probabilities, labels, threshold)[::-1]


@precision_and_recall.mistake("divided by all samples: precision by the alarms, recall by the positives")
def _(probabilities, labels, threshold):
    hits = _counts(probabilities, labels, threshold)[0]
    return hits / len(labels), hits / len(labels)


@precision_and_recall.mistake("precision divided by all samples: divide right alarms by alarms")
def _(probabilities, labels, threshold):
    hits, _, positives = _counts(probabilities, labels, threshold)
    return hits / len(labels), hits / positives


@precision_and_recall.mistake("accuracy in place of precision: count the alarms only")
def _(probabilities, labels, threshold):
    accuracy = np.mean((probabilities > threshold) == (labels == 1))
    return accuracy, _right(probabilities, labels, threshold)[1]


@precision_and_recall.mistake("the false positive rate in place of precision: divide right alarms by alarms")
def _(probabilities, labels, threshold):
    hits, alarms, positives = _counts(probabilities, labels, threshold)
    return (alarms - hits) / (len(labels) - positives), hits / positives


@precision_and_recall.mistake("the comparison reversed: an alarm is a probability above the threshold")
def _(probabilities, labels, threshold):
    return _right(-probabilities, labels, -threshold)


@precision_and_recall.mistake("0.5 in place of the threshold")
def _(probabilities, labels, threshold):
    return _right(probabilities, labels, 0.5)


@precision_and_recall.mistake("counts instead of shares")
def _(probabilities, labels, threshold):
    return (_counts(probabilities, labels, threshold)[0],) * 2


@precision_and_recall.mistake("both divided by the positives: precision is divided by the alarms")
def _(probabilities, labels, threshold):
    return (_right(probabilities, labels, threshold)[1],) * 2


@precision_and_recall.mistake("the true negatives found: recall is divided by the positives")
def _(probabilities, labels, threshold):
    silent = (probabilities <= threshold) & (labels == 0)
    return _right(probabilities, labels, threshold)[0], silent.sum() / np.sum(labels == 0)
