"""Optimizers on their way: paths over contour lines, losses against steps, rates against losses."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.palette import rule_looks
from dlcore.plots.relief import Relief, draw_relief, halo
from dlcore.plots.style import INK, PAPER, REFERENCE, TRAINING, WIDE, new_figure, run_colors

LOWEST = 1e-8  # of the loss axis, where it is logarithmic
MANY = 50  # steps, too many for a dot each


def descent(surface, runs):
    """Draw runs over the contour lines of a surface, and beside it their losses against the step.

    surface: has window, minima, log_loss, grid and heights, as dlcore.landscapes.surfaces.Surface.
    runs: dict from name to (points (n + 1, 2), losses (n + 1,)). Returns a Figure. Lesson: 05_optimizers.
    """
    fig, (left, right) = new_figure(columns=2, axes_width=4.8, axes_height=3.6)
    draw_ground(left, surface)
    for (name, (points, losses)), look in zip(runs.items(), _looks(runs), strict=True):
        color, mark, dashes = look["color"], look["mark"], look["dashes"]
        left.plot(*np.transpose(points), color=color, linewidth=1.2, path_effects=halo())
        left.plot(*np.transpose(points), ".", color=color, markersize=3)
        left.plot(*points[-1], mark, color=color, markersize=9 if mark == "*" else 7, markeredgecolor=PAPER)
        shown = np.maximum(losses, LOWEST) if surface.log_loss else losses
        style = (0, [length / 2 for length in dashes]) if dashes else "-"
        right.plot(np.arange(len(losses)), shown, color=color, linestyle=style, label=name)
    _finish_losses(right, surface, runs)
    return fig


def step_curves(curves, *, quantity, log_scale=False):
    """Draw values against the step, from step 0, each curve with its name at its end.

    curves: dict from name to (n,) values; quantity: what they are. Returns a Figure. Lesson: 05_optimizers.
    """
    fig, axes = new_figure()
    for (name, values), color in zip(curves.items(), run_colors(len(curves)), strict=True):
        axes.plot(np.arange(len(values)), values, color=color, label=name)
    axes.set(xlabel=say("step"), ylabel=quantity, yscale="log" if log_scale else "linear")
    label_ends(axes)
    return fig


def step_panels(curves, *, quantity):
    """Draw values against the step, from step 0, each curve in axes of its own under its name.

    curves: dict from name to (n,) values, all on one scale; quantity: what they are. Returns a Figure.
    Lesson: 05_optimizers.
    """
    count = len(curves)
    fig, row = new_figure(count, axes_width=WIDE / count, axes_height=2.6)
    low, high = (end([end(values) for values in curves.values()]) for end in (np.min, np.max))
    room = 0.05 * (high - low)
    for axes, (name, values) in zip(np.ravel(row), curves.items(), strict=True):
        mark = ".-" if len(values) < MANY else "-"
        axes.plot(np.arange(len(values)), values, mark, color=TRAINING, markersize=4)
        axes.set(xlabel=say("step"), ylabel=quantity, ylim=(low - room, high + room))
        axes.set_title(name, loc="left")
        axes.label_outer()
    return fig


def rate_finder(rates, losses, chosen):
    """Draw the loss against a learning rate that grew at each step; a grey line at the chosen rate.

    rates, losses: (n,). Returns a Figure. Lesson: 05_optimizers.
    """
    fig, axes = new_figure(axes_width=WIDE, axes_height=3.2)
    axes.plot(rates, losses, color=TRAINING)
    axes.axvline(chosen, color=REFERENCE, linestyle="--")
    axes.set(xlabel=say("learning rate"), ylabel=say("loss (running average)"), xscale="log")
    axes.annotate(say("chosen"), (chosen, 0.95), xycoords=("data", "axes fraction"), xytext=(-4, 0),
                  textcoords="offset points", ha="right", color=REFERENCE)  # fmt: skip
    return fig


def noise_against_batch(batch_sizes, noise, law):
    """Draw the noise of a gradient against the batch size, both logarithmic, with a law as a grey line.

    batch_sizes, noise, law: (n,). Returns a Figure. Lesson: 05_optimizers.
    """
    fig, axes = new_figure(axes_width=WIDE, axes_height=3.2)
    axes.plot(batch_sizes, law, "--", color=REFERENCE, label=say("1 / root of B"))
    axes.plot(batch_sizes, noise, "o", color=TRAINING, label=say("measured"))
    axes.set(xlabel=say("batch size"), ylabel=say("length of the noise"), xscale="log", yscale="log")
    label_ends(axes)
    return fig


def _looks(names):
    """Optimizers have their own colours, other runs those of runs in order."""
    looks = rule_looks(list(names))
    others = iter(run_colors(sum(look["color"] is None for look in looks)))
    return [look | {"color": look["color"] or next(others)} for look in looks]


def relief_of(surface):
    """The landscape of a surface, a dlcore.plots.relief.Relief. Lesson: 05_optimizers."""
    return Relief(surface.window, surface.grid[2], surface.lowest, surface.power)


def draw_ground(axes, surface):
    """Draw the landscape of a surface and its minima, in its window. Lesson: 05_optimizers."""
    draw_relief(axes, relief_of(surface))
    for point in surface.minima:
        axes.plot(*point, "+", color=INK, markersize=10, markeredgewidth=1.5, path_effects=halo())
    axes.set(xlabel="x", ylabel="y", title=say(surface.name))


def _finish_losses(axes, surface, runs):
    first = max([losses[0] for _, losses in runs.values()], default=1)
    lowest = min([np.min(losses) for _, losses in runs.values()], default=0)
    if surface.log_loss:
        axes.set(yscale="log", ylim=(max(LOWEST, lowest) / 2, 100 * max(LOWEST, first)))
    else:
        span = first - lowest or 1
        axes.set(ylim=(lowest - 0.1 * span, first + 0.5 * span))
    axes.set(xlabel=say("step"), ylabel=say("loss"))
    label_ends(axes)
