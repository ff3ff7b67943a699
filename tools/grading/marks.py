"""From results to points: each exercise has a weight, a layer with a right forward has a part of it."""

from dataclasses import dataclass

from dlcore.check.verdict import OPEN, PASSED

RIGHT, PART, WRONG, UNTOUCHED, LOOK = "right", "in part", "not yet", "not attempted", "to be looked at"


@dataclass(frozen=True)
class Mark:
    """One exercise of one student. note: the named mistake, or what else is to be said, in a sentence."""

    state: str
    points: float
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
        result = record["results"].get(check)
        if result is None:
            return Mark(UNTOUCHED, 0.0, "")
        note = "; ".join(
            part for part in (result["hint"] * (result["outcome"] != OPEN), result["note"]) if part
        )
        if result["outcome"] == OPEN:
            return Mark(UNTOUCHED, 0.0, note)
        if result["flags"] and record["student"] not in self.accepted:
            return Mark(LOOK, 0.0, "; ".join(result["flags"]))
        if result["outcome"] == PASSED:
            return Mark(RIGHT, float(self.weights[check]), note)
        if result["parts"].get("forward") and self.part:
            return Mark(PART, self.part * self.weights[check], f"forward is right. {note}")
        return Mark(WRONG, 0.0, note)
