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


def presented(computed):
    """What stands in place of the stepper where there is no kernel. Lesson: 04_backpropagation."""
    return say(
        "Backpropagation stepper: a network with 3 inputs, 2 hidden units and 1 output, each number with the "
        "derivative of the loss by it. Prediction {p:.3f}, loss {L:.3f}, output delta {ds:.3f}. Run the cell "
        "to step forward and backward through it, to see each derivation, and to change the numbers.",
        **{name: computed[name] for name in ("p", "L", "ds")},
    )
