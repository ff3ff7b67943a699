"""A learner's sketch, and the curves that are the answer, on the same axes."""

from typing import NamedTuple

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import REFERENCE, TRAINING, curve_styles, new_figure

PENCIL = {"color": REFERENCE, "linestyle": "--", "linewidth": 2.5}


class Axes(NamedTuple):
    """The axes of a sketch: (label, low, high) of x and of y, and whether y is logarithmic.

    Lesson: 02_activations.
    """

    x: tuple
    y: tuple
    is_log: bool = False


def empty_axes(axes, *, title):
    """Draw the axes to sketch on. axes: an Axes. Returns a Figure. Lesson: 02_activations."""
    fig, plot = new_figure()
    _prepare(plot, axes, title)
    return fig


def sketch_and_answers(axes, curves, points=None, *, title):
    """Draw the curves, each with its name at its end, and the sketch dashed.

    axes: an Axes; they grow where a curve leaves them. curves: dict from name to (x, y), (N,) each.
    points: (P, 2) of the sketch, or None. Returns a Figure. Lesson: 02_activations.
    """
    fig, plot = new_figure()
    _prepare(plot, axes, title)
    if points is not None:
        plot.plot(*np.transpose(points), label=say("your sketch"), **PENCIL)
    styles = curve_styles(curves) if len(curves) > 1 else [{"color": TRAINING}]
    for (name, curve), style in zip(curves.items(), styles, strict=True):
        plot.plot(*curve, label=name, **style)
    drawn = [np.concatenate(values) for values in zip(*curves.values())]
    plot.set(xlim=_widened(axes.x[1:], drawn[0]), ylim=_widened(axes.y[1:], drawn[1]))
    label_ends(plot)
    return fig


def _prepare(plot, axes, title):
    (x_label, *x_ends), (y_label, *y_ends), is_log = axes
    plot.set(xlabel=x_label, ylabel=y_label, yscale="log" if is_log else "linear")
    plot.set(xlim=x_ends, ylim=y_ends)
    plot.set_title(title, loc="left")


def _widened(ends, values):
    """The ends of an axis, farther apart where values lie outside."""
    low, high = ends
    return min(low, values.min()), max(high, values.max())
