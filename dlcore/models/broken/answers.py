"""Readings of what a network says, and of the rows it says it about."""

import numpy as np

from dlcore.models.broken.training import judged
from dlcore.training import predict

ROWS, ASKED = 500, 200  # for a mean over rows, and where each is compared with all


def of_the_answers(case):
    """Losses, accuracies, and the answers' range. Lesson: 13_clinic."""
    found = {}
    for name, (x, y) in {"training": case.train, "validation": case.validation, "test": case.test}.items():
        found[f"{name}_loss"], found[f"{name}_accuracy"] = judged(case, x[:ROWS], y[:ROWS])
    first, second = (predict(case.model, case.validation[0][:ROWS]) for _ in range(2))
    found |= {"output_low": first.min(), "output_high": first.max()}
    if found["test_accuracy"] is None:
        found["answer_spread"] = first.std() / case.validation[1].std()
    return found | {"changing_answers": (_chosen(first) != _chosen(second)).mean()}


def _chosen(answers):
    return answers.argmax(axis=1) if answers.shape[1] > 1 else answers > 0


def of_the_rows(case):
    """What one sees without any network. Lesson: 13_clinic."""
    (x, y), others = case.train, case.validation[0][:ROWS]
    known = {row.tobytes() for row in x}
    return {
        "loss_of_guessing": _guess(y),
        "input_low": x.min(),
        "input_high": x.max(),
        "equal_rows": np.mean([row.tobytes() in known for row in others]),
        "neighbours": _neighbours(x.reshape(len(x), -1), y.ravel()) if _are_classes(y) else None,
        "training_rows": len(x),
        "weights": sum(p.size for p in case.model.parameters()),
    }


def _are_classes(y):
    return y.dtype.kind != "f" or np.isin(y, (0, 1)).all()


def _guess(y):
    """The loss of one who knows no more than the shares of the classes, or the mean of the targets."""
    if not _are_classes(y):
        return y.var()
    shares = np.unique(y, return_counts=True)[1] / y.size
    return -(shares * np.log(shares)).sum()


def _neighbours(x, y):
    """How often the nearest row, of those that differ, has the same label."""
    squares = (x**2).sum(axis=1)
    distances = squares[:ASKED, np.newaxis] + squares - 2 * x[:ASKED] @ x.T
    distances[distances < 1e-3] = np.inf  # the row itself, and its copies
    return (y[distances.argmin(axis=1)] == y[:ASKED]).mean()
