"""The kinds of exercise whose answer is a function: one with a reference, one with requirements."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dlcore.check.attempt import attempt, is_stub
from dlcore.check.compare import difference, same
from dlcore.check.words import describe, labelled, short


@dataclass(frozen=True, kw_only=True)
class Check:
    """What all kinds share: called with the learner's answer, it prints its verdict and never raises.

    name, reference: of the exercise, and a right answer.
    mistakes: from the name of a mistake, "what is wrong: what to do", to an answer that makes it.
    """

    name: str
    reference: object
    mistakes: dict = field(default_factory=dict)

    def __call__(self, answer):
        print(self.verdict(answer))

    def verdict(self, answer):
        """Return "not attempted yet", "passed", or what is wrong, as text."""
        if is_stub(answer):
            return f"{self.name}: not attempted yet"
        return f"{self.name}: {self._judge(answer)}"

    def mistake(self, name):
        """Decorate an answer that makes the mistake called `name`, to put it into the bank."""

        def add(mistaken):
            self.mistakes[name] = mistaken
            return mistaken

        return add

    def _judge(self, answer):
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class FunctionCheck(Check):
    """A function, run on cases: dicts from argument name to value, in the order of the arguments."""

    cases: tuple

    def _judge(self, answer):
        if not callable(answer):
            return f"expected a function, got {short(answer)}. Pass its name, without parentheses."
        attempts = [attempt(answer, case) for case in self.cases]
        if any(tried.unfinished for tried in attempts):
            return "not attempted yet"
        for number, (case, tried) in enumerate(zip(self.cases, attempts, strict=True), start=1):
            problem = self._problem(case, tried)
            if problem:
                head = f"not yet right: case {number} of {len(self.cases)}\n{describe(case)}"
                return "\n".join(
                    [head, *(f"  {line}" for line in problem), *self._named(attempts, number - 1)]
                )
        return f"passed: {len(self.cases)} of {len(self.cases)} cases"

    def _problem(self, case, tried):
        """Return lines that say what is wrong with one attempt; none if it is right."""
        if tried.error:
            return [tried.error]
        wrong = self._wrong(case, tried.result)
        if not wrong and tried.changed:
            names = " and ".join(tried.changed)
            return [
                f"it changes its argument {names} in place: the caller still needs it. Work on a new array."
            ]
        return wrong

    def _wrong(self, case, result):
        raise NotImplementedError

    def _named(self, attempts, failed):
        """Return the line that names the mistake, if it is known; `failed` is the first case that fails."""
        return []


@dataclass(frozen=True, kw_only=True)
class Exercise(FunctionCheck):
    """A function that must answer as the reference does, in any type that holds the same numbers.

    returns: what the function's results are called. mistakes: names to functions with that mistake.
    """

    returns: tuple = ("the result",)

    def _wrong(self, case, result):
        expected = attempt(self.reference, case).result
        problem = difference(expected, result, self.returns)
        return [problem, labelled("expected: ", expected), labelled("got:      ", result)] if problem else []

    def _named(self, attempts, failed):
        right = [attempt(self.reference, case) for case in self.cases]
        bank = {name: [attempt(f, case) for case in self.cases] for name, f in self.mistakes.items()}
        alike = [name for name, wrong in bank.items() if _alike(attempts, wrong, range(len(wrong)))]
        partly = [
            name for name, wrong in bank.items() if _alike(attempts, wrong, _telling(wrong, right, failed))
        ]
        return [f"  This looks like {name}." for name in (alike + partly)[:1]]


def _alike(attempts, others, where):
    """Are both equal in all these cases, and is there any?"""
    return len(where) > 0 and all(_equal(attempts[i], others[i]) for i in where)


def _telling(mistaken, right, failed):
    """Return the cases in which a mistake shows; none if it does not show in the case that failed."""
    shows = [i for i, wrong in enumerate(mistaken) if not _equal(wrong, right[i])]
    return shows if failed in shows else []


def _equal(a, b):
    if a.error or b.error:
        return a.error.split(":")[0] == b.error.split(":")[0]
    return same(a.result, b.result)


@dataclass(frozen=True, kw_only=True)
class RandomExercise(FunctionCheck):
    """A function with many right answers, as it draws random numbers: its result must be free of mistakes.

    form: what it must return, in words.
    requirements: names of mistakes to functions is_free(case, result) -> bool, tried in this order.
    """

    form: str
    requirements: dict[str, Callable] = field(default_factory=dict)

    def requirement(self, name, is_free):
        """Decorate an answer that makes the mistake called `name`; is_free tells results that do not."""
        self.requirements[name] = is_free
        return self.mistake(name)

    def _wrong(self, case, result):
        if result is None:
            return ["it returns None: is the line with `return` missing?"]
        try:
            wrong = [name for name, is_free in self.requirements.items() if not is_free(case, result)]
        except (TypeError, ValueError, IndexError):
            return [f"it must return {self.form}", labelled("got: ", result)]
        return [labelled("got: ", result), f"This looks like {wrong[0]}."] if wrong else []
