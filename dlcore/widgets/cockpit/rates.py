"""Learning rates to choose from."""

import inspect

USUAL = {"SGD": 0.1, "Momentum": 0.01, "Nesterov": 0.01}  # rules that have no rate of their own
ANY = 0.01
TIMES = 0.1, 1, 10, 100


def rates_for(rule):
    """The usual rate of a class of optimizers, which is its default where it has one, and rates about it.

    Lesson: 05_optimizers.
    """
    default = inspect.signature(rule).parameters["learning_rate"].default
    usual = USUAL.get(rule.__name__, ANY) if default is inspect.Parameter.empty else default
    return {"usual": usual, "rates": [float(f"{usual * times:.3g}") for times in TIMES]}
