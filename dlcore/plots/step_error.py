"""How exact a measured slope is, against the step that it was measured with."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import new_figure, run_colors


def error_against_step(steps, curves):
    """Draw relative errors against the step, both axes logarithmic, large steps to the right.

    steps: (K,) positive. curves: dict from name to (K,) errors; zeros leave a gap.
    Returns a Figure. Lesson: 04_backpropagation.
    """
    fig, axes = new_figure()
    axes.set(
        xlabel=say("step"), ylabel=say("relative error of the measured slope"), xscale="log", yscale="log"
    )
    order = np.argsort(steps)
    for (name, errors), color in zip(curves.items(), run_colors(len(curves)), strict=True):
        errors = np.where(np.asarray(errors) > 0, errors, np.nan)[order]
        axes.plot(np.asarray(steps)[order], errors, "o-", color=color, markersize=3, label=name)
    label_ends(axes)
    return fig
