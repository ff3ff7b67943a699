"""From results to points: each exercise has a weight, a layer with a right forward has a part of it."""

from dataclasses import dataclass

from dlcore.check.verdict import OPEN, PASSED

RIGHT, PART, WRONG, UNTOUCHED, LOOK = "right", "in part", "not yet", "not attempted", "to be looked at"


@dataclass(frozen=True)
class Mark:
    """One exercise of one student: points, of how many; note: the named mistake, or another sentence."""

    state: str
    points: float
    of: float
    note: str


@dataclass(frozen=True)
class Scale:
    """weights: points by the names of checks. part: of a layer whose forward alone is right, between 0 and 1.

    accepted: students whose flags somebody has looked at.
    """

    weights: dict
    part: float = 0.5
    accepted: frozenset = frozenset()

    @property
    def total(self):
        """The points for everything right."""
        return sum(self.weights.values())

    def marks(self, record):
        """The Mark of each exercise, by the names of checks; of what could not be read, none is attempted."""
        return {check: self._mark(record, check) for check in self.weights}

    def _mark(self, record, check):
        state, note = self._state(record["student"], record["results"].get(check))
        share = {RIGHT: 1.0, PART: self.part}.get(state, 0.0)
        return Mark(state, share * self.weights[check], self.weights[check], note)

    def _state(self, student, result):
        """The state of an exercise, and what is to be said of it."""
        if result is None or result["outcome"] == OPEN:
            return UNTOUCHED, "" if result is None else result["note"]
        note = "; ".join(part for part in (result["hint"], result["note"]) if part)
        if result["flags"] and student not in self.accepted:
            return LOOK, "; ".join(result["flags"])
        if result["outcome"] == PASSED:
            return RIGHT, note
        if result["parts"].get("forward") and self.part:
            return PART, f"forward is right. {note}"
        return WRONG, note
