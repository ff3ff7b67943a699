"""What every widget that trains says, in sentences."""

import numpy as np

from dlcore.language import mark, say

OTHER_COCKPIT = mark("Paused, because another training was started. Press Train to go on here.")
UNWATCHED = mark("Waiting, because no browser was watching. Training goes on when you look here again.")
TRAINING = mark("Training.")
TIME_OVER = mark("Paused after ten minutes of training. Press Train to go on.")
DONE = mark("Paused.")  # never said alone: what was reached is, see paused
ENDED = mark("This widget has ended: its cell was run again, or it was closed. Use the new one.")
NO_LOOP = mark("play() needs the event loop of a notebook. In plain Python use advance(n).")


def diverged(error, trainer):
    """What happened, and what to try. Lesson: 07_mnist_mlp."""
    happened = _happened(error.number, trainer.failed_loss)
    if not (is_finite(trainer.x) and is_finite(trainer.y)):
        mend = say("The training data hold NaN or infinity: mend them, and run the cell again.")
        return f"{happened}. {mend}"
    return say(
        "{happened} (learning rate {rate:.3g}). Try a smaller rate, such as {smaller:.2g}, and press Train: "
        "it goes on from the last sound weights. Reset starts again.",
        happened=happened,
        rate=error.learning_rate,
        smaller=min(error.learning_rate / 10, 0.1),
    )


def _happened(step, loss):
    if loss < np.inf:
        return say(
            "Diverged: at step {step} the loss is {loss:.2g}, far above that of guessing",
            step=step,
            loss=loss,
        )
    return say("Diverged: at step {step} the loss is no longer a finite number", step=step)


def is_finite(array):
    """True unless an array of floats holds NaN or infinity. Lesson: 07_mnist_mlp."""
    return not np.issubdtype(array.dtype, np.floating) or bool(np.isfinite(array).all())


def failed(error, trainer):
    """An exception in the lesson's model, loss or data. Lesson: 07_mnist_mlp."""
    if isinstance(error, KeyboardInterrupt):
        return say("Interrupted after step {step}. Press Train to go on.", step=trainer.number)
    fields = {"step": trainer.number + 1, "kind": type(error).__name__, "error": error}
    return say("Stopped in step {step} by {kind}: {error}", **fields)


def training(trainer):
    """While it plays: a long look at the validation set is told, in tenths. Lesson: 07_mnist_mlp."""
    look = trainer.validation
    if not look.is_long:
        return say(TRAINING)
    fields = {"percent": 10 * (10 * look.done // len(look.x)), "n": len(look.x)}
    if trainer.number == 0:
        return say("First look at the validation set: {percent} % of {n:,} samples.", **fields)
    return say("Look at the validation set: {percent} % of {n:,} samples.", **fields)


def paused(run):
    """Where the run stands. Lesson: 07_mnist_mlp."""
    if not run.losses:
        return say("Paused.")
    readings = [say("training loss {loss:.3g}", loss=run.recent_loss), *last_look(run)]
    return say("Paused at step {step:,}: {readings}.", step=len(run.losses), readings=", ".join(readings))


def last_look(run):
    """The readings of the last look at the validation set, if there was one. Lesson: 07_mnist_mlp."""
    for last in run.looks[-1:]:
        yield say("validation loss {loss:.3g}", loss=last.loss)
        if last.accuracy is not None:
            yield say("accuracy {percent:.1f} %", percent=100 * last.accuracy)


def was_reset(start_rule):
    """After reset. Lesson: 07_mnist_mlp."""
    return say("Back at the first weights. Press Train to begin with {rule}.", rule=start_rule)
