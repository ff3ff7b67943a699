"""A prediction whose answer is an order."""

from dlcore.widgets.prediction import words
from dlcore.widgets.prediction.asked import OfOptions


class Order(OfOptions):
    """Ask for an order of the options, which stand first as they are given. Lesson: 05_optimizers."""

    kind = "order"

    def accept(self, guess):
        """Return the guess as a list; ValueError unless it holds each option once."""
        return self._require("A guess holds", guess)

    def _require(self, who, order):
        order = list(order)
        if sorted(map(str, order)) != sorted(self.options):
            raise ValueError(f"{who} each of {self.options} once, got {order}.")
        return order

    def reveal(self, answer):
        """Print the right order and the guess; ValueError unless it holds each option once."""
        answer = self._require("Order.reveal expects", answer)
        print(words.answer(words.in_order(answer)))
        if self.guess is not None:
            places = sum(one == other for one, other in zip(self.guess, answer, strict=True))
            told = words.places(places, len(answer))
            print(words.guessed(words.in_order(self.guess), told))
        self.answered(answer=answer, near=self.guess == answer)
