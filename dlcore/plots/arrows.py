"""Arrows: what a matrix does to them, and where gradients and velocities point."""

import numpy as np

from dlcore.language import say
from dlcore.plots.descents import draw_ground
from dlcore.plots.labels import label_ends
from dlcore.plots.palette import LIGHT
from dlcore.plots.relief import halo
from dlcore.plots.style import CORRECT, GRADIENT, REFERENCE, VALIDATION, WIDE, new_figure

AROUND = np.linspace(0, 2 * np.pi, 24, endpoint=False)
KEPT = VALIDATION, CORRECT  # the colours of the two directions


def stretched(H, kept):
    """Draw arrows of length 1 on the left, and on the right what a symmetric matrix makes of them.

    H: (2, 2). kept: dict from a name to an arrow (2,) that H does not turn, at most two; they have colours,
    and stand with their name in both pictures. Returns a Figure. Lesson: 05_optimizers.
    """
    fig, panels = new_figure(columns=2, axes_width=WIDE / 2, axes_height=3.8)
    reach = 1.15 * max(1, np.linalg.norm(H, 2))
    for axes, matrix, title in zip(panels, (np.eye(2), H), (say("before"), say("after")), strict=True):
        _arrows(axes, matrix @ [np.cos(AROUND), np.sin(AROUND)], REFERENCE, 0.8)
        for (name, arrow), color in zip(kept.items(), KEPT, strict=False):
            tip = matrix @ (arrow / np.linalg.norm(arrow))
            _arrows(axes, tip[:, np.newaxis], color, 2.5)
            axes.annotate(name, tip, xytext=8 * np.sign(tip), textcoords="offset points", color=color,
                          ha="left" if tip[0] > 0 else "right", va="center")  # fmt: skip
        axes.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal")
        axes.set_title(title, loc="left")
    return fig


def pushes(surface, points, pulls, velocities):
    """Draw a path of Momentum with two arrows at each point, and beside it both against the step, along y.

    points (n, 2); pulls (n, 2): the step that the gradient alone would make; velocities (n, 2): the step that
    is made. Returns a Figure. Lesson: 05_optimizers.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=WIDE / 2, axes_height=3.4)
    draw_ground(left, surface)
    names = say("by the gradient alone"), say("by the velocity")
    for steps, color, name in zip((velocities, pulls), (LIGHT["rules"]["Momentum"], GRADIENT), names[::-1]):
        _arrows(left, np.transpose(steps), color, 1.5, np.transpose(points), path_effects=halo())
        right.plot(np.arange(len(steps)), steps[:, 1], ".-", color=color, label=name)
    right.set(xlabel=say("step"), ylabel=say("step along y"))
    label_ends(right)
    return fig


def _arrows(axes, arrows, color, width, tails=None, **looks):
    from matplotlib.patches import FancyArrowPatch

    tails = np.zeros_like(arrows) if tails is None else tails
    for tail, arrow in zip(np.transpose(tails), np.transpose(arrows), strict=True):
        looks |= {"color": color, "linewidth": width, "mutation_scale": 8 + 2 * width}
        axes.add_patch(FancyArrowPatch(tail, tail + arrow, arrowstyle="-|>", shrinkA=0, shrinkB=0, **looks))
