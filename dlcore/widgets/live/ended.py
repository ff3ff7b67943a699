"""What is left of a trainer when its widget has been closed."""

from dlcore.language import say
from dlcore.widgets.live.words import ENDED


class Ended:
    """The record of a training that is over; RuntimeError in words for all else. Lesson: 07_mnist_mlp."""

    def __init__(self, run):
        self.run = run

    def __getattr__(self, name):
        raise RuntimeError(say(ENDED))
