"""The kind of exercise whose answer is a function that can be compared with a reference."""

from dataclasses import dataclass, field, replace

from dlcore.check.attempt import attempts, is_stub
from dlcore.check.compare import difference, first_unequal
from dlcore.check.facts import fact_lines, weak_lines
from dlcore.check.foreign import foreign_lines
from dlcore.check.known import Known
from dlcore.check.logarithms import logarithm_lines
from dlcore.check.named import mistake_in
from dlcore.check.naming import exact_lines, likely_lines
from dlcore.check.verdict import NOT_YET, PASSED, NotPassed, Verdict, hint_of, unwritten, where
from dlcore.check.words import describe, labelled, printed_lines, short
from dlcore.language import mark, say
from dlcore.progress.record import record


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
        result = self.result(answer)
        if result.attempted:
            record("check", where(self), **result.facts())
        print(f"{self.name}: {result.text}")

    def result(self, answer):
        """Return the Verdict as data: passed, attempted, cases, case, mistake, hint, parts, text."""
        verdict = unwritten() if is_stub(answer) else self._judge(answer)
        hint = "" if verdict.passed else verdict.hint or hint_of(verdict.text.splitlines()[:1])
        return replace(verdict, cases=self._number_of_cases(), hint=hint)

    def require(self, answer):
        """Return the result of an answer that passes; raise NotPassed, an AssertionError, on any other."""
        result = self.result(answer)
        if not result.passed:
            raise NotPassed(self.name, result)
        return result

    def solution(self, answer):
        """Print the verdict on the lesson's own solution; it is none of the learner's, and not recorded."""
        who = say("the solution")
        print(f"{who}: {self.result(answer).text}")

    def verdict(self, answer):
        """Return "not attempted yet", "passed", or what is wrong, as text."""
        return f"{self.name}: {self.result(answer).text}"

    def mistake(self, name):
        """Decorate an answer that makes the mistake called `name`, to put it into the bank."""

        def add(mistaken):
            self.mistakes[name] = mistaken
            return mistaken

        return add

    def _number_of_cases(self):
        return 1

    def _judge(self, answer):
        """Return the Verdict on an answer that is no stub."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class FunctionCheck(Check):
    """A function, run on cases: dicts from argument name to value, in the order of the arguments.

    weights: what all cases share, from name to value; it is shown with each.
    """

    cases: tuple
    weights: dict = field(default_factory=dict)
    known: Known = field(default_factory=Known, init=False, repr=False, compare=False)

    def _judge(self, answer):
        if not callable(answer):
            text = mark("expected a function, got {answer}. Pass its name, without parentheses.")
            return Verdict(NOT_YET, say(text, answer=short(answer)))
        tries = attempts(answer, self.cases)
        if any(tried.unfinished for tried in tries):
            return unwritten()
        for i, (case, tried) in enumerate(zip(self.cases, tries, strict=True)):
            problem = [f"  {line}" for line in self._problem(case, tried)]
            if problem:
                told = self._named(answer, tries, i)
                return self._not_yet(i, problem, told, printed_lines(tried.printed))
        return self._passed()

    def _number_of_cases(self):
        return len(self.cases)

    def _not_yet(self, i, problem, named=(), printed=()):
        """Return the verdict that case i fails: the mistake's name, the case, and the lines on it."""
        head = say("not yet right: case {number} of {cases}", number=i + 1, cases=len(self.cases))
        case = self.cases[i]
        told = [describe(case | self.weights), *logarithm_lines(case)]
        text = "\n".join([head, *named, *told, *printed, *problem])
        hint = hint_of(named or problem[:1])
        return Verdict(NOT_YET, text, case=i + 1, mistake=mistake_in(named), hint=hint)

    def _passed(self):
        text = say("passed: {number} of {cases} cases", number=len(self.cases), cases=len(self.cases))
        return Verdict(PASSED, text)

    def _problem(self, case, tried):
        """Return lines that say what is wrong with one attempt; none if it is right."""
        if tried.error:
            return [tried.error]
        wrong = self._wrong(case, tried.result)
        if not wrong and tried.changed:
            text = mark(
                "it changes its argument {names} in place: the caller still needs it. Work on a new array."
            )
            return [say(text, names=say(" and ").join(tried.changed))]
        return wrong

    def _wrong(self, case, result):
        raise NotImplementedError

    def _named(self, answer, tries, failed):
        """Return lines that name the mistake, if it is known; `failed` is the first case that fails."""
        return foreign_lines(answer)


@dataclass(frozen=True, kw_only=True)
class Exercise(FunctionCheck):
    """A function that must answer as the reference does, in any type that holds the same numbers.

    returns: what the function's results are called. mistakes: names to functions with that mistake.
    Lesson: 07_mnist_mlp.
    """

    returns: tuple = (mark("the result"),)

    def _wrong(self, case, result):
        expected = self.known.of(self.reference, self.cases)[_place(self.cases, case)].result
        problem = difference(expected, result, self.returns)
        return [problem, *_compared(*first_unequal(expected, result))] if problem else []

    def _named(self, answer, tries, failed):
        right = self.known.of(self.reference, self.cases)
        bank = {name: self.known.of(mistaken, self.cases) for name, mistaken in self.mistakes.items()}
        named = foreign_lines(answer) or exact_lines(bank, tries)
        if named:
            return named
        facts = fact_lines(self, answer, tries, right, failed)
        likely = facts or likely_lines(bank, tries, right, failed)
        return likely or weak_lines(self, answer, tries, right, failed)


def _place(cases, case):
    return next(i for i, one in enumerate(cases) if one is case)


def _compared(expected, got):
    """Return both values as lines, one below the other."""
    labels = say("expected:"), say("got:")
    width = max(map(len, labels)) + 1
    return [labelled(label.ljust(width), value) for label, value in zip(labels, (expected, got), strict=True)]
