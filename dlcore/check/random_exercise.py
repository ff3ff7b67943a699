"""The kind of exercise whose answer is a function with many right results."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dlcore.check.exercise import FunctionCheck
from dlcore.check.words import labelled


@dataclass(frozen=True, kw_only=True)
class RandomExercise(FunctionCheck):
    """A function with many right answers, as it draws random numbers: its result must be free of mistakes.

    form: what it must return, in words.
    measure: function (case, result) -> the facts that tell right from wrong, as lines.
    requirements: names of mistakes to functions is_free(case, result) -> bool, tried in this order.
    Lesson: 07_mnist_mlp.
    """

    form: str
    measure: Callable
    requirements: dict[str, Callable] = field(default_factory=dict)

    def requirement(self, name, is_free):
        """Decorate an answer that makes the mistake called `name`; is_free tells results that do not."""
        self.requirements[name] = is_free
        return self.mistake(name)

    def _wrong(self, case, result):
        if result is None:
            return ["it returns None: is the line with `return` missing?"]
        try:
            facts = self.measure(case, result)
            wrong = [name for name, is_free in self.requirements.items() if not is_free(case, result)]
        except (TypeError, ValueError, IndexError):
            return [f"it must return {self.form}", labelled("got: ", result)]
        return [*facts, f"This looks like {wrong[0]}."] if wrong else []
