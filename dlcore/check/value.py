"""The kind of exercise whose answer is a number."""

from dataclasses import dataclass

import numpy as np

from dlcore.check.exercise import Check
from dlcore.check.named import mistake_in
from dlcore.check.naming import looks_like
from dlcore.check.verdict import NOT_YET, PASSED, Verdict, hint_of
from dlcore.check.words import as_numbers, short
from dlcore.language import mark, say

_POINT = mark("The digits are right: look at the point, or at the unit.")
_NEAR = mark("A number within {percent} % of the right one passes.")


@dataclass(frozen=True, kw_only=True)
class ValueExercise(Check):
    """A number to be predicted: `reference`, within `tolerance`. The verdict does not give it away.

    mistakes: names to the numbers that one gets by them. Lesson: 07_mnist_mlp.
    """

    tolerance: float

    def _judge(self, answer):
        if not _is_number(answer):
            return Verdict(NOT_YET, say("expected one number, got {answer}.", answer=short(answer)))
        if self._distance(answer, self.reference) <= self.tolerance:
            return Verdict(PASSED, say("passed"))
        large, small = (
            mark("not yet right: {value} is too large."),
            mark("not yet right: {value} is too small."),
        )
        side = large if as_numbers(answer).item() > self.reference else small
        near = f" {say(_NEAR, percent=round(self._percent()))}" if self._percent() >= 1 else ""
        away = {name: self._distance(answer, value) for name, value in self.mistakes.items()}
        nearest = min(away, key=away.get)
        named = [looks_like(nearest)] if away[nearest] <= self.tolerance else self._point(answer)
        first = say(side, value=short(as_numbers(answer).item())) + near
        text, hint = "\n".join([first, *named]), hint_of(named or [first])
        return Verdict(NOT_YET, text, mistake=mistake_in(named), hint=hint)

    def _point(self, answer):
        """Return a line where the answer is right but for a power of ten."""
        moved = (self.reference * 10.0**power for power in (-3, -2, -1, 1, 2, 3))
        fits = any(np.isclose(as_numbers(answer).item(), value, rtol=1e-3) for value in moved)
        return [f"  {say(_POINT)}"] if fits and self.reference else []

    def _percent(self):
        return 100 * self.tolerance / abs(self.reference)

    def _distance(self, answer, value):
        return abs(as_numbers(answer).item() - value)


def _is_number(answer):
    array = None if isinstance(answer, (list, tuple, bool)) else as_numbers(answer)
    return array is not None and array.size == 1 and bool(np.isfinite(array).all())
