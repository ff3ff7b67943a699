"""A prediction whose answer is one of several."""

from dlcore.widgets.prediction import words
from dlcore.widgets.prediction.asked import OfOptions


class Choice(OfOptions):
    """Ask for one of the options, two texts or more that differ. Lesson: 05_optimizers."""

    kind = "choice"

    def accept(self, guess):
        """Return the guess; ValueError if it is no option."""
        if guess not in self.options:
            raise ValueError(f"A guess is one of {self.options}, got {guess!r}.")
        return guess

    def reveal(self, answer):
        """Print the answer and the guess; ValueError if the answer is no option."""
        if answer not in self.options:
            raise ValueError(f"Choice.reveal expects one of {self.options}, got {answer!r}.")
        print(words.answer(answer))
        if self.guess is not None:
            print(words.guessed(self.guess, words.verdict(self.guess == answer)))
        self.answered(answer=answer, near=self.guess == answer)
