"""A card of each kind. What the author of a lesson writes stands in brackets: it is said as it is."""

from dlcore.widgets import PredictionCard
from dlcore.widgets.prediction import Choice, Number, Order, Recall, Sketch

RULES = ["⟦SGD⟧", "⟦Adam⟧", "⟦Momentum⟧"]


def small_card():
    """A sketch, which has the most to show."""
    return PredictionCard(sketch())


def number():
    return Number("02.slope", "⟦The slope at 5?⟧", unit="%", low=0, high=100)


def choice():
    return Choice("02.which", "⟦Which one?⟧", RULES)


def order():
    return Order("02.order", "⟦Fewest steps first⟧", RULES)


def sketch(**axes):
    return Sketch("02.loss", "⟦The loss⟧", **{"x": ("⟦step⟧", 0, 200), "y": ("⟦loss⟧", 0, 2.5)} | axes)


def recall():
    return Recall("02.questions", 3)


MAKERS = {"number": number, "choice": choice, "order": order, "sketch": sketch, "recall": recall}
GUESSES = {
    "number": 20,
    "choice": RULES[0],
    "order": RULES[::-1],
    "sketch": [[0.0, 2.3], [100.0, 1.0], [200.0, 0.5]],
    "recall": ["knew", None, "not yet"],
}
