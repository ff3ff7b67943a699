"""A training as a figure: for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import label_ends, new_figure
from dlcore.plots.style import TRAINING, VALIDATION
from dlcore.widgets.live.curve import running_mean


def loss_figure(run, title):
    """A Figure of the losses of a run: pale, their running mean, and the looks at the validation set.

    Lesson: 07_mnist_mlp.
    """
    fig, axes = new_figure(axes_height=2.8)
    axes.set(xlabel=say("step"), ylabel=say("loss"))
    axes.set_title(title, loc="left")
    if run.losses:
        draw(axes, run)
    return fig


def draw(axes, run):
    """The curves of a run that has steps. Lesson: 07_mnist_mlp."""
    steps = np.arange(1, len(run.losses) + 1)
    axes.plot(steps, run.losses, color=TRAINING, alpha=0.3, linewidth=0.8)
    axes.plot(steps, running_mean(np.array(run.losses), steps), color=TRAINING, label=say("training"))
    axes.plot(*look_points(run), "o", color=VALIDATION, label=say("validation"))
    label_ends(axes)


def look_points(run):
    """The steps and the losses of the looks at the validation set. Lesson: 07_mnist_mlp."""
    return [look.step for look in run.looks], [look.loss for look in run.looks]
