"""A short training of a copy: for a picture of a training that has not begun."""

import time
from contextlib import suppress

from dlcore.optimizers.copied import copied as copied_optimizer
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.live.trainer import Trainer

STEPS = 40  # of the copy
SECONDS = 0.3  # a large network takes fewer steps, but FEWEST
FEWEST = 3
LIMIT = 1.0  # seconds for all of it, looks at the validation set too: a slow model must not hold up the cell


def rehearsed(trainer, steps=STEPS, seconds=SECONDS, limit=LIMIT):
    """A copy of the trainer, trained a little; nothing of the lesson's objects is touched.

    After `limit` seconds it has what it has: perhaps no last look, perhaps no step at all; only the piece in
    progress is finished. Lesson: 07_mnist_mlp.
    """
    begin, twin = time.monotonic(), copied(trainer)
    with suppress(*FAILURES):  # a broken model must not hide the cockpit, which will tell when it is played
        while (elapsed := time.monotonic() - begin) < limit and is_short_of(twin, steps, elapsed, seconds):
            twin.piece()
        twin.look(until=begin + limit)
    return twin


def is_short_of(twin, steps, elapsed, seconds):
    """True while steps are due: FEWEST, then as many as fit into the seconds. Lesson: 07_mnist_mlp."""
    return twin.number < min(FEWEST, steps) or (twin.number < steps and elapsed < seconds)


def copied(trainer):
    """A Trainer on copies of model, loss, optimizer and generators, with the same controls.

    Lesson: 07_mnist_mlp.
    """
    optimizer, model, loss, rng = copied_optimizer(
        trainer.start.optimizer, trainer.model, trainer.loss, trainer.rng
    )
    trainer.start.begin(optimizer)
    train = trainer.x, trainer.y
    few = trainer.validation.x[:256], trainer.validation.y[:256]
    sets = {"train": train, "validation": few}
    twin = Trainer(model, loss, optimizer, **sets, rng=rng, max_norm=trainer.max_norm)
    twin.rule, twin.learning_rate, twin.batch_size = trainer.rule, trainer.learning_rate, trainer.batch_size
    return twin
