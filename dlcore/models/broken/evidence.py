"""Which reading speaks for or against a diagnosis."""

from collections.abc import Callable
from dataclasses import dataclass

from dlcore.language import mark


@dataclass(frozen=True)
class Evidence:
    """is_typical says of readings whether they look like the fault; against is said where they do not.

    absent is said where the case has no such reading. Lesson: 13_clinic.
    """

    reading: str
    is_typical: Callable
    against: str
    absent: str = ""


EVIDENCE = {
    "rate_too_high": Evidence(
        "update_ratio",
        lambda r: r["update_ratio"] > 0.02,
        mark(
            "A rate that is too high changes the weights by several percent a step; here it is {shown:.2g} %."
        ),
    ),
    "rate_too_low": Evidence(
        "update_ratio",
        lambda r: r["update_ratio"] < 1e-4,
        mark(
            "A rate that is too low changes the weights by less than 0.01 % a step; here it is {shown:.2g} %."
        ),
    ),
    "labels_shuffled": Evidence(
        "neighbours",
        lambda r: r["neighbours"] < 0.4,
        mark("Rows that look alike have the same label in {shown:.0f} % of cases: the labels are sound."),
        mark("On validation rows the mended network beats the mean of these targets by far: they are sound."),
    ),
    "not_scaled": Evidence(
        "input_high",
        lambda r: max(-r["input_low"], r["input_high"]) > 30,
        mark("The largest input is {shown:.2g}: these inputs are scaled."),
    ),
    "wrong_mask": Evidence(
        "gradient_error",
        lambda r: r["gradient_error"] > 1e-3,
        mark("A gradient check finds an error of {shown:.0e}: backward fits forward."),
    ),
    "dead_units": Evidence(
        "dead",
        lambda r: r["dead"] > 0.8,
        mark("Only {shown:.0f} % of the units are dead."),
        mark("There is no ReLU in this network, so no unit can be dead."),
    ),
    "softmax_twice": Evidence(
        "output_high",
        lambda r: r["output_low"] >= 0 and r["output_high"] <= 1,
        mark("After a softmax no output is below 0; here the smallest is {shown:.2g}."),
    ),
    "not_cleared": Evidence(
        "left_gradient",
        lambda r: r["left_gradient"] > 0,
        mark("After zero_grad {shown:.0f} % of the gradient is left: it is cleared."),
    ),
    "leak": Evidence(
        "equal_rows",
        lambda r: r["equal_rows"] > 0,
        mark("Of the validation rows {shown:.0f} % stand in the training set too: nothing leaks."),
    ),
    "overfit": Evidence(
        "validation_loss",
        lambda r: r["validation_loss"] > 2 * r["training_loss"],
        mark("The validation loss is only {shown:.2f} times the training loss: nothing is learned by heart."),
    ),
    "eval_forgotten": Evidence(
        "changing_answers",
        lambda r: r["changing_answers"] > 0.02,
        mark("Asked twice, the network gives {shown:.0f} % other answers: nothing is random in use."),
    ),
    "broadcast_loss": Evidence(
        "answer_spread",
        lambda r: r["answer_spread"] < 0.3,
        mark("The answers spread {shown:.2g} times as far as the targets: they are not all the same."),
        mark("This loss is one of dlcore for classes: it refuses shapes that do not fit."),
    ),
    "exploding": Evidence(
        "longest_gradient",
        lambda r: r["longest_gradient"] > 300,
        mark("The longest gradient so far is {shown:.2g} long: nothing explodes."),
    ),
    "too_small": Evidence(
        "weights",
        lambda r: False,
        mark("It has {shown:,.0f} weights. Mended, it learns with no more than these."),
    ),
    "too_short": Evidence(
        "training_loss",
        lambda r: False,
        mark("The training loss is {shown:.2f}. Mended, it does better with no more steps than these."),
    ),
}
SHOWN = {  # where another number than the reading itself is shown
    "rate_too_high": lambda r: 100 * r["update_ratio"],
    "rate_too_low": lambda r: 100 * r["update_ratio"],
    "labels_shuffled": lambda r: 100 * r["neighbours"],
    "dead_units": lambda r: 100 * r["dead"],
    "softmax_twice": lambda r: r["output_low"],
    "not_cleared": lambda r: 100 * r["left_gradient"],
    "leak": lambda r: 100 * r["equal_rows"],
    "eval_forgotten": lambda r: 100 * r["changing_answers"],
    "overfit": lambda r: r["validation_loss"] / r["training_loss"],
}
