"""The cockpit's picture for readers who have no kernel."""

import copy
import time

import numpy as np

from dlcore.parameter import pack
from dlcore.plots import label_ends, new_figure
from dlcore.plots.style import TRAINING, VALIDATION
from dlcore.widgets.live.curve import running_mean
from dlcore.widgets.live.trainer import Trainer

STEPS = 40  # of the copy
SECONDS = 0.3  # a large network takes fewer steps, but FEWEST
FEWEST = 3


def picture(trainer):
    """A Figure of the run so far; before the first step, of a short training of a copy.

    Lesson: 07_mnist_mlp.
    """
    run = trainer.run if trainer.number else rehearsed(trainer).run
    fig, axes = new_figure(axes_height=2.8)
    axes.set(xlabel="step", ylabel="loss")
    axes.set_title("Training cockpit: run this cell to train live", loc="left")
    if run.losses:
        draw(axes, run)
    return fig


def draw(axes, run):
    """The losses pale, their running mean, and the looks at the validation set. Lesson: 07_mnist_mlp."""
    steps = np.arange(1, len(run.losses) + 1)
    axes.plot(steps, run.losses, color=TRAINING, alpha=0.3, linewidth=0.8)
    axes.plot(steps, running_mean(np.array(run.losses), steps), color=TRAINING, label="training")
    axes.plot(*look_points(run), "o", color=VALIDATION, label="validation")
    label_ends(axes)


def look_points(run):
    """The steps and the losses of the looks at the validation set. Lesson: 07_mnist_mlp."""
    return [look.step for look in run.looks], [look.loss for look in run.looks]


def rehearsed(trainer, steps=STEPS, seconds=SECONDS):
    """A copy of the trainer, trained a little; nothing of the lesson's objects is touched.

    Lesson: 07_mnist_mlp.
    """
    twin, end = copied(trainer), time.monotonic() + seconds
    try:
        while twin.number < min(FEWEST, steps) or (twin.number < steps and time.monotonic() < end):
            twin.piece()
        twin.look()
    except Exception:  # a broken model must not hide the cockpit, which will tell when it is played
        return twin
    return twin


def copied(trainer):
    """A Trainer on copies of model, loss, optimizer and generators, with the same controls.

    Lesson: 07_mnist_mlp.
    """
    originals = trainer.model, trainer.loss, trainer.start.optimizer, trainer.rng
    model, loss, optimizer, rng = copy.deepcopy(originals)
    optimizer.theta = pack(optimizer.parameters)  # a copied view is no view of the copy
    trainer.start.begin(optimizer)
    train = trainer.x, trainer.y
    few = trainer.validation.x[:256], trainer.validation.y[:256]
    sets = {"train": train, "validation": few}
    twin = Trainer(model, loss, optimizer, **sets, rng=rng, max_norm=trainer.max_norm)
    twin.rule, twin.learning_rate, twin.batch_size = trainer.rule, trainer.learning_rate, trainer.batch_size
    return twin
