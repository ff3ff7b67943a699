"""What the backpropagation stepper says."""

from dlcore.widgets.base.numbers import short

RESULTS = {"Prediction": "p", "loss": "L", "output delta": "ds"}


def sentence(step, loss, updates):
    """The present step; loss is None before it is computed; updates since the last reset.

    Lesson: 04_backpropagation.
    """
    reached = "" if loss is None else f" L = {short(loss)}."
    done = f" After {updates} update{'s' * (updates > 1)}." if updates else ""
    return f"{step.words}{reached}{done}"


def presented(computed):
    """What stands in place of the stepper where there is no kernel. Lesson: 04_backpropagation."""
    numbers = ", ".join(f"{name} {computed[key]:.3f}" for name, key in RESULTS.items())
    return (
        "Backpropagation stepper: a network with 3 inputs, 2 hidden units and 1 output, each number with "
        f"the derivative of the loss by it. {numbers}. Run the cell to step forward and backward through "
        "it, to see each derivation, and to change the numbers."
    )
