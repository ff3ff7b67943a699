"""Which patients have been diagnosed, by whom, and what was thought of before."""

from dlcore import progress

FOUND, TOLD = "found", "told"
LESSON = "13"


class Outcomes:
    """For each patient: FOUND by the learner, TOLD on request, or "" so far; and the faults it is not.

    What the learner's record holds of an earlier session counts. Each diagnosis is recorded, as a prediction:
    it is near when it is right. Lesson: 13_clinic.
    """

    def __init__(self, numbers):
        self.of = dict.fromkeys(numbers, "")
        self.ruled_out = {number: [] for number in numbers}
        for record in progress.history():
            self._take(record)

    def _take(self, record):
        """Count one line of the record in; the first outcome of a patient stays."""
        number = {name_of(number): number for number in self.of}.get(record["name"])
        if number is not None and not self.of[number]:
            is_told = record.get("outcome") == "revealed"
            self.of[number] = TOLD if is_told else FOUND if record.get("near") is True else ""

    def diagnose(self, number, fault, is_right):
        """Note a diagnosis; fault: its key."""
        progress.record("prediction", name_of(number), outcome="guessed", guess=fault, near=is_right)
        if is_right:
            self.of[number] = FOUND
        elif fault not in self.ruled_out[number]:
            self.ruled_out[number].append(fault)

    def tell(self, number, fault):
        """Note that the diagnosis was asked for."""
        progress.record("prediction", name_of(number), outcome="revealed", answer=fault)
        self.of[number] = TOLD

    def count(self, outcome):
        """How many patients have this outcome."""
        return list(self.of.values()).count(outcome)


def name_of(number):
    """The patient's name in the record. Lesson: 13_clinic."""
    return f"{LESSON}.patient_{number}"
