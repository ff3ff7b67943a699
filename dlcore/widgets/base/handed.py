"""What Python hands to the scripts in the browser: the loader writes it in place of handed.js."""

from dlcore.plots.palette import DARK, LIGHT


def handed():
    """Return a dict that JSON can hold: the colours on a light and on a dark ground. Lesson: 07_mnist_mlp."""
    return {"colours": {"light": LIGHT, "dark": DARK}}
