"""The samples of the forward stepper: a batch of four, of which the first is the paper's."""

from traitlets import TraitError

from dlcore.widgets.small_network.numbers import PAPER, require_numbers

INPUTS = ("x1", "x2", "x3", "target")
SAMPLES = [[1.0, 2.0, 3.0, 0.0], [3.0, -1.0, 0.0, 1.0], [-2.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0]]
MOST = 8  # that fit on the page


def require_samples(samples):
    """The samples as lists of floats; TraitError unless there are 1 to 8 rows of x1, x2, x3, target.

    Lesson: 03_forward_pass.
    """
    if not 1 <= len(samples) <= MOST:
        raise TraitError(f"samples expects 1 to {MOST} rows, got {len(samples)}.")
    return [_valid_row(row) for row in samples]


def _valid_row(row):
    if not isinstance(row, (list, tuple)) or len(row) != len(INPUTS):
        raise TraitError(f"samples expects rows of four numbers, x1, x2, x3, target, got {row!r}.")
    checked = require_numbers(PAPER | dict(zip(INPUTS, row, strict=True)))
    return [checked[name] for name in INPUTS]
