"""Early stopping: the epoch whose weights are kept."""

import numpy as np

from dlcore.check.exercise import Exercise


def _run(losses, patience):
    """Return (epoch of the best loss, epoch at which training stops), from 1."""
    best, best_epoch = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            return best_epoch, epoch
    return best_epoch, len(losses)


_CURVES = (
    ([0.9, 0.7, 0.6, 0.65, 0.66, 0.7], 2),
    ([0.8, 0.6, 0.5, 0.4], 2),
    ([0.8, 0.4, 0.6, 0.5, 0.55, 0.6], 2),
    ([0.9, 0.5, 0.6, 0.7, 0.45, 0.75, 0.8, 0.78, 0.3], 2),  # each more of patience finds another
    ([0.5, 0.6, 0.4, 0.7, 0.35, 0.8, 0.3, 0.9, 0.95, 0.2], 3),
    ([0.9, 0.95, 0.5, 0.6, 0.5, 0.52, 0.51, 0.55, 0.4], 3),  # a tie is not better
)

early_stop_epoch = Exercise(
    name="early_stop_epoch",
    reference=lambda validation_losses, patience: _run(validation_losses, patience)[0],
    returns=("the epoch",),
    cases=tuple({"validation_losses": losses, "patience": patience} for losses, patience in _CURVES),
)


@early_stop_epoch.mistake("the epoch at which training stops: return that of the best loss")
def _(validation_losses, patience):
    return _run(validation_losses, patience)[1]


@early_stop_epoch.mistake("the best loss itself: return its epoch")
def _(validation_losses, patience):
    return validation_losses[_run(validation_losses, patience)[0] - 1]


@early_stop_epoch.mistake("epochs counted from 0: the first epoch is 1")
def _(validation_losses, patience):
    return _run(validation_losses, patience)[0] - 1


@early_stop_epoch.mistake("patience one epoch too long: stop after `patience` epochs with nothing better")
def _(validation_losses, patience):
    return _run(validation_losses, patience + 1)[0]


@early_stop_epoch.mistake("patience one epoch too short: stop after `patience` epochs with nothing better")
def _(validation_losses, patience):
    return _run(validation_losses, patience - 1)[0]


@early_stop_epoch.mistake("the best of all losses: training had stopped before the later ones")
def _(validation_losses, patience):
    return int(np.argmin(validation_losses)) + 1


@early_stop_epoch.mistake("a comparison with the last loss: compare with the best so far")
def _(validation_losses, patience):
    previous, kept, waited = np.inf, 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        kept, waited = (epoch, 0) if loss < previous else (kept, waited + 1)
        previous = loss
        if waited >= patience:
            break
    return kept


@early_stop_epoch.mistake("a counter that is never set back: an improvement starts the waiting anew")
def _(validation_losses, patience):
    best, kept, waited = np.inf, 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        best, kept, waited = (loss, epoch, waited) if loss < best else (best, kept, waited + 1)
        if waited >= patience:
            break
    return kept


@early_stop_epoch.mistake("the waiting counted from the last loss: an epoch is better if it beats the best")
def _(validation_losses, patience):
    best, waited = 0, 0
    for i in range(1, len(validation_losses)):
        best = i if validation_losses[i] < validation_losses[best] else best
        waited = 0 if validation_losses[i] < validation_losses[i - 1] else waited + 1
        if waited == patience:
            break
    return best + 1


@early_stop_epoch.mistake("a stop at the first rise: wait `patience` epochs for something better")
def _(validation_losses, patience):
    return _run(validation_losses, 1)[0]


@early_stop_epoch.mistake("the largest loss taken for the best: smaller is better, so loss < best")
def _(validation_losses, patience):
    return _run([-loss for loss in validation_losses], patience)[0]


@early_stop_epoch.mistake("a tie counted as better: an epoch is better if its loss is below the best")
def _(validation_losses, patience):
    return _run([loss - 1e-9 * i for i, loss in enumerate(validation_losses)], patience)[0]


@early_stop_epoch.mistake("the last epoch: training stops before, and the best epoch is asked for")
def _(validation_losses, patience):
    return len(validation_losses)
