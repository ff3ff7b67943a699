"""What the forward stepper says."""

from dlcore.language import say


def presented(shape, values):
    """What stands in place of the stepper where there is no kernel. Lesson: 03_forward_pass."""
    return say(
        "Forward stepper: a network {shape} (inputs, hidden units, outputs), its weights on their wires, its "
        "units filled by what comes out of them. Sums {sums}; output {outputs}; loss {loss:.3f}. Run the "
        "cell to go through it step by step, each as a formula, with its numbers and with its shapes, for "
        "one sample or a batch, and to change the numbers.",
        shape=shape,
        sums=_listed(values, shape.each("z")),
        outputs=_listed(values, shape.each("p")),
        loss=values["L"],
    )


def _listed(values, names):
    return ", ".join(f"{values[name]:.3f}" for name in names)
