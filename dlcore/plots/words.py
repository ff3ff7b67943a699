"""Alternative texts that are computed, so that the code of a lesson does not tell what is to be predicted."""

import numpy as np

from dlcore.language import mark, say

DIRECTIONS = {
    (1, 1): mark("to the upper right"),
    (1, 0): mark("to the right"),
    (1, -1): mark("to the lower right"),
    (0, 1): mark("upwards"),
    (0, -1): mark("downwards"),
    (-1, 1): mark("to the upper left"),
    (-1, 0): mark("to the left"),
    (-1, -1): mark("to the lower left"),
}


def neuron_words(x, labels, w, b):
    """Return in words what `neuron_view` draws: how many points are right, the line, and where w points.

    Arguments as those of neuron_view, w not zero. Lesson: 01_neuron.
    """
    x, labels, w = np.asarray(x), np.asarray(labels), np.asarray(w)
    return say(
        "A neuron's line, {w1:.3g} x1 {w2:+.3g} x2 {b:+.3g} = 0, and its arrow w, which points {direction}. "
        "{right} of {count} points are on their right side.",
        w1=w[0],
        w2=w[1],
        b=b,
        direction=say(DIRECTIONS[tuple(np.sign(w).astype(int).tolist())]),
        right=int(np.sum((x @ w + b > 0) == (labels == 1))),
        count=len(x),
    )


def curve_words(curves):
    """Return in words where curves begin and end, and between which heights they stay.

    curves: dict from name to (positions (n,), heights (n,)). Lesson: 01_neuron.
    """
    return " ".join(_curve(name, *map(np.asarray, curve)) for name, curve in curves.items())


def _curve(name, positions, heights):
    return say(
        "The curve {name}: {first:.2g} at {start:.3g}, {last:.2g} at {end:.3g}; "
        "lowest {low:.2g}, highest {high:.2g}.",
        name=name,
        first=heights[0],
        start=positions[0],
        last=heights[-1],
        end=positions[-1],
        low=heights.min(),
        high=heights.max(),
    )
