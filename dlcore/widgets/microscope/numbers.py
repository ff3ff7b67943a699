"""Numbers of the convolution microscope in words."""

from dlcore.widgets.small_network import formulas as small_formulas

DUST = 1e-9  # what is left of a sum that is zero but for rounding


def short(number, digits=4):
    """A number with about four digits, without the dust of rounding. Lesson: 08_cifar_cnn."""
    return small_formulas.short(0.0 if abs(number) < DUST else number, digits)
