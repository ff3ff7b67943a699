"""The example and the twelve patients, in the order in which one learns most."""

from dlcore.language import mark
from dlcore.models.broken.fault import NAMED
from dlcore.models.broken.patient import Patient
from dlcore.models.broken.programs import (
    gradients,
    labels,
    masks,
    modes,
    outputs,
    rate_high,
    rate_low,
    rows,
    scales,
    sequences,
    sets,
    shapes,
    units,
)

HEAVY = mark(
    "Before the first step hardly a unit was dead: wrong steps switched them off. Look for their cause."
)
LEARNS = mark("It does learn its training rows. What is wrong is the measure of how well it does on others.")


def _patient(number, key, room, complaint, **more):
    return Patient(number, complaint, NAMED[key], room.program, room.cure, **more)


EXAMPLE = _patient(
    0,
    "rate_too_high",
    rate_high,
    mark(
        "It learns something, but each time I look the loss has jumped. Often it is worse than at the start."
    ),
)
PATIENTS = (
    _patient(
        1,
        "not_scaled",
        scales,
        mark(
            "It gives every patient the same answer. The code is as in lesson 06, only the numbers are mine."
        ),
        similar={
            "softmax_twice": mark(
                "There is one output, and no Softmax in the code. All answers are the same number, "
                "because the hidden units stick at -1 or 1."
            ),
            "broadcast_loss": mark(
                "The answers are all the same, but prediction and target are both (N, 1)."
            ),
        },
    ),
    _patient(
        2,
        "softmax_twice",
        outputs,
        mark("It is right quite often, yet the loss is stuck high above zero. More steps hardly help."),
    ),
    _patient(
        3,
        "rate_too_low",
        rate_low,
        mark("The loss goes down, so it must be right. Will it be ready by Christmas?"),
        similar={
            "too_short": mark(
                "It would need a thousand times as many steps: each changes the weights by less than a "
                "ten-thousandth of their length. That is a matter of the rate."
            ),
        },
    ),
    _patient(
        4,
        "labels_shuffled",
        labels,
        mark("On the training rows it gets better and better. On others it only guesses."),
        similar={
            "overfit": mark(
                "A network that overfits is still far above chance on new rows. This one guesses, and "
                "rows that look alike have unlike labels."
            ),
        },
    ),
    _patient(
        5,
        "overfit",
        rows,
        mark("One hundred percent! But my friend, who has other pictures, does not believe me."),
    ),
    _patient(
        6,
        "dead_units",
        units,
        mark("I read that few active units are good. The loss does not move, whatever the rate."),
        similar={
            "too_small": mark("It is large enough: with the same weights and other biases it learns."),
            "rate_too_low": mark(
                "The steps are short because nearly all weights get no gradient. A higher rate multiplies "
                "zero, too."
            ),
        },
    ),
    _patient(
        7,
        "eval_forgotten",
        modes,
        mark("My colleague has the same network, and hers is better. And yesterday mine gave other answers."),
        parts=(modes.MyDropout,),
    ),
    _patient(
        8,
        "not_cleared",
        gradients,
        mark("It begins well. Then the loss rises and falls like waves, whatever rate I try."),
        parts=(gradients.MyOptimizer,),
        similar={
            "dead_units": HEAVY,
            "overfit": mark(
                "A network that overfits has a training loss near zero. This one does badly on its training "
                "rows too."
            ),
        },
    ),
    _patient(
        9,
        "leak",
        sets,
        mark("The validation is excellent. In use it is wrong more than twice as often."),
        similar={
            "overfit": mark(
                "It does overfit, but no number of the owner's can show it: nearly all validation rows are "
                "training rows. The sets come first."
            ),
            "too_small": LEARNS,
            "too_short": LEARNS,
        },
    ),
    _patient(
        10,
        "broadcast_loss",
        shapes,
        mark(
            "The loss falls to the variance of the targets, and stays. It says about the same for everybody."
        ),
        parts=(shapes.MyLoss,),
    ),
    _patient(
        11,
        "wrong_mask",
        masks,
        mark("I wrote the ReLU myself. Forward is right, I compared it. But it learns nothing."),
        parts=(masks.MyReLU,),
        mended_parts=(masks.MendedReLU,),
        similar={"dead_units": HEAVY},
    ),
    _patient(
        12,
        "exploding",
        sequences,
        mark("It is dead after the first step. Before, everything looked fine."),
        similar={
            "rate_too_low": mark(
                "Steps are small now, because the units stick at -1 and 1. The first step was the largest."
            ),
            "rate_too_high": mark(
                "The rate only multiplies the gradient. At the start that is thousands of times as long as "
                "usual, whatever the rate."
            ),
            "wrong_mask": mark(
                "Backward fits forward. A check before the first step finds an error only because the slope "
                "changes so fast: with h = 1e-9 in place of 1e-6 it is below 0.0001."
            ),
        },
    ),
)
