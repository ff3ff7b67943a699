"""Questions on fitting."""

import numpy as np

from dlcore.lessons import lesson06
from tools.exam.numbers import listed, number, reals, until, whole
from tools.exam.parts import Table, code_of
from tools.exam.question import COMPUTE, FAULT, Task, question


@question(COMPUTE, points=4, minutes=6)
def line(rng):
    """The gradient of the mean squared error of a line"""
    w, b, x = rng.choice([-2, -1, 1, 2]), rng.choice([-1, 0, 1]), [-2, 0, 1, 3]
    errors = until(
        lambda: whole(rng, 4), lambda e: sum(e) % 2 == 0 and _inner(e, x) in (-8, -6, -4, -2, 2, 4, 6, 8)
    )
    y = [w * one + b - error for one, error in zip(x, errors)]
    dw, db = (2 * half for half in lesson06.line_gradient.reference(w, b, reals(x), reals(y)))
    return Task(
        text=(
            f"Four points: x = {listed(x)}, y = {listed(y)}. The line is `w x + b` with `w = {number(w)}`,"
            f" `b = {number(b)}`, the loss the mean of the squared errors. Compute the gradient, `dL/dw`"
            " and `dL/db`. Will a small step make w larger or smaller?",
        ),
        answer=(
            f"The errors `w x + b − y` are {listed(errors)}. `dL/dw` = 2 · mean of error · x ="
            f" {number(dw)}, `dL/db` = 2 · mean of the errors = {number(db)}. A step goes against the"
            f" gradient: w becomes {_way(dw)}.",
        ),
        given={"x": x, "y": y, "w": w, "b": b},
        values={"dw": dw, "db": db},
    )


def _inner(a, b):
    return sum(left * right for left, right in zip(a, b))


def _way(slope):
    return "smaller" if slope > 0 else "larger"


@question(COMPUTE, points=3, minutes=5)
def precision(rng):
    """Precision and recall at two thresholds"""
    labels = until(lambda: [rng.choice([0, 1]) for _ in range(8)], lambda one: sum(one) in (4, 5))
    p = [0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.1]
    low, high = 0.5, 0.85
    found = [lesson06.precision_and_recall.reference(reals(p), np.array(labels), t) for t in (low, high)]
    (precision_low, recall_low), (precision_high, recall_high) = found
    return Task(
        text=(
            "A classifier gives eight examples these probabilities of class 1:",
            Table(("probability", *map(number, p)), (("true class", *map(str, labels)),)),
            f"Compute precision and recall for the threshold {number(low)}. Then for {number(high)}."
            " (Fractions are welcome.)",
        ),
        answer=(
            f"Threshold {number(low)}: precision {number(precision_low)}, recall {number(recall_low)}."
            f" Threshold {number(high)}: precision {number(precision_high)}, recall {number(recall_high)}."
            " Precision: the share of right ones among those that were called 1; recall: the share of the"
            " true 1s that were found. A higher threshold can only lower recall.",
        ),
        given={"p": p, "labels": labels, "thresholds": [low, high]},
        values={"precision": [precision_low, precision_high], "recall": [recall_low, recall_high]},
    )


def standardise(x_train, x_test):
    x_train = (x_train - x_train.mean()) / x_train.std()
    x_test = (x_test - x_test.mean()) / x_test.std()
    return x_train, x_test


@question(FAULT, points=3, minutes=5)
def scaled(rng):
    """A test set that is scaled by its own mean"""
    middle, s = rng.choice([10, 20, 50]), rng.choice([2, 4, 5])
    train = [middle - s, middle + s, middle + s, middle - s]
    test = [middle + 2 * s, middle + 4 * s]
    _, wrong = standardise(reals(train), reals(test))
    _, right = lesson06.standardize.reference(reals(train)[:, np.newaxis], reals(test)[:, np.newaxis])
    return Task(
        text=(
            "Somebody scales training and test data of one feature like this:",
            code_of(standardise),
            f"Training data: {listed(train)}. Test data: {listed(test)}. What does the function make of"
            " the test data, and what is right? Why does it matter?",
        ),
        answer=(
            f"It makes {listed(wrong)}; right is {listed(right[:, 0])}, with the mean and the standard"
            f" deviation of the training data ({middle} and {s}). The network has learned what one unit"
            " means on the training data. Scaled by itself, the test set looks as if it were like the"
            " training set, although its values are much larger; and a single new example could not be"
            " scaled at all.",
        ),
        given={"train": train, "test": test},
        values={"wrong": wrong, "right": right[:, 0]},
    )


@question(COMPUTE, points=2, minutes=3)
def logistic(rng):
    """The gradient of a yes-or-no classifier with L2"""
    x, w, strength = rng.choice([2, 4, -2]), rng.choice([1, 2, -1]), rng.choice([0.1, 0.5])
    b, y = -w * x, rng.choice([0, 1])
    dw, db = lesson06.logistic_gradient.reference(reals([w]), b, reals([[x]]), reals([y]), strength)
    return Task(
        text=(
            f"A classifier computes `p = σ(w x + b)` with `w = {number(w)}`, `b = {number(b)}`. The loss"
            f" is cross-entropy plus `½ λ w²` with `λ = {number(strength)}`. Compute `dL/dw` and `dL/db`"
            f" for the one example `x = {number(x)}` of class {y}.",
        ),
        answer=(
            f"The sum is 0, so `p = 0.5`, and the error `p − y` is {number(0.5 - y)}. `dL/dw = (p − y) x +"
            f" λ w = {number(dw[0])}`, `dL/db = p − y = {number(db)}`.",
        ),
        given={"x": x, "w": w, "b": b, "y": y, "strength": strength},
        values={"dw": dw[0], "db": db},
    )


QUESTIONS = (line, precision, scaled, logistic)
