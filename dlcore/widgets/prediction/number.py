"""A prediction whose answer is a number."""

from dlcore.widgets.prediction import words
from dlcore.widgets.prediction.asked import Prediction
from dlcore.widgets.prediction.guards import require_finite_number


class Number(Prediction):
    """Ask for a number, with a unit behind it and bounds in which a guess must lie.

    unit: such as "%" or "steps". low, high: the ends, themselves allowed; None for no end.
    ValueError for ends that are no numbers, or the wrong way round. Lesson: 02_activations.
    """

    kind = "number"

    def __init__(self, name, question, *, unit="", low=None, high=None):
        super().__init__(name, question)
        for argument, end in (("low", low), ("high", high)):
            if end is not None:
                require_finite_number("predict.number", argument, end)
        if None not in (low, high) and low >= high:
            raise ValueError(f"predict.number expects low below high, got {low} and {high}.")
        self.unit, self.low, self.high = unit, low, high

    def form(self):
        return super().form() | {"unit": self.unit, "low": self.low, "high": self.high}

    def accept(self, guess):
        """Return the guess as int or float; ValueError outside the bounds."""
        guess = require_finite_number("A guess", "it", guess)
        if (self.low is not None and guess < self.low) or (self.high is not None and guess > self.high):
            raise ValueError(f"A guess lies from {self.low} to {self.high}, got {guess}.")
        return guess

    def reveal(self, answer):
        """Print the answer, and how far the guess was from it; ValueError if it is no finite number."""
        answer = require_finite_number("Number.reveal", "the answer", answer)
        print(words.answer(words.with_unit(answer, self.unit)))
        if self.guess is not None:
            print(words.guessed(words.with_unit(self.guess, self.unit), words.distance(self.guess, answer)))
        self.answered(answer=answer, near=self.guess is not None and words.is_near(self.guess, answer))
