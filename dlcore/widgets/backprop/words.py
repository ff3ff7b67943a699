"""What the backpropagation stepper says."""

from dlcore.language import say, say_count
from dlcore.widgets.base.numbers import short


def sentence(step, loss, updates):
    """The present step; loss is None before it is computed; updates since the last reset.

    Lesson: 04_backpropagation.
    """
    sentences = [say(step.words)]
    if loss is not None:
        sentences.append(f"L = {short(loss)}.")
    if updates:
        sentences.append(say_count("After {n} update.", "After {n} updates.", updates))
    return " ".join(sentences)


def presented(shape, computed):
    """What stands in place of the stepper where there is no kernel. Lesson: 04_backpropagation."""
    return say(
        "Backpropagation stepper: a network {shape} (inputs, hidden units, outputs), its weights on their "
        "wires, each number with the derivative of the loss by it. Output {outputs}; loss {loss:.3f}; output "
        "delta {deltas}. Run the cell to step forward and backward through it, to see each derivation, and "
        "to change the numbers.",
        shape=shape,
        outputs=_listed(computed, shape.each("p")),
        loss=computed["L"],
        deltas=_listed(computed, [f"d{name}" for name in shape.each("s")]),
    )


def _listed(computed, names):
    return ", ".join(f"{computed[name]:.3f}" for name in names)
