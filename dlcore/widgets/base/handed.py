"""What Python hands to the scripts in the browser: the loader writes it in place of handed.js."""

from dlcore.language import say
from dlcore.plots.palette import DARK, LIGHT


def handed(sentences=()):
    """Return a dict that JSON can hold: colours on a light and on a dark ground, and words.

    sentences: what the scripts say, in English; "words" holds those that the reader's language says
    otherwise.
    Lesson: 07_mnist_mlp.
    """
    words = {sentence: said for sentence in sentences if (said := say(sentence)) != sentence}
    return {"colours": {"light": LIGHT, "dark": DARK}, "words": words}
