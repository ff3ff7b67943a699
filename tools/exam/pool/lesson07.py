"""Questions on a network that reads digits."""

import numpy as np

from dlcore import formulas, metrics
from dlcore.layers import Dropout
from dlcore.lessons import lesson07
from tools.exam.numbers import listed, number, reals, until, whole
from tools.exam.parts import Arrays, Table
from tools.exam.question import COMPUTE, SHORT, Task, question


@question(SHORT, points=2, minutes=3)
def stop(rng):
    """Early stopping with patience"""
    patience = rng.choice([1, 2])
    losses = until(lambda: _losses(rng), lambda one: _best(one, patience) + patience <= len(one))
    best = _best(losses, patience)
    last = best + patience
    return Task(
        text=(
            "The validation loss after each epoch:",
            Table(("epoch", *map(str, range(1, len(losses) + 1))), (("loss", *map(number, losses)),)),
            f"Training stops when the loss has not become better for {patience}"
            f" epoch{'s' if patience > 1 else ''} in a row. After which epoch does it stop, and the"
            " weights of which epoch are kept? Which set must not be used for this, and why?",
        ),
        answer=(
            f"It stops after epoch {last} and keeps the weights of epoch {best}. The test set: what is"
            " chosen by looking at it fits it a little, and its accuracy then promises too much.",
        ),
        given={"losses": losses, "patience": patience},
        values={"best": best, "last": last},
    )


def _best(losses, patience):
    return lesson07.early_stop_epoch.reference(losses, patience)


def _losses(rng):
    """Falls, and rises again, by steps that are easy to compare."""
    low = rng.randint(3, 4)
    steps = [-rng.randint(2, 9) for _ in range(low)] + [rng.randint(1, 5) for _ in range(7 - low)]
    return [round(float(n) / 100, 2) for n in 90 + np.cumsum(steps)]


@question(SHORT, points=2, minutes=3)
def start(rng):
    """The loss of a network that knows nothing yet"""
    classes = rng.choice([2, 4, 5, 8, 10, 100])
    known = rng.choice(["the first hundred steps", "the whole first epoch"])
    loss = lesson07.cross_entropy.reference(np.full((1, classes), 1 / classes), np.array([0]))
    return Task(
        text=(
            f"A classifier with {classes} classes has small random first weights. Which cross-entropy do"
            f" you expect before the first step? It stays exactly there during {known}: name two things"
            " that you look at.",
        ),
        answer=(
            f"All classes are about equally probable: `−ln(1/{classes}) = ln {classes}`, about {loss:.2f}."
            " It learns nothing: the learning rate (far too small, or so large that all ReLUs are dead),"
            " labels that do not belong to their pictures, gradients that are never applied or are 0,"
            " inputs that are all the same.",
        ),
        given={"classes": classes},
        values={"loss": round(float(loss), 2)},
    )


@question(COMPUTE, points=3, minutes=4)
def dropout(rng):
    """What dropout does in training and in use"""
    x, p = whole(rng, 4, 1, 8), rng.choice([0.2, 0.5, 0.75])
    kept = until(lambda: [rng.choice([0, 1]) for _ in range(4)], lambda one: 0 < sum(one) < 4)
    layer = Dropout(p, rng=np.random.default_rng(0))
    layer.eval()
    scale = lesson07.dropout_forward.reference(np.ones(100), p, True, np.random.default_rng(0)).max()
    training, use = reals(x) * kept * scale, layer.forward(reals([x]))[0]
    return Task(
        text=(
            f"Dropout with the probability {number(p)} gets `x = {listed(x)}`. In this step the mask (1 ="
            f" kept) is {listed(kept)}. What comes out in training? What comes out when the network is"
            " used? Why is there a factor in training?",
        ),
        answer=(
            f"Training: `x · mask / (1 − {number(p)})` = {listed(training)}. Use: {listed(use)}, as it"
            f" came in. The factor {number(scale)} makes up for what is missing: on average the next layer"
            " gets sums of the same size in both modes.",
        ),
        given={"x": x, "p": p, "kept": kept},
        values={"training": training, "use": use},
    )


@question(COMPUTE, points=3, minutes=4)
def logits(rng):
    """The gradient of softmax and cross-entropy together"""
    parts = rng.sample(rng.choice([(1, 3, 4), (2, 3, 5), (1, 4, 5), (1, 2, 5)]), 3)
    label = rng.randrange(3)
    _, memory = formulas.cross_entropy(np.log(reals([parts])), np.array([label]))
    d = formulas.cross_entropy_back(memory)[0]
    return Task(
        text=(
            f"The logits of one picture are ({', '.join(f'ln {n}' for n in parts)}); the right class is"
            f" number {label} (counted from 0). Compute the gradient of the cross-entropy with respect to"
            " the logits. What is the sum of its elements, and why?",
        ),
        answer=(
            f"Probabilities minus the one-hot row: {listed(d)}. The sum is 0, for the probabilities add up"
            " to 1: a constant added to all logits changes nothing.",
        ),
        given={"parts": parts, "label": label},
        values={"d": d},
    )


@question(SHORT, points=2, minutes=4)
def confusion(rng):
    """What a confusion matrix says"""
    counts, i, j = until(
        lambda: _counts(rng), lambda drawn: len({_share(row, k) for k, row in enumerate(drawn[0])}) == 3
    )
    pairs = [(a, b) for a in range(3) for b in range(3) for _ in range(counts[a][b])]
    labels, answers = np.array(pairs).T
    matrix = metrics.confusion_matrix(formulas.one_hot(answers, 3), labels, 3)
    right, worst = int(np.trace(matrix)), int(np.argmin(np.diag(matrix) / matrix.sum(axis=1)))
    total = int(matrix.sum())
    return Task(
        text=(
            "The confusion matrix of a classifier (row: the true class 0, 1, 2; column: its answer):",
            Arrays({"C": matrix}),
            "How many of how many are right? For which true class is it right least often? Which mistake"
            " would you look at first?",
        ),
        answer=(
            f"{right} of {total}, the sum of the diagonal. Class {worst}: its share of right answers,"
            f" diagonal by sum of the row, is the lowest. First the pictures of class {i} that were taken"
            f" for {j}: with {counts[i][j]} the largest entry beside the diagonal.",
        ),
        given={"counts": counts},
        values={"right": right, "total": total, "worst": worst},
    )


def _counts(rng):
    """A matrix with one large entry beside its diagonal, and where that stands."""
    counts = [[rng.randint(6, 9) if i == j else rng.randint(0, 2) for j in range(3)] for i in range(3)]
    i, j = rng.sample(range(3), 2)
    counts[i][j] = rng.randint(4, 5)
    return counts, i, j


def _share(row, k):
    return row[k] / sum(row)


QUESTIONS = (stop, start, dropout, logits, confusion)
