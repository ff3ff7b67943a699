"""The samples of the forward stepper: rows of inputs and targets."""

from traitlets import TraitError

from dlcore.widgets.small_network.numbers import require_numbers

MOST = 8  # that fit on the page


def require_samples(samples, shape):
    """The samples as lists of floats; TraitError unless there are 1 to 8 rows of all inputs and targets.

    Lesson: 03_forward_pass.
    """
    if not 1 <= len(samples) <= MOST:
        raise TraitError(f"samples expects 1 to {MOST} rows, got {len(samples)}.")
    return [_valid_row(row, shape.sample) for row in samples]


def _valid_row(row, names):
    if not isinstance(row, (list, tuple)) or len(row) != len(names):
        raise TraitError(f"samples expects rows of {len(names)} numbers, {', '.join(names)}, got {row!r}.")
    return list(require_numbers(dict(zip(names, row, strict=True)), names).values())
