"""A short training of a copy: for a picture of a training that has not begun."""

import copy
import time

from dlcore.parameter import pack
from dlcore.widgets.live.trainer import Trainer

STEPS = 40  # of the copy
SECONDS = 0.3  # a large network takes fewer steps, but FEWEST
FEWEST = 3


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
