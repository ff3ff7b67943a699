"""What the checks of a patient have in common: they print a verdict, and record it but for a solution."""

from dlcore.check.verdict import NotPassed
from dlcore.progress.record import record


class OfPatient:
    """Call it with a patient and an answer; a subclass has a name, and result(patient, answer)."""

    name = ""

    def __call__(self, patient, answer):
        result = self.result(patient, answer)
        if result.attempted:
            record("check", self.name, **result.facts() | {"case": patient.number})
        print(result.text)

    def result(self, patient, answer):
        """Return the Verdict as data: passed, attempted, mistake, hint, text."""
        raise NotImplementedError

    def require(self, patient, answer):
        """Return the result of an answer that passes; raise NotPassed, an AssertionError, on any other."""
        result = self.result(patient, answer)
        if not result.passed:
            raise NotPassed(self.name, result)
        return result

    def solution(self, patient, answer):
        """Print the verdict on the lesson's own answer, which is not recorded."""
        print(self.verdict(patient, answer))

    def verdict(self, patient, answer):
        """The verdict as text."""
        return self.result(patient, answer).text
