"""What the depth probe says."""

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import coarse
from dlcore.widgets.probe.stack import UNITS

SMALL, LARGE = 0.1, 10  # what changes by more than these from end to end has vanished or exploded
ALIKE = 0.95
SIGNAL = {
    "holds": mark("The signal holds."),
    "vanishes": mark("The signal vanishes."),
    "explodes": mark("The signal explodes."),
}
GRADIENT = {
    "holds": mark("The gradient holds."),
    "vanishes": mark("The gradient vanishes."),
    "explodes": mark("The gradient explodes."),
}


def settings(chosen):
    """What the network is made of; chosen: the probe's settings, a dict. Lesson: 10_depth."""
    around = (
        say("with residual connections") if chosen["is_residual"] else say("without residual connections")
    )
    return say(
        "{depth} layers of {units} units, {activation}, {norm}, {around}, scale {scale:.3g}",
        depth=chosen["depth"],
        units=UNITS,
        activation=chosen["activation"],
        norm=say("no norm") if chosen["norm"] == "none" else chosen["norm"],
        around=around,
        scale=chosen["scale"],
    )


def fate(ratio):
    """ "holds", "vanishes" or "explodes": what becomes of something in all layers. Lesson: 10_depth."""
    if not ratio <= LARGE:
        return "explodes"
    return "vanishes" if ratio < SMALL else "holds"


def verdict(passage):
    """What has become of signal, gradient and the difference between examples. Lesson: 10_depth."""
    if not np.isfinite(passage.stds[-1]):
        return f"{say(SIGNAL['explodes'])} {overflow(passage)}"
    told = f"{signal(passage)} {gradient(passage)}"
    return told if np.isnan(passage.likeness[-1]) else f"{told} {alike(passage)}"


def overflow(passage):
    """Where the outputs leave float32. Lesson: 10_depth."""
    return say(
        "In layer {layer} numbers overflow: float32 holds none above 3.4e38. From there on nothing can be "
        "told, and the gradient that comes back is worthless.",
        layer=int(np.argmin(np.isfinite(passage.stds))) + 1,
    )


def signal(passage):
    """The standard deviation at both ends. Lesson: 10_depth."""
    first, last = passage.stds[[0, -1]]
    if last == 0:
        nothing = say(
            "From layer {layer} on all outputs are 0: float32 holds nothing so small.",
            layer=int(np.argmax(passage.stds == 0)) + 1,
        )
        return f"{say(SIGNAL['vanishes'])} {nothing}"
    ends = say(
        "Its standard deviation is {first} in layer 1 and {last} in layer {depth}.",
        first=coarse(first),
        last=coarse(last),
        depth=len(passage.stds),
    )
    return f"{say(SIGNAL[fate(last / first)])} {ends}"


def gradient(passage):
    """What is left of a gradient of size 1. Lesson: 10_depth."""
    first, depth = passage.gradients[0], len(passage.gradients)
    if first == 0:
        layer = int(np.flatnonzero(passage.gradients == 0)[-1]) + 1
        ends = say("It begins behind layer {depth} with size 1, and is 0 from layer {layer} back to layer 1.",
                   depth=depth, layer=layer)  # fmt: skip
    else:
        ends = say("It begins behind layer {depth} with size 1, and has size {first} at layer 1.",
                   depth=depth, first=amount(first))  # fmt: skip
    return f"{say(GRADIENT[fate(first)])} {ends}"


def alike(passage):
    """Whether the examples can still be told apart. Lesson: 10_depth."""
    first, last = passage.likeness[[0, -1]]
    ends = {"first": share(first), "last": share(last), "depth": len(passage.likeness)}
    if last > ALIKE:
        return say(
            "The examples can hardly be told apart: their likeness is {first} in layer 1 and {last} in layer "
            "{depth}.",
            **ends,
        )
    return say(
        "The examples stay different: their likeness is {first} in layer 1 and {last} in layer {depth}.",
        **ends,
    )


def reading(chosen, passage, layer, kept):
    """A layer in numbers, and the same layer of the kept Passage, or None. Lesson: 10_depth."""
    depth = len(passage.stds)
    k = min(layer, depth) - 1
    place = say("Layer {layer} of {depth}:", layer=k + 1, depth=depth)
    told = f"{place} {numbers(passage, k)} {asleep(chosen['activation'], passage, k)}"
    if kept is None or k >= len(kept.stds):
        return told
    before = say("Kept:")
    return f"{told} {before} {numbers(kept, k)}"


def numbers(passage, k):
    """Signal, gradient and likeness in a layer. Lesson: 10_depth."""
    return say(
        "standard deviation {std}, gradient {gradient}, likeness {likeness}.",
        std=amount(passage.stds[k]),
        gradient=amount(passage.gradients[k]),
        likeness=share(passage.likeness[k]),
    )


def asleep(activation, passage, k):
    """How much of the activation lets hardly any gradient through. Lesson: 10_depth."""
    if activation == "ReLU":
        return say(
            "ReLU is off for {off:.0%} of its numbers, and {dead:.0%} of its units are dead.",
            off=passage.off[k],
            dead=passage.dead[k],
        )
    return say(
        "{activation} is saturated for {off:.0%} of its numbers.", activation=activation, off=passage.off[k]
    )


def amount(value):
    """A size in few characters, or that it has overflowed. Lesson: 10_depth."""
    return say("overflow") if np.isinf(value) else coarse(value)


def share(value):
    """A likeness with two digits after the point. Lesson: 10_depth."""
    return say("not defined") if np.isnan(value) else f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def presented(probe):
    """What stands for the probe where there is no kernel. Lesson: 10_depth."""
    what = say(
        "Depth probe: standard deviation of the outputs, size of the gradient and likeness of the examples "
        "in each layer of an untrained network: {settings}.",
        settings=settings(probe.answered),
    )
    do = say("Run the cell to change it, and to keep curves for comparison.")
    return f"{what} {do}"
