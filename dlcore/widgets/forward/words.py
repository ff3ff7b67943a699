"""What the forward stepper says."""


def presented(values):
    """What stands in place of the stepper where there is no kernel. Lesson: 03_forward_pass."""
    return (
        "Forward stepper: a network with 3 inputs, 2 hidden units and 1 output. "
        f"Sums {values['z1']:.3f} and {values['z2']:.3f}, prediction {values['p']:.3f}, "
        f"loss {values['L']:.3f}. Run the cell to go through it step by step, each as a formula, "
        "with its numbers and with its shapes, for one sample or a batch, and to change the numbers."
    )
