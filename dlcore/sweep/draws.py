"""Where the values of a random search come from: functions rng -> a number."""

import math

from dlcore.guards import require_number, require_positive


def uniform(low, high):
    """A number anywhere from low to high, each equally likely. ValueError unless low < high.

    Lesson: 14_fast_and_large.
    """
    require_number("uniform", low=low, high=high)
    _require_order("uniform", low, high)
    return lambda rng: float(rng.uniform(low, high))


def log_uniform(low, high):
    """exp(u) with u uniform from ln(low) to ln(high): each factor of ten is equally likely.

    For what works by factors, such as learning rates. ValueError unless 0 < low < high.
    Source: Bergstra and Bengio 2012. Lesson: 14_fast_and_large.
    """
    require_positive("log_uniform", low=low, high=high)
    _require_order("log_uniform", low, high)
    return lambda rng: math.exp(rng.uniform(math.log(low), math.log(high)))


def integers(low, high):
    """A whole number from low to high, both included. ValueError unless low < high.

    Lesson: 14_fast_and_large.
    """
    _require_order("integers", low, high)
    return lambda rng: int(rng.integers(low, high, endpoint=True))


def _require_order(who, low, high):
    if not low < high:
        raise ValueError(f"{who} expects low < high, got low={low!r}, high={high!r}.")
