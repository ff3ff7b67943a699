"""What the checks of a patient have in common: they print a verdict, and record it but for a solution."""

from dlcore.check.verdict import OPEN
from dlcore.progress.record import record


class OfPatient:
    """Call it with a patient and an answer; a subclass has a name, and _verdict(patient, answer)."""

    name = ""

    def __call__(self, patient, answer):
        verdict = self._verdict(patient, answer)
        if verdict.outcome != OPEN:
            record("check", self.name, **verdict.facts() | {"case": patient.number})
        print(verdict.text)

    def solution(self, patient, answer):
        """Print the verdict on the lesson's own answer, which is not recorded."""
        print(self.verdict(patient, answer))

    def verdict(self, patient, answer):
        """The verdict as text."""
        return self._verdict(patient, answer).text
