"""Activation functions with their slopes, and how large signals are through many layers."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.palette import line_styles
from dlcore.plots.style import INK, REFERENCE, new_figure

LOWEST = 1e-16  # of the axes of sizes: what is smaller runs out of the picture


def function_curves(z, functions):
    """Draw functions on the left and their slopes on the right, each with its name at its end.

    z: (K,); functions: dict from name to (values, slopes), both (K,). Where a curve jumps from one flat part
    to another, nothing is drawn between them. Returns a Figure. Lesson: 02_activations.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.6)
    for (name, pair), style in zip(functions.items(), line_styles(len(functions)), strict=True):
        for axes, values in zip((left, right), pair, strict=True):
            axes.plot(*_with_gaps(z, values), label=name, linewidth=1.8, **style)
    left.set(xlabel="z", ylabel="y = f(z)")
    right.set(xlabel="z", ylabel="dy/dz")
    for axes, title in ((left, say("Function")), (right, say("Slope"))):
        axes.set_title(title, loc="left")
        label_ends(axes)
    return fig


def _with_gaps(z, values):
    """Both arrays, with a gap at each jump: a step of half the height or more between two flat steps."""
    values = np.asarray(values, float)
    steps = np.abs(np.diff(values))
    beside = np.maximum(np.append(0, steps[:-1]), np.append(steps[1:], 0))
    jumps = np.flatnonzero((steps > np.ptp(values) / 2) & (beside < steps / 10)) + 1
    return np.insert(z, jumps, np.nan), np.insert(values, jumps, np.nan)


def probability_bars(names, groups):
    """Draw the probabilities of classes as bars, those of one class side by side, each with its number.

    names: of the C classes. groups: dict from title to (C,) probabilities. Returns a Figure.
    Lesson: 02_activations.
    """
    fig, axes = new_figure(axes_width=8.0, axes_height=2.8)
    width, places = 0.8 / len(groups), np.arange(len(names))
    for i, ((title, values), style) in enumerate(zip(groups.items(), line_styles(len(groups)), strict=True)):
        bars = axes.bar(
            places + (i + 0.5) * width - 0.4, values, 0.94 * width, color=style["color"], label=title
        )
        axes.bar_label(bars, [f"{value:.3f}" for value in values], color=INK, fontsize=9)
    axes.set_xticks(places, names)
    axes.set(ylabel=say("probability"), ylim=(0, 1))
    axes.grid(visible=False, axis="x")
    axes.legend(loc="upper left")
    return fig


def output_sizes(runs):
    """Draw the size of the outputs of each layer, logarithmic; what is below LOWEST runs out of the picture.

    runs: dict from name to sizes, the first layer first. Returns a Figure. Lesson: 02_activations.
    """
    fig, axes = new_figure(axes_width=8.0)
    for (name, outputs), style in zip(runs.items(), line_styles(len(runs)), strict=True):
        axes.plot(np.arange(1, len(outputs) + 1), outputs, label=name, **style)
    axes.set(xlabel=say("layer"), ylabel=say("size of the outputs"), yscale="log")
    _finish_sizes(axes)
    return fig


def signal_sizes(runs):
    """Draw sizes against the layer, logarithmic: the outputs on the left, the gradients on the right.

    runs: dict from name to (output sizes, gradient sizes), one each for a layer, the first layer first.
    Gradients travel from the last layer to the first, and so does their axis. What is below LOWEST runs out
    of the picture. Returns a Figure. Lesson: 10_depth.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.6)
    for (name, (outputs, gradients)), style in zip(runs.items(), line_styles(len(runs)), strict=True):
        layers = np.arange(1, len(outputs) + 1)
        left.plot(layers, outputs, label=name, **style)
        right.plot(layers[::-1], gradients[::-1], label=name, **style)
    left.set(xlabel=say("layer"), ylabel=say("size of the outputs"), yscale="log")
    right.set(
        xlabel=say("layer, from the last to the first"), ylabel=say("size of the gradient"), yscale="log"
    )
    right.invert_xaxis()
    for axes, title in ((left, say("Forward")), (right, say("Backward"))):
        axes.set_title(title, loc="left")
        _finish_sizes(axes)
    return fig


def _finish_sizes(axes):
    axes.axhline(1, color=REFERENCE, linestyle="--", linewidth=0.8)
    axes.set_ylim(bottom=max(LOWEST, axes.get_ylim()[0]))
    label_ends(axes)
