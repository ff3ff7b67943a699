"""Weight decay beside Adam's step, not inside it."""

import numpy as np

from dlcore.check.exercise import Exercise


def _case(theta, adam_change, rate, weight_decay):
    arrays = {"theta": np.array(theta), "adam_change": np.array(adam_change)}
    return arrays | {"rate": rate, "weight_decay": weight_decay}


decoupled_decay = Exercise(
    name="decoupled_decay",
    reference=lambda theta, adam_change, rate, weight_decay: (
        (1 - rate * weight_decay) * theta - rate * adam_change
    ),
    returns=("theta",),
    cases=(
        _case([1.0, -2.0], [2.0, -1.0], 0.1, 0.5),
        _case([1.5, -2.0, 3.0], [0.9, -0.3, 1.0], 0.2, 0.3),
    ),
)


@decoupled_decay.mistake(
    "the paper's decay, not multiplied by the learning rate; PyTorch's is (1 - rate * weight_decay) theta"
)
def _(theta, adam_change, rate, weight_decay):
    return (1 - weight_decay) * theta - rate * adam_change


@decoupled_decay.mistake("no decay: that is Adam")
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * adam_change


@decoupled_decay.mistake("a growth: the decay makes theta smaller, 1 - rate * weight_decay")
def _(theta, adam_change, rate, weight_decay):
    return (1 + rate * weight_decay) * theta - rate * adam_change


@decoupled_decay.mistake("a decay of the moved theta: shrink first, then subtract Adam's step")
def _(theta, adam_change, rate, weight_decay):
    return (1 - rate * weight_decay) * (theta - rate * adam_change)


@decoupled_decay.mistake("the same pull on every weight (L1): the decay is proportional to theta")
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * weight_decay * np.sign(theta) - rate * adam_change


@decoupled_decay.mistake("Adam's step multiplied by weight_decay too: the decay belongs to theta alone")
def _(theta, adam_change, rate, weight_decay):
    return (1 - rate * weight_decay) * theta - rate * weight_decay * adam_change


@decoupled_decay.mistake("Adam's step multiplied by weight_decay, and no decay: it belongs to theta")
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * weight_decay * adam_change


@decoupled_decay.mistake("the learning rate forgotten before Adam's step: subtract rate * adam_change")
def _(theta, adam_change, rate, weight_decay):
    return (1 - rate * weight_decay) * theta - adam_change


@decoupled_decay.mistake(
    "a decay without theta: it takes off a share of each weight, rate * weight_decay * theta"
)
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * (adam_change + weight_decay)


@decoupled_decay.mistake("weight_decay itself taken off: it takes off a share, rate * weight_decay * theta")
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * adam_change - weight_decay


@decoupled_decay.mistake("a decay of Adam's step in place of theta: add weight_decay * theta")
def _(theta, adam_change, rate, weight_decay):
    return theta - rate * (adam_change + weight_decay * adam_change)
