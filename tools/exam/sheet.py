"""One sheet: the tasks of one student, in their order."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """title: of the examination. who: the student, or "". tasks: pairs of a Question and its Task."""

    title: str
    who: str
    tasks: tuple

    @property
    def points(self):
        return sum(question.points for question, _ in self.tasks)

    @property
    def minutes(self):
        return sum(question.minutes for question, _ in self.tasks)


def sheet(title, questions, seed, student="", who=""):
    """The Sheet of a student, whose name is `who`: equal seeds and students give equal sheets."""
    return Sheet(title, who, tuple((one, one.task(seed, student)) for one in questions))


def head_of(number, question):
    """What stands above a question."""
    return f"Question {number}: {counted(question.points, 'point')}, {counted(question.minutes, 'minute')}"


def about(question):
    """What a teacher sees above a question besides."""
    return f"`{question.name}`, {question.kind}. {question.about}."


def summary(sheet):
    """How much it is."""
    counts = counted(len(sheet.tasks), "question"), counted(sheet.points, "point")
    return f"{', '.join(counts)}, about {counted(sheet.minutes, 'minute')}"


def counted(count, noun):
    return f"{count} {noun}{'' if count == 1 else 's'}"
