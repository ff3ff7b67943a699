"""Regression: points with fitted curves, errors over a setting, and coefficients over a penalty."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends, label_starts
from dlcore.plots.palette import line_styles
from dlcore.plots.style import INK, REFERENCE, TRAINING, WIDE, curve_styles, new_figure


def fitted_curves(x, y, curves, *, xlabel="x", ylabel="y"):
    """Draw the training points, and curves over them, each with its name at its end.

    x, y: (m,). curves: dict from name to (positions, heights).
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, axes = new_figure(axes_width=WIDE)
    axes.plot(x, y, "o", color=TRAINING, markersize=4, alpha=0.45)
    for (name, (positions, heights)), style in zip(curves.items(), line_styles(len(curves)), strict=True):
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
    fig, axes = new_figure(axes_width=WIDE)
    for (name, errors), style in zip(curves.items(), curve_styles(curves), strict=True):
        lowest = int(np.argmin(errors))
        axes.plot(values, errors, marker="o", markersize=4, label=name, **style)
        axes.plot(values[lowest], errors[lowest], "o", markersize=11, fillstyle="none", color=style["color"])
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log")
    label_ends(axes)
    return fig


def penalties(weights, curves):
    """Draw penalties on a weight on the left, and on the right how hard each pulls the weight towards 0.

    weights: (K,). curves: dict from name to (penalties, slopes), (K,) each; NaN where there is no slope.
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, panels = new_figure(columns=2, axes_width=WIDE / 2, axes_height=2.8)
    for (name, pair), style in zip(curves.items(), line_styles(len(curves)), strict=True):
        for axes, values in zip(panels, pair, strict=True):
            axes.plot(weights, values, label=name, **style)
    for axes, title in zip(panels, (say("penalty"), say("slope: the pull")), strict=True):
        axes.set(xlabel=say("weight"))
        axes.set_title(title, loc="left")
        label_ends(axes)
    return fig


def coefficient_paths(strengths, panels, names):
    """Draw how each coefficient shrinks as the penalty grows, one panel for each penalty.

    strengths: (S,). panels: dict from title to coefficients (S, D). names: D texts, written where the curves
    begin; the three that are largest at the first strength of any panel have a colour, the same in all
    panels, the others are grey. Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, all_axes = new_figure(columns=len(panels), axes_width=WIDE / len(panels))
    heights = np.concatenate([np.ravel(paths) for paths in panels.values()])
    room = 0.05 * (np.ptp(heights) or 1)
    largest = np.sort(np.argsort(-np.max([np.abs(paths[0]) for paths in panels.values()], axis=0))[:3])
    styles = dict(zip(largest.tolist(), line_styles(3), strict=True))
    for axes, (title, paths) in zip(np.atleast_1d(all_axes), panels.items(), strict=True):
        for i, name in enumerate(names):
            style = {"linewidth": 2, **styles[i]} if i in styles else {"linewidth": 0.8, "color": REFERENCE}
            axes.plot(strengths, paths[:, i], label=name, **style)
        axes.axhline(0, color=INK, linewidth=0.8)
        axes.set(xscale="log", xlabel=say("strength of the penalty"), ylabel=say("coefficient"))
        axes.set_ylim(heights.min() - room, heights.max() + room)
        axes.set_title(title, loc="left")
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
        label_starts(axes)
    return fig
