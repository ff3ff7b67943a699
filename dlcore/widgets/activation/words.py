"""What the activation explorer says."""

from dlcore.widgets.base.numbers import coarse

SATURATING = ("sigmoid", "tanh")
SMALL, LARGE = 0.1, 10  # a size that changes by more than these has vanished or exploded


def reading(name, activation, z):
    """One point in words: value, slope, and what they mean. Lesson: 02_activations."""
    y, slope = float(activation.values(z)), float(activation.slopes(z))
    return (
        f"{name} at z = {z:.2f}: y = {y:.3f}, slope {slope:.3f}. "
        f"Move z by 0.1, and y moves by about {coarse(0.1 * slope)}.{state(name, activation, z)}"
    )


def state(name, activation, z):
    """ " Saturated ...", " Off ...", or nothing. Lesson: 02_activations."""
    if not activation.asleep(z):
        return ""
    word = "Saturated" if name in SATURATING else "Off"
    return f" {word}: the slope is below a tenth of the largest."


def verdict(name, signals):
    """What has become of signal and gradient in ten layers. Lesson: 02_activations."""
    last = len(signals.sizes)
    return (
        f"{fate(signals).capitalize()}. From layer 1 to layer {last} the size of the outputs goes from "
        f"{coarse(signals.sizes[0])} to {coarse(signals.sizes[-1])}; a gradient of size 1 at layer {last} "
        f"has size {coarse(signals.gradients[0])} at layer 1. {shares(name, signals)}"
    )


def fate(signals):
    """The most important thing first. Lesson: 02_activations."""
    forward, backward = signals.sizes[-1] / signals.sizes[0], signals.gradients[0]
    if forward < SMALL:
        return "the signal vanishes"
    if forward > LARGE:
        return "the signal explodes"
    if signals.differences[-1] / signals.differences[0] < SMALL:
        return "all examples get nearly the same outputs"
    if backward < SMALL:
        return "the gradient vanishes"
    return "the gradient explodes" if backward > LARGE else "signal and gradient survive"


def shares(name, signals):
    """Shares of saturated outputs, or of outputs that are off and of dead units. Lesson: 02_activations."""
    asleep = f"{signals.asleep[-1]:.0%}"
    if name in SATURATING:
        return f"In the last layer {asleep} of the outputs are saturated."
    dead = f", and {signals.dead[-1]:.0%} of its units are dead" if name == "ReLU" else ""
    return f"In the last layer {asleep} of the outputs are off{dead}."


def presented(explorer):
    """What stands for the explorer where there is no kernel. Lesson: 02_activations."""
    return (
        f"Activation explorer: {explorer.function} with its slope and a movable point, and histograms of the "
        f"outputs of ten layers of 100 units for weights of scale {explorer.scale:.3g}: "
        f"{fate(explorer.signals)}. Run the cell to use it."
    )
