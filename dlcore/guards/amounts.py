"""What is asked of single numbers, and of generators."""

import math
import numbers

import numpy as np


def require_positive_integer(who, **values):
    """Raise ValueError unless each value is an integer of at least 1."""
    for name, value in values.items():
        if not isinstance(value, (int, np.integer)) or isinstance(value, bool) or value < 1:
            raise ValueError(f"{who} expects {name} to be an integer of at least 1, got {value!r}.")


def require_number(who, **values):
    """Raise TypeError unless each value is one number; a learner's schedule or text is none."""
    for name, value in values.items():
        is_one = isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind in "iuf"
        if isinstance(value, bool) or not (isinstance(value, numbers.Real) or is_one):
            raise TypeError(f"{who} expects {name} to be a number, got {value!r:.80}.{_hint(name, value)}")


def _hint(name, value):
    if callable(value):
        return f" A schedule is called in the loop: optimizer.{name} = schedule(step.number)."
    return " Leave the quotation marks out." if isinstance(value, str) else ""


def _is_finite(value):
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer too large for a float
        return False


def require_share(who, **values):
    """Raise unless each value is a number in [0, 1)."""
    require_number(who, **values)
    for name, value in values.items():
        if not 0 <= value < 1:
            raise ValueError(f"{who} expects {name} in [0, 1), got {value!r}.")


def require_probability(who, **values):
    """Raise unless each value is a number in [0, 1]."""
    require_number(who, **values)
    for name, value in values.items():
        if not 0 <= value <= 1:
            raise ValueError(f"{who} expects {name} in [0, 1], got {value!r}.")


def require_positive(who, **values):
    """Raise unless each value is a finite number above 0."""
    require_number(who, **values)
    for name, value in values.items():
        if not (_is_finite(value) and value > 0):
            raise ValueError(f"{who} expects {name} to be a finite number above 0, got {value!r:.80}.")


def require_not_negative(who, **values):
    """Raise unless each value is a finite number of at least 0."""
    require_number(who, **values)
    for name, value in values.items():
        if not (_is_finite(value) and value >= 0):
            raise ValueError(f"{who} expects {name} to be a finite number of at least 0, got {value!r:.80}.")


def require_rng(who, rng):
    """Raise TypeError unless rng is a numpy.random.Generator."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"{who} expects rng to be a NumPy generator, got {rng!r}. "
            "Make one: rng = np.random.default_rng(0)."
        )
