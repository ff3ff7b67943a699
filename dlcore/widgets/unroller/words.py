"""What the unroller says: about the present step, the selected unit, and without a kernel."""

import numpy as np

from dlcore.language import say
from dlcore.widgets.base.numbers import readable, short
from dlcore.widgets.unroller.equations import backward_rows, forward_rows, shown


def sentence(unroller):
    """Where the passes stand, and at their end what became of the gradient. Lesson: 09_rnn."""
    T, position, norms = unroller.length, unroller.position, unroller.unrolled.norms
    if not position:
        return say("Nothing is computed yet: the state begins with zeros. Next reads the first symbol.")
    if position <= T:
        return say(
            "Forward, step {t} of {T}: it reads “{read}”, and the state changes.",
            t=position,
            T=T,
            read=shown(unroller.names[position - 1]),
        )
    if position == 2 * T:
        before, after = unroller.picture["gradient_norm"], unroller.picture["clipped_norm"]
        return f"{verdict(norms, _is_saturated(unroller))} {clipping(before, after)}"
    t = 2 * T + 1 - position
    length = readable(norms[t - 1])
    return say(
        "Backward, step {t} of {T}: the gradient by this state has length {length}.", t=t, T=T, length=length
    )


def _is_saturated(unroller):
    is_large = unroller.cell == "RNN" and unroller.scale > 1
    return is_large and np.mean(np.abs(unroller.unrolled.forward["h"]) > 0.9) > 0.5


def explanation(unroller, Wh):
    """A dict: the title, and the rows of the selected unit and step, as far as the passes have come.

    Lesson: 09_rnn.
    """
    t, unit = unroller.time - 1, unroller.unit - 1
    read = shown(unroller.names[t])
    is_back = unroller.position > 2 * unroller.length - unroller.time
    rows = forward_rows(unroller.unrolled, t, unit) if unroller.position > t else []
    back = [row | {"is_back": True} for row in backward_rows(unroller.unrolled, Wh, t, unit) if is_back]
    title = say("Step {t} reads “{read}”. Unit {unit} of {n}:", t=t + 1, read=read, unit=unit + 1, n=len(Wh))
    return {"title": title, "rows": rows + back}


def presented(unroller):
    """What stands in place of the picture; the same on every machine. Lesson: 09_rnn."""
    fate = verdict(unroller.unrolled.norms, _is_saturated(unroller))
    network = say(
        "Recurrent unroller: {cell} with {units} units, {steps} steps, spectral radius of the recurrent "
        "weights {radius}.",
        cell=unroller.cell,
        units=unroller.unrolled.dh.shape[1],
        steps=unroller.length,
        radius=short(unroller.scale, 2),
    )
    what_to_do = say(
        "Run the cell to step through time, to see each gate with its equation and the gradient flowing "
        "back, and to change cell, text, length, weights and the bound of clipping."
    )
    return f"{network} {fate} {what_to_do}"


def verdict(norms, is_saturated=False):
    """What became of the gradient on its way from the last step to the first.

    is_saturated: most states of an RNN are near 1 or −1. Lesson: 09_rnn.
    """
    first, steps = float(norms[0] / norms[-1]), len(norms) - 1
    way = say(
        "On its way back over {steps} steps the gradient's length goes from 1 to {length}",
        steps=steps,
        length=readable(first),
    )
    return f"{way}: {_fate(first, is_saturated)}"


def _fate(length, is_saturated):
    if length < 0.01 and is_saturated:
        return say("it vanishes although Wh is large: saturated units, h near 1 or −1, pass nothing back.")
    if length < 0.01:
        return say("it vanishes, so the first symbols cannot be learned from the last.")
    if length > 100:
        return say("it explodes, and one update would throw the weights far away.")
    return say("it arrives.")


def clipping(before, after):
    """What the bound does to the gradient of all weights. Lesson: 09_rnn."""
    if after < before:
        return say(
            "The gradient of all weights has length {length}, above the bound: it is multiplied by {factor} "
            "and keeps its direction.",
            length=readable(before),
            factor=short(after / before, 2),
        )
    return say(
        "The gradient of all weights has length {length}, below the bound: nothing is clipped.",
        length=readable(before),
    )
