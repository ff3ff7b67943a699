"""Curves over steps and epochs: one run, several runs, several seeds."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.style import TRAINING, VALIDATION, WIDE, curve_styles, new_figure, run_colors


def smooth(values):
    """Return (positions, means): the running mean over windows of a fiftieth of the values.

    A position is the middle of its window, counted from 1 as steps are; under 100 values nothing changes.
    Lesson: 07_mnist_mlp.
    """
    values = np.asarray(values, float)
    window = max(1, values.size // 50)
    means = np.convolve(values, np.full(window, 1 / window), mode="valid")
    return np.arange(means.size) + (window + 1) / 2, means


def loss_curves(step_losses, validation_losses=(), *, log_scale=False):
    """Draw one run: the loss of each step (pale), its running mean, and the validation loss of each epoch.

    step_losses: one per step. validation_losses: one per epoch, drawn at the last step of its epoch.
    log_scale: the loss axis is logarithmic. Returns a Figure.
    Lesson: 07_mnist_mlp.
    """
    step_losses = _finite_or_gap("step_losses", step_losses)
    fig, axes = new_figure(axes_width=WIDE)
    axes.plot(np.arange(1, step_losses.size + 1), step_losses, color=TRAINING, alpha=0.25, linewidth=0.6)
    axes.plot(*smooth(step_losses), color=TRAINING, label=say("training"))
    if len(validation_losses):
        steps = np.arange(1, len(validation_losses) + 1) * step_losses.size / len(validation_losses)
        axes.plot(steps, validation_losses, "o-", color=VALIDATION, markersize=4, label=say("validation"))
    return _finish(fig, axes, say("step"), say("loss (mean cross-entropy)"), log_scale)


def compare_runs(runs, *, log_scale=False):
    """Draw the smoothed loss of several runs over each other, each with its name at its end.

    runs: dict from name to the losses of the steps; the colours go from dark to light in its order.
    Values that are not finite (a run that diverged) leave a gap. Returns a Figure.
    Lesson: 07_mnist_mlp.
    """
    fig, axes = new_figure(axes_width=WIDE)
    for (name, losses), color in zip(runs.items(), run_colors(len(runs)), strict=True):
        axes.plot(*smooth(_finite_or_gap(name, losses)), color=color, label=name)
    return _finish(fig, axes, say("step"), say("loss (mean cross-entropy)"), log_scale)


def epoch_curves(curves, *, quantity):
    """Draw one value per epoch for several curves; "training" or "validation" in a name gives its colour.

    curves: dict from name to values, one per epoch. quantity: what the values are, with the unit.
    Returns a Figure. Lesson: 07_mnist_mlp.
    """
    fig, axes = new_figure(axes_width=WIDE)
    for (name, values), style in zip(curves.items(), curve_styles(curves), strict=True):
        values = _finite_or_gap(name, values)
        axes.plot(np.arange(1, values.size + 1), values, marker="o", markersize=4, label=name, **style)
    axes.xaxis.get_major_locator().set_params(integer=True)
    return _finish(fig, axes, say("epoch"), quantity, False)


def seed_band(curves, *, quantity, top=None):
    """Draw the mean over seeds as a line and the range from the lowest to the highest seed as a band.

    curves: dict from name to an array (seeds, epochs). quantity: what the values are, with the unit.
    top: where the vertical axis ends. Returns a Figure. Lesson: 07_mnist_mlp.
    """
    fig, axes = new_figure(axes_width=WIDE)
    for (name, values), style in zip(curves.items(), curve_styles(curves), strict=True):
        values = _two_axes(name, values)
        epochs, low, high = np.arange(1, values.shape[1] + 1), values.min(axis=0), values.max(axis=0)
        axes.fill_between(epochs, low, high, color=style["color"], alpha=0.2, linewidth=0)
        axes.plot(epochs, values.mean(axis=0), marker="o", markersize=4, label=name, **style)
    axes.set_ylim(top=top)
    axes.xaxis.get_major_locator().set_params(integer=True)
    return _finish(fig, axes, say("epoch"), quantity, False)


def _finish(fig, axes, xlabel, ylabel, log_scale):
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if log_scale else "linear")
    label_ends(axes)
    return fig


def _finite_or_gap(name, values):
    values = np.asarray(values, float)
    if values.ndim != 1 or not values.size:
        raise ValueError(
            f"{name!r} must be a list of numbers, one per step or epoch, got shape {values.shape}."
        )
    return np.where(np.isfinite(values), values, np.nan)


def _two_axes(name, values):
    values = np.asarray(values, float)
    if values.ndim != 2 or not values.size:
        raise ValueError(f"{name!r} must have shape (seeds, epochs), got {values.shape}.")
    return values
