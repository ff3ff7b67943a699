"""Lessons that are not yet adapted to a rule. Who adapts a lesson takes its line out."""

PREDICTIONS = {
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
    "07",
    "08",
    "09",
}
