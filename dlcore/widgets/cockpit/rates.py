"""Learning rates to choose from."""

import inspect

USUAL = {"SGD": 0.1, "Momentum": 0.01, "Nesterov": 0.01}  # rules that have no rate of their own
ANY = 0.01
TIMES = 0.1, 1, 10, 100


def rates_for(rule):
    """The usual rate of a class of optimizers, which is its default where it has one, and rates about it.

    Lesson: 05_optimizers.
    """
    rate = inspect.signature(rule).parameters.get("learning_rate")
    has_default = rate is not None and isinstance(rate.default, float)
    usual = rate.default if has_default else USUAL.get(rule.__name__, ANY)
    return {"usual": usual, "rates": [float(f"{usual * times:.3g}") for times in TIMES]}
