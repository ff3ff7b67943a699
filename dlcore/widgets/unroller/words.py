"""What the unroller says: about the present step, the selected unit, and without a kernel."""

import numpy as np

from dlcore.widgets.base.numbers import readable, short
from dlcore.widgets.unroller.equations import backward_rows, forward_rows, shown


def sentence(unroller):
    """Where the passes stand, and at their end what became of the gradient. Lesson: 09_rnn."""
    T, position, norms = unroller.length, unroller.position, unroller.unrolled.norms
    if not position:
        return "Nothing is computed yet: the state begins with zeros. Next reads the first symbol."
    if position <= T:
        read = shown(unroller.names[position - 1])
        return f"Forward, step {position} of {T}: it reads “{read}”, and the state changes."
    if position == 2 * T:
        before, after = unroller.picture["gradient_norm"], unroller.picture["clipped_norm"]
        return f"{verdict(norms, _is_saturated(unroller))} {clipping(before, after)}"
    t = 2 * T + 1 - position
    return f"Backward, step {t} of {T}: the gradient by this state has length {readable(norms[t - 1])}."


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
    title = f"Step {t + 1} reads “{read}”. Unit {unit + 1} of {len(Wh)}:"
    return {"title": title, "rows": rows + back}


def presented(unroller):
    """What stands in place of the picture; the same on every machine. Lesson: 09_rnn."""
    fate = verdict(unroller.unrolled.norms, _is_saturated(unroller))
    return (
        f"Recurrent unroller: {unroller.cell} with {unroller.unrolled.dh.shape[1]} units, {unroller.length} "
        f"steps, spectral radius of the recurrent weights {short(unroller.scale, 2)}. {fate} "
        "Run the cell to step through time, to see each gate with its equation and the gradient flowing "
        "back, and to change cell, text, length, weights and the bound of clipping."
    )


def verdict(norms, is_saturated=False):
    """What became of the gradient on its way from the last step to the first.

    is_saturated: most states of an RNN are near 1 or −1. Lesson: 09_rnn.
    """
    first, steps = float(norms[0] / norms[-1]), len(norms) - 1
    way = f"On its way back over {steps} steps the gradient's length goes from 1 to {readable(first)}"
    if first < 0.01 and is_saturated:
        return f"{way}: it vanishes although Wh is large: saturated units, h near 1 or −1, pass nothing back."
    if first < 0.01:
        return f"{way}: it vanishes, so the first symbols cannot be learned from the last."
    if first > 100:
        return f"{way}: it explodes, and one update would throw the weights far away."
    return f"{way}: it arrives."


def clipping(before, after):
    """What the bound does to the gradient of all weights. Lesson: 09_rnn."""
    if after < before:
        return (
            f"The gradient of all weights has length {readable(before)}, above the bound: it is multiplied "
            f"by {short(after / before, 2)} and keeps its direction."
        )
    return f"The gradient of all weights has length {readable(before)}, below the bound: nothing is clipped."
