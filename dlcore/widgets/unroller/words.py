"""What the unroller says: about the present step, the selected unit, and without a kernel."""

import numpy as np

from dlcore.widgets.small_network.formulas import short
from dlcore.widgets.unroller.equations import backward_rows, clipping, forward_rows, readable, shown, verdict


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
