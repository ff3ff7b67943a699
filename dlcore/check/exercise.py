"""The kind of exercise whose answer is a function that can be compared with a reference."""

from dataclasses import dataclass, field

from dlcore.check.attempt import attempt, attempts, is_stub
from dlcore.check.compare import difference, first_unequal, same
from dlcore.check.words import describe, labelled, printed_lines, short


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
        tries = attempts(answer, self.cases)
        if any(tried.unfinished for tried in tries):
            return "not attempted yet"
        for i, (case, tried) in enumerate(zip(self.cases, tries, strict=True)):
            problem = [f"  {line}" for line in self._problem(case, tried)]
            if problem:
                head = f"not yet right: case {i + 1} of {len(self.cases)}"
                shown = [describe(case), *printed_lines(tried.printed), *problem]
                return "\n".join([head, *shown, *self._named(tries, i)])
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

    def _named(self, tries, failed):
        """Return the line that names the mistake, if it is known; `failed` is the first case that fails."""
        return []


@dataclass(frozen=True, kw_only=True)
class Exercise(FunctionCheck):
    """A function that must answer as the reference does, in any type that holds the same numbers.

    returns: what the function's results are called. mistakes: names to functions with that mistake.
    Lesson: 07_mnist_mlp.
    """

    returns: tuple = ("the result",)

    def _wrong(self, case, result):
        expected = attempt(self.reference, case).result
        problem = difference(expected, result, self.returns)
        right, wrong = first_unequal(expected, result)
        return [problem, labelled("expected: ", right), labelled("got:      ", wrong)] if problem else []

    def _named(self, tries, failed):
        right = attempts(self.reference, self.cases)
        bank = {name: attempts(mistaken, self.cases) for name, mistaken in self.mistakes.items()}
        exact = [name for name, wrong in bank.items() if _hits(tries, wrong, range(len(wrong))) == 1]
        likely = [name for name, wrong in bank.items() if _is_likely(tries, wrong, right, failed)]
        return [f"  This looks like {name}." for name in (exact + likely)[:1]]


def _is_likely(tries, mistaken, right, failed):
    """Does the mistake show in the case that failed, and do half of the cases in which it shows look like it?

    A learner who makes two mistakes at once shall hear of one.
    """
    shows = [i for i, wrong in enumerate(mistaken) if not _equal(wrong, right[i])]
    share = _hits(tries, mistaken, shows)
    return failed in shows and _equal(tries[failed], mistaken[failed]) and share >= 0.5


def _hits(tries, others, where):
    """Return the share of the cases `where` in which both are equal."""
    return sum(_equal(tries[i], others[i]) for i in where) / max(1, len(where))


def _equal(a, b):
    if a.error or b.error:
        return a.error.split("\n")[0] == b.error.split("\n")[0]  # the line below tells where
    return same(a.result, b.result)
