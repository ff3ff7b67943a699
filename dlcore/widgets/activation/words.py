"""What the activation explorer says."""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import coarse

SATURATING = ("sigmoid", "tanh")
SMALL, LARGE = 0.1, 10  # a size that changes by more than these has vanished or exploded
FATES = {
    mark("the signal vanishes"): mark("The signal vanishes."),
    mark("the signal explodes"): mark("The signal explodes."),
    mark("all examples get nearly the same outputs"): mark("All examples get nearly the same outputs."),
    mark("the gradient vanishes"): mark("The gradient vanishes."),
    mark("the gradient explodes"): mark("The gradient explodes."),
    mark("signal and gradient survive"): mark("Signal and gradient survive."),
}


def reading(name, activation, z):
    """One point in words: value, slope, and what they mean. Lesson: 02_activations."""
    slope = float(activation.slopes(z))
    place = say(
        "{name} at z = {z:.2f}: y = {y:.3f}, slope {slope:.3f}. "
        "Move z by 0.1, and y moves by about {change}.",
        name=name,
        z=z,
        y=float(activation.values(z)),
        slope=slope,
        change=coarse(0.1 * slope),
    )
    return f"{place} {state(name, activation, z)}".strip()


def state(name, activation, z):
    """ "Saturated ...", "Off ...", or nothing. Lesson: 02_activations."""
    if not activation.asleep(z):
        return ""
    if name in SATURATING:
        return say("Saturated: the slope is below a tenth of the largest.")
    return say("Off: the slope is below a tenth of the largest.")


def verdict(name, signals):
    """What has become of signal and gradient in ten layers. Lesson: 02_activations."""
    sizes = say(
        "From layer 1 to layer {last} the size of the outputs goes from {first_size} to {last_size}; a "
        "gradient of size 1 at layer {last} has size {gradient} at layer 1.",
        last=len(signals.sizes),
        first_size=coarse(signals.sizes[0]),
        last_size=coarse(signals.sizes[-1]),
        gradient=coarse(signals.gradients[0]),
    )
    return f"{say(FATES[fate(signals)])} {sizes} {shares(name, signals)}"


def fate(signals):
    """The most important thing first, a key of FATES. Lesson: 02_activations."""
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
    asleep, dead = signals.asleep[-1], signals.dead[-1]
    if name in SATURATING:
        return say("In the last layer {asleep:.0%} of the outputs are saturated.", asleep=asleep)
    if name != "ReLU":
        return say("In the last layer {asleep:.0%} of the outputs are off.", asleep=asleep)
    return say(
        "In the last layer {asleep:.0%} of the outputs are off, and {dead:.0%} of its units are dead.",
        asleep=asleep,
        dead=dead,
    )


def presented(explorer):
    """What stands for the explorer where there is no kernel. Lesson: 02_activations."""
    return say(
        "Activation explorer: {function} with its slope and a movable point, and histograms of the outputs "
        "of ten layers of 100 units for weights of scale {scale:.3g}: {fate}. Run the cell to use it.",
        function=explorer.function,
        scale=explorer.scale,
        fate=say(fate(explorer.signals)),
    )
