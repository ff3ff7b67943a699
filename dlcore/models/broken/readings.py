"""The numbers at a patient's bed: what can be read off a case, without a change to it."""

from dataclasses import replace

import numpy as np

from dlcore.language import mark
from dlcore.models.broken.answers import of_the_answers, of_the_rows
from dlcore.models.broken.gradient import of_the_gradient
from dlcore.optimizers.copied import copied as copied_optimizer

NAMES = {
    "loss_at_start": mark("loss of the first batch"),
    "loss_of_guessing": mark("loss of a fair guess"),
    "largest_loss": mark("largest loss of a batch so far"),
    "training_loss": mark("loss, training rows"),
    "validation_loss": mark("loss, validation rows"),
    "training_accuracy": mark("accuracy, training rows"),
    "validation_accuracy": mark("accuracy, validation rows"),
    "test_accuracy": mark("accuracy, rows nobody looked at"),
    "gradient_norm": mark("length of the gradient of one batch"),
    "longest_gradient": mark("longest gradient so far"),
    "left_gradient": mark("share of the gradient left after zero_grad"),
    "update_ratio": mark("change of the weights in a step, over their length"),
    "gradient_error": mark("error found by a gradient check"),
    "dead": mark("share of ReLU units that are zero for all rows"),
    "input_low": mark("smallest input"),
    "input_high": mark("largest input"),
    "output_low": mark("smallest output"),
    "output_high": mark("largest output"),
    "answer_spread": mark("spread of the answers, over that of the targets"),
    "changing_answers": mark("share of answers that change when asked twice"),
    "equal_rows": mark("share of validation rows that are training rows too"),
    "neighbours": mark("share of rows with the label of the nearest other row"),
    "training_rows": mark("training rows"),
    "weights": mark("weights"),
}


def readings(case, run=None, rows=None):
    """A dict from keys of NAMES to plain numbers, of a case after a run, or before its first step.

    The case stays as it was.

    run: has `losses`, as a Record or the run of a live training; the gradient_norms of a Record count too.
    Where the rule was changed by hand, give replace(case, optimizer=the one in use). rows: what of_the_rows
    gave before, for no training changes it. What a case does not have is left out: a regression has no
    accuracy, a network without ReLU no dead units. Lesson: 13_clinic.
    """
    twin, losses = copied(case), list(getattr(run, "losses", ()))
    with np.errstate(all="ignore"):
        found = (of_the_rows(twin) if rows is None else rows) | of_the_answers(twin)
        found |= of_the_gradient(twin, list(getattr(run, "gradient_norms", ())))
    if losses:
        found |= {"loss_at_start": losses[0], "largest_loss": max(losses)}
    return {key: float(found[key]) for key in NAMES if found.get(key) is not None}


def copied(case):
    """The case with a copy of model, loss and optimizer, on the same rows. Lesson: 13_clinic."""
    optimizer, model, loss = copied_optimizer(case.optimizer, case.model, case.loss)
    return replace(case, model=model, loss=loss, optimizer=optimizer)
