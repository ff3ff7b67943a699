"""What the forward stepper says."""

from dlcore.language import say


def presented(values):
    """What stands in place of the stepper where there is no kernel. Lesson: 03_forward_pass."""
    return say(
        "Forward stepper: a network with 3 inputs, 2 hidden units and 1 output. Sums {z1:.3f} and {z2:.3f}, "
        "prediction {p:.3f}, loss {L:.3f}. Run the cell to go through it step by step, each as a formula, "
        "with its numbers and with its shapes, for one sample or a batch, and to change the numbers.",
        **{name: values[name] for name in ("z1", "z2", "p", "L")},
    )
