"""One picture of the cockpit as the browser gets it."""

import math

from dlcore.language import say
from dlcore.widgets.base.wire import float_bytes, plain
from dlcore.widgets.live.curve import curve_bytes, look_bytes

MARKS = 100


def frame(trainer):
    """A dictionary of numbers, and bytes for the curves. Lesson: 07_mnist_mlp."""
    run = trainer.run
    look = run.looks[-1] if run.looks else None
    return {
        "step": trainer.number,
        "epoch": trainer.deck.epoch,
        "loss": plain(run.recent_loss) if run.losses else None,
        "first_loss": plain(run.losses[0]) if run.losses else None,
        "validation_loss": plain(look.loss) if look else None,
        "accuracy": plain(look.accuracy) if look else None,
        "curve": curve_bytes(run),
        "checks": look_bytes(run),
        "marks": marks(run.settings),
        "divergences": trainer.divergences[-MARKS:],
        "probes": probe_bytes(trainer.probes),
    }


def probe_bytes(probes):
    """Four rows of float32: step, gradient norm, update ratio, share of dead units (NaN without ReLU).

    Lesson: 07_mnist_mlp.
    """
    rows = zip(*probes)
    return float_bytes(*([math.nan if value is None else value for value in row] for row in rows))


def marks(settings):
    """[step, words] for the latest changes of a control in mid-run. Lesson: 07_mnist_mlp."""
    pairs = list(zip(settings[:-1], settings[1:]))[-MARKS:]
    return [[after.step, difference(before, after)] for before, after in pairs]


def difference(before, after):
    """What changed, in words. Lesson: 07_mnist_mlp."""
    changes = {
        after.optimizer: before.optimizer != after.optimizer,
        say("rate {rate:.2g}", rate=after.learning_rate): before.learning_rate != after.learning_rate,
        say("batch {n}", n=after.batch_size): before.batch_size != after.batch_size,
    }
    return ", ".join(words for words, is_new in changes.items() if is_new)


def kept_frame(run):
    """A kept run for the browser: its name, last numbers and curve. Lesson: 07_mnist_mlp."""
    look = run.looks[-1] if run.looks else None
    return {
        "name": run.name,
        "steps": len(run.losses),
        "loss": plain(run.recent_loss),
        "validation_loss": plain(look.loss) if look else None,
        "accuracy": plain(look.accuracy) if look else None,
        "curve": curve_bytes(run),
    }
