"""The kind of exercise whose answer is a function with many right results."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dlcore.check.attempt import attempt
from dlcore.check.exercise import FunctionCheck
from dlcore.check.foreign import foreign_lines
from dlcore.check.naming import looks_like
from dlcore.check.seeds import seed_lines
from dlcore.check.verdict import PASSED
from dlcore.check.words import labelled
from dlcore.language import mark, say

_IDLE = mark("it does not draw from `rng`: use the generator that it is given, or no seed repeats the result")


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

    def _judge(self, answer):
        verdict = super()._judge(answer)
        for i, case in enumerate(self.cases):
            lines = seed_lines(answer, self.reference, case) if verdict.outcome == PASSED else []
            if lines:
                return self._not_yet(i, [f"  {line}" for line in lines])
        return verdict

    def _problem(self, case, tried):
        """Return what is wrong with the result, or with the use of the generator that it was given."""
        draws = attempt(self.reference, case).drew
        return super()._problem(case, tried) or ([say(_IDLE)] if draws and not tried.drew else [])

    def _wrong(self, case, result):
        if result is None:
            return [say("it returns None: is the line with `return` missing?")]
        try:
            return self.measure(case, result) if self._unmet(case, result) else []
        except (TypeError, ValueError, IndexError):
            return [say("it must return {form}", form=say(self.form)), labelled(say("got:") + " ", result)]

    def _unmet(self, case, result):
        return [name for name, is_free in self.requirements.items() if not is_free(case, result)]

    def _named(self, answer, tries, failed):
        try:
            unmet = self._unmet(self.cases[failed], tries[failed].result)
        except (TypeError, ValueError, IndexError):
            unmet = []
        return foreign_lines(answer) or [looks_like(name) for name in unmet[:1]]
