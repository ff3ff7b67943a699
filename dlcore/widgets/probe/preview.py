"""The depth probe's picture for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import GRADIENT, INK, REFERENCE, TRAINING

LEAST, MOST = 1e-2, 1e2  # what each log axis shows at least


def preview_figure(probe):
    """Draw signal and gradient of each layer on log axes, the selected layer marked. Returns a Figure.

    Lesson: 10_depth.
    """
    figure, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.2)
    draw_sizes(left, probe.stds, probe.layer, TRAINING)
    draw_sizes(right, probe.gradients, probe.layer, GRADIENT)
    left.set(title=say("Standard deviation of the outputs"), xlabel=say("layer"))
    right.set(title=say("Size of the gradient"), xlabel=say("layer"))
    return figure


def draw_sizes(axes, sizes, layer, color):
    """A dot for each layer; what is 0 or infinite lies at the edge. Lesson: 10_depth."""
    places = np.arange(1, len(sizes) + 1)
    sound = sizes[np.isfinite(sizes) & (sizes > 0)]
    low, high = min(LEAST, *sound), max(MOST, *sound)
    drawn = np.clip(sizes, low, high)
    axes.vlines(places, 1, drawn, color=color, alpha=0.35, linewidth=2)
    axes.plot(places, drawn, "o-", color=color, markersize=4, linewidth=1)
    axes.plot(layer, drawn[layer - 1], "o", color=color, markeredgecolor=INK, markersize=9)
    axes.axhline(1, color=REFERENCE, linestyle="--", linewidth=0.8)
    axes.set(yscale="log", ylim=(low / 1.5, high * 1.5))
