"""What every widget that trains says, in sentences."""

import numpy as np

OTHER_COCKPIT = "Paused, because another training was started. Press Train to go on here."
UNWATCHED = "Waiting, because no browser was watching. Training goes on when you look here again."
TRAINING = "Training."
TIME_OVER = "Paused after ten minutes of training. Press Train to go on."
ENDED = "This widget has ended: its cell was run again, or it was closed. Use the new one."
NO_LOOP = "play() needs the event loop of a notebook. In plain Python use advance(n)."


def diverged(error, trainer):
    """What happened, and what to try. Lesson: 07_mnist_mlp."""
    loss = trainer.failed_loss
    what = f"is {loss:.2g}, far above that of guessing" if loss < np.inf else "is no longer a finite number"
    happened = f"Diverged: at step {error.number} the loss {what}"
    if not (is_finite(trainer.x) and is_finite(trainer.y)):
        return f"{happened}. The training data hold NaN or infinity: mend them, and run the cell again."
    return (
        f"{happened} (learning rate {error.learning_rate:.3g}). Try a smaller rate, such as "
        f"{min(error.learning_rate / 10, 0.1):.2g}, and press Train: it goes on from the last sound weights. "
        "Reset starts again."
    )


def is_finite(array):
    """True unless an array of floats holds NaN or infinity. Lesson: 07_mnist_mlp."""
    return not np.issubdtype(array.dtype, np.floating) or bool(np.isfinite(array).all())


def failed(error, trainer):
    """An exception in the lesson's model, loss or data. Lesson: 07_mnist_mlp."""
    if isinstance(error, KeyboardInterrupt):
        return f"Interrupted after step {trainer.number}. Press Train to go on."
    return f"Stopped in step {trainer.number + 1} by {type(error).__name__}: {error}"


def training(trainer):
    """While it plays: a long look at the validation set is told, in tenths. Lesson: 07_mnist_mlp."""
    look = trainer.validation
    if not look.is_long:
        return TRAINING
    which = "First look" if trainer.number == 0 else "Look"
    return (
        f"{which} at the validation set: {10 * (10 * look.done // len(look.x))} % of {len(look.x):,} samples."
    )


def paused(run):
    """Where the run stands. Lesson: 07_mnist_mlp."""
    if not run.losses:
        return "Paused."
    return f"Paused at step {len(run.losses):,}: training loss {run.recent_loss:.3g}{last_look(run)}."


def last_look(run):
    """The last look at the validation set. Lesson: 07_mnist_mlp."""
    if not run.looks:
        return ""
    last = run.looks[-1]
    right = "" if last.accuracy is None else f", accuracy {100 * last.accuracy:.1f} %"
    return f", validation loss {last.loss:.3g}{right}"


def was_reset(start_rule):
    """After reset. Lesson: 07_mnist_mlp."""
    return f"Back at the first weights. Press Train to begin with {start_rule}."
