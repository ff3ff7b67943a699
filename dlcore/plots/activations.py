"""Activation functions with their slopes, and how large signals are through many layers."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import REFERENCE, new_figure, run_colors


def function_curves(z, functions):
    """Draw functions on the left and their slopes on the right, each with its name at its end.

    z: (K,); functions: dict from name to (values, slopes), both (K,). Returns a Figure.
    Lesson: 02_activations.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.3)
    for (name, pair), color in zip(functions.items(), run_colors(len(functions)), strict=True):
        for axes, values in zip((left, right), pair, strict=True):
            axes.plot(z, values, color=color, label=name)
    left.set(xlabel="z", ylabel="y = f(z)")
    right.set(xlabel="z", ylabel="dy/dz")
    for axes, title in ((left, say("Function")), (right, say("Slope"))):
        axes.set_title(title, loc="left")
        label_ends(axes)
    return fig


def signal_sizes(runs):
    """Draw sizes against the layer, logarithmic: the outputs on the left, the gradients on the right.

    runs: dict from name to (output sizes, gradient sizes), one each for a layer, the first layer first.
    Gradients travel from the last layer to the first, and so does their axis. Returns a Figure.
    Lesson: 02_activations.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.3)
    for (name, (outputs, gradients)), color in zip(runs.items(), run_colors(len(runs)), strict=True):
        layers = np.arange(1, len(outputs) + 1)
        left.plot(layers, outputs, color=color, label=name)
        right.plot(layers[::-1], gradients[::-1], color=color, label=name)
    left.set(xlabel=say("layer"), ylabel=say("size of the outputs"), yscale="log")
    right.set(
        xlabel=say("layer, from the last to the first"), ylabel=say("size of the gradient"), yscale="log"
    )
    right.invert_xaxis()
    for axes, title in ((left, say("Forward")), (right, say("Backward"))):
        axes.set_title(title, loc="left")
        axes.axhline(1, color=REFERENCE, linestyle="--", linewidth=0.8)
        label_ends(axes)
    return fig
