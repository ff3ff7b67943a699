"""How fast a processor could be, and how much faster several are."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import INK, PAPER, REFERENCE, TRAINING, WIDE, curve_styles, new_figure

BESIDE, BELOW = 4, -13  # points from a mark to its name
CARD = {"fontsize": 9, "bbox": {"facecolor": PAPER, "edgecolor": "none", "alpha": 0.8, "pad": 0.5}}


def roofline(peak, bandwidth, points):
    """Draw the roof min(peak, intensity bandwidth) over the intensity, on logarithmic axes, and points below.

    peak: 10^9 flops a second. bandwidth: 10^9 bytes a second. points: dict from name to (flops for each
    byte, 10^9 flops a second). Returns a Figure. Source: Williams, Waterman, Patterson 2009.
    Lesson: 14_fast_and_large.
    """
    fig, axes = new_figure(axes_width=WIDE)
    marks = np.array(list(points.values()), float)
    low, high = min(marks[:, 0].min(), peak / bandwidth) / 2, max(marks[:, 0].max(), peak / bandwidth) * 8
    roof = np.array([low, peak / bandwidth, high])
    axes.plot(roof, np.minimum(peak, roof * bandwidth), color=REFERENCE, linewidth=2)
    axes.plot(*marks.T, "o", color=TRAINING, markersize=6)
    for name, place in points.items():
        axes.annotate(name, place, (BESIDE, BELOW), textcoords="offset points", color=INK, **CARD)
    axes.set(xscale="log", yscale="log", xlim=(low, high), ylim=(marks[:, 1].min() / 3, 2 * peak))
    axes.set(xlabel=say("flops for each byte"), ylabel=say("10^9 flops a second"))
    return fig


def speed_up(curves):
    """Draw how many times as fast more processes are, below the line of as many times as processes.

    curves: dict from name to (numbers of processes (n,), speed-ups (n,)). Returns a Figure.
    Lesson: 14_fast_and_large.
    """
    fig, axes = new_figure(axes_width=WIDE)
    most = max(max(processes) for processes, _ in curves.values())
    axes.plot([1, most], [1, most], color=REFERENCE, linestyle="--", linewidth=1, label=say("linear"))
    for (name, (processes, times)), style in zip(curves.items(), curve_styles(curves), strict=True):
        axes.plot(processes, times, marker="o", markersize=4, label=name, **style)
    axes.set(xlabel=say("processes"), ylabel=say("times as fast as one"), xlim=(0, most), ylim=(0, most))
    label_ends(axes)
    return fig
