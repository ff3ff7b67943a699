"""A prediction whose answer is a curve: drawn on the axes on which the answer will be drawn."""

import numpy as np

from dlcore.plots import show
from dlcore.plots.sketches import Axes, sketch_and_answers
from dlcore.widgets.prediction import words
from dlcore.widgets.prediction.asked import Prediction
from dlcore.widgets.prediction.guards import require_curve, require_range

BRIEF = 20


class Sketch(Prediction):
    """Ask for a curve. x, y: (label, low, high) of the axes. log_y: y is logarithmic, low above 0.

    A guess is a list of points [x, y], x rising, at least two of them. ValueError for other ranges.
    Lesson: 02_activations.
    """

    kind = "sketch"

    def __init__(self, name, question, *, x, y, log_y=False):
        super().__init__(name, question)
        self.axes = Axes(require_range("x", x), require_range("y", y), bool(log_y))
        if log_y and self.axes.y[1] <= 0:
            raise ValueError(
                f"predict.sketch expects y above 0 with log_y, got a low end of {self.axes.y[1]}."
            )

    def form(self):
        (x_label, *xs), (y_label, *ys), is_log = self.axes
        return super().form() | {"x": {"label": x_label, "ends": xs}, "y": {"label": y_label, "ends": ys},
                                 "is_log": is_log}  # fmt: skip

    def accept(self, guess):
        """Return the guess as lists of two floats; ValueError unless x rises and there are two points."""
        points = [[float(x), float(y)] for x, y in guess]
        is_rising = all(a[0] < b[0] for a, b in zip(points, points[1:]))
        if len(points) < 2 or not is_rising or not np.isfinite(points).all():
            raise ValueError(f"A sketch is two points or more, from left to right, got {points!r:.80}.")
        return points

    def brief(self, guess):
        """Return at most BRIEF of the points: a line of the record is short."""
        return guess[:: max(1, len(guess) // BRIEF)]

    def reveal(self, x, y=None, *, alt):
        """Draw the answer, and the learner's sketch where there is one, in one figure.

        x, y: (N,) each, or x a dict from name to (x, y) for several curves. alt: what the answer shows, in a
        sentence. ValueError for other shapes, and for NaN.
        """
        curves = x if isinstance(x, dict) else {words.the_answer(): (x, y)}
        curves = {name: require_curve(name, *curve) for name, curve in curves.items()}
        if self.axes.is_log and any(ys.min() <= 0 for _, ys in curves.values()):
            raise ValueError("Sketch.reveal expects numbers above 0 where the y axis is logarithmic.")
        figure = sketch_and_answers(self.axes, curves, self.guess, title=self.question)
        show(figure, alt=words.with_sketch(alt, self.guess))
        self.answered()
