"""How often each group is answered rightly."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(126)


def _shares(right, groups):
    return np.array([right[groups == group].mean() for group in np.unique(groups)])


def _case(n, groups, classes):
    labels = _rng.integers(0, classes, n)
    answers = np.where(_rng.random(n) < 0.7, labels, _rng.integers(0, classes, n))
    of = np.concatenate([np.arange(groups), _rng.integers(0, groups, n - groups)])
    return {"answers": answers, "labels": labels, "groups": of}


accuracy_by_group = Exercise(
    name="accuracy_by_group",
    reference=lambda answers, labels, groups: _shares(answers == labels, groups),
    returns=("the accuracies",),
    cases=(
        {
            "answers": np.array([1, 0, 1, 2, 2, 0, 1, 2, 2, 1, 2, 1]),
            "labels": np.array([1, 0, 1, 2, 0, 0, 1, 2, 1, 2, 2, 0]),
            "groups": np.array([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]),
        },
        _case(20, 3, 4),
        _case(15, 2, 2),
        {"answers": np.array([3, 1]), "labels": np.array([3, 2]), "groups": np.array([0, 1])},
    ),
)


@accuracy_by_group.mistake("divided by all pictures: divide by those of the group")
def _(answers, labels, groups):
    return np.bincount(groups, answers == labels) / len(groups)


@accuracy_by_group.mistake("the number of right answers: divide by the size of the group")
def _(answers, labels, groups):
    return np.bincount(groups, answers == labels)


@accuracy_by_group.mistake("the share of wrong answers: count answers == labels")
def _(answers, labels, groups):
    return _shares(answers != labels, groups)


@accuracy_by_group.mistake("who the right answers belong to: divide by the size of the group")
def _(answers, labels, groups):
    return np.bincount(groups, answers == labels) / np.sum(answers == labels)


@accuracy_by_group.mistake("the accuracy of all: one number for each group")
def _(answers, labels, groups):
    return np.mean(answers == labels)


@accuracy_by_group.mistake("the accuracy of all for every group: take the pictures with groups == g alone")
def _(answers, labels, groups):
    return np.full(groups.max() + 1, np.mean(answers == labels))


@accuracy_by_group.mistake("grouped by label: the groups are in `groups`")
def _(answers, labels, groups):
    return _shares(answers == labels, labels)


@accuracy_by_group.mistake("grouped by answer: the groups are in `groups`")
def _(answers, labels, groups):
    return _shares(answers == labels, answers)


@accuracy_by_group.mistake("the share of each group among all pictures: count the right answers in it")
def _(answers, labels, groups):
    return np.bincount(groups) / len(groups)


@accuracy_by_group.mistake("the last group left out: range(groups.max() + 1)")
def _(answers, labels, groups):
    return _shares(answers == labels, groups)[:-1]


@accuracy_by_group.mistake("the groups in reverse order: group 0 comes first")
def _(answers, labels, groups):
    return _shares(answers == labels, groups)[::-1]


@accuracy_by_group.mistake("percent: a share is between 0 and 1")
def _(answers, labels, groups):
    return 100 * _shares(answers == labels, groups)


@accuracy_by_group.mistake("the mean of the groups: one number for each group")
def _(answers, labels, groups):
    return _shares(answers == labels, groups).mean()
