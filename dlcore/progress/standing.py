"""What the record says about each lesson: not begun, tried or done, and where to go on."""

from dataclasses import dataclass, field

OPEN, TRIED, DONE = "open", "tried", "done"


@dataclass
class Standing:
    """One lesson. passed: the names of its exercises whose check has said "passed" once.

    predictions, questions: the names of those with a guess, or an answer.
    last: the time of its last line, or "".
    """

    lesson: object
    passed: set = field(default_factory=set)
    predictions: set = field(default_factory=set)
    questions: set = field(default_factory=set)
    last: str = ""

    @property
    def state(self):
        """DONE: the checks of all exercises have passed. TRIED: something is recorded. Else OPEN."""
        if self.lesson.exercises and self.passed.issuperset(self.lesson.exercises):
            return DONE
        return TRIED if self.last else OPEN

    def add(self, record, name):
        """Count one line of the record in; name: without the number of the lesson."""
        self.last = max(self.last, record["time"])
        if record["kind"] == "check" and record.get("outcome") == "passed" and name in self.lesson.exercises:
            self.passed.add(name)
        elif record["kind"] == "prediction" and "guess" in record:
            self.predictions.add(name)
        elif record["kind"] == "question":
            self.questions.add(name)


def standings(records, lessons):
    """Return the Standing of each lesson, in their order.

    records: as history() gives them. lessons: each has a number and the names of its exercises.
    """
    found = {lesson.number: Standing(lesson) for lesson in lessons}
    for record in records:
        number, _, name = record["name"].partition(".")
        if number in found:
            found[number].add(record, name)
    return list(found.values())


def next_standing(found):
    """Return the standing of the lesson to go on with: the last one worked on, else the first not done.

    None when all are done.
    """
    undone = [standing for standing in found if standing.state != DONE]
    latest = max(found, key=lambda standing: standing.last, default=None)
    return latest if latest in undone and latest.last else next(iter(undone), None)
