"""What the learner knew of the questions at the end of a lesson."""

from dlcore import progress
from dlcore.guards import require_positive_integer
from dlcore.language import say
from dlcore.widgets.prediction.asked import Prediction

ANSWERS = ("knew", "partly", "not yet")


class Recall(Prediction):
    """For each of `count` questions: knew it, partly, or not yet; a guess is a list of these or None.

    ValueError unless count is an integer of at least 1. Lesson: 02_activations.
    """

    kind = "recall"

    def __init__(self, name, count):
        super().__init__(name, say("How much of each answer did you know before you opened it?"))
        require_positive_integer("predict.recall", count=count)
        self.count = count

    def form(self):
        return super().form() | {"count": self.count}

    def note(self, guess):
        """Record the answer to each question that has another one than before."""
        before = self.guess or [None] * self.count
        self.keep(guess)
        for number, (old, new) in enumerate(zip(before, guess or (), strict=False), start=1):
            if new != old and new is not None:
                progress.record("question", f"{self.name}.{number}", outcome=new)

    def accept(self, guess):
        """Return the guess as a list; ValueError unless it has an answer or None for each question."""
        guess = list(guess)
        if len(guess) != self.count or not all(one is None or one in ANSWERS for one in guess):
            raise ValueError(f"Recall takes {self.count} of {ANSWERS} or None, got {guess}.")
        return guess
