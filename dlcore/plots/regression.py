"""Regression: points with fitted curves, errors over a setting, and coefficients over a penalty."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import INK, REFERENCE, TRAINING, curve_styles, new_figure, run_colors


def fitted_curves(x, y, curves, *, xlabel="x", ylabel="y"):
    """Draw the training points, and curves over them, each with its name at its end.

    x, y: (m,). curves: dict from name to (positions, heights); "reference" in a name gives its colour.
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, axes = new_figure()
    axes.plot(x, y, "o", color=TRAINING, markersize=4, alpha=0.45)
    for (name, (positions, heights)), style in zip(curves.items(), curve_styles(curves), strict=True):
        axes.plot(positions, heights, label=name, **style)
    room = 0.25 * np.ptp(y)
    axes.set(xlabel=xlabel, ylabel=ylabel, ylim=(np.min(y) - room, np.max(y) + room))
    label_ends(axes)
    return fig


def errors_over(values, curves, *, xlabel, ylabel):
    """Draw errors over the values of one setting (a degree, a strength); the lowest point of each is ringed.

    values: (S,). curves: dict from name to (S,) errors; "training" and "validation" have their colours.
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, axes = new_figure()
    for (name, errors), style in zip(curves.items(), curve_styles(curves), strict=True):
        lowest = int(np.argmin(errors))
        axes.plot(values, errors, marker="o", markersize=4, label=name, **style)
        axes.plot(values[lowest], errors[lowest], "o", markersize=11, fillstyle="none", color=style["color"])
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log")
    label_ends(axes)
    return fig


def coefficient_paths(strengths, panels, names):
    """Draw how each coefficient shrinks as the penalty grows, one panel for each penalty.

    strengths: (S,). panels: dict from title to coefficients (S, D). names: D texts; the three that are
    largest at the first strength of any panel have a colour, the same in all panels, the others are grey.
    The legend stands in the first panel. Returns a Figure.
    Lesson: 06_linear_regression.
    """
    fig, all_axes = new_figure(columns=len(panels), axes_width=4.2)
    heights = np.concatenate([np.ravel(paths) for paths in panels.values()])
    room = 0.05 * np.ptp(heights)
    largest = np.sort(np.argsort(-np.max([np.abs(paths[0]) for paths in panels.values()], axis=0))[:3])
    for axes, (title, paths) in zip(np.atleast_1d(all_axes), panels.items(), strict=True):
        axes.plot(strengths, np.delete(paths, largest, axis=1), color=REFERENCE, linewidth=0.8)
        for i, color in zip(largest, run_colors(3), strict=True):
            axes.plot(strengths, paths[:, i], color=color, linewidth=2, label=names[i])
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.set(xscale="log", xlabel=say("strength of the penalty"), ylabel=say("coefficient"))
        axes.set_ylim(heights.min() - room, heights.max() + room)
        axes.set_title(title, loc="left")
    fig.axes[0].legend(loc="upper right")
    return fig
