"""What the map says."""

from dlcore.language import mark, say, say_count
from dlcore.progress.standing import DONE, OPEN, TRIED

SIGNS = {DONE: "●", TRIED: "◐", OPEN: "○"}
STATES = {DONE: mark("done"), TRIED: mark("tried"), OPEN: mark("not begun")}


def title(lesson):
    """Return a lesson's number and its short name."""
    return f"{lesson.number} {say(lesson.name)}"


def state(standing):
    """Return how far a lesson is: a word and the numbers behind it."""
    return f"{say(STATES[standing.state])}: {', '.join(_numbers(standing))}"


def here(standing):
    """Return what stands at the lesson to go on with."""
    return say("begin here") if standing.state == OPEN else say("go on here")


def advice(standing, is_kept):
    """Return the sentence below the map. standing: the lesson to go on with, or None when all are done."""
    if not is_kept:
        return say(
            "Nothing is recorded here. Your own copy of the lessons, opened by python3 course.py lab, shows "
            "on this map what you have done."
        )
    if standing is None:
        return say("All lessons are done.")
    number = standing.lesson.number
    if standing.state == OPEN:
        return say("Begin with lesson {number}.", number=number)
    return say("Go on with lesson {number}.", number=number)


def _numbers(standing):
    exercises, passed = len(standing.lesson.exercises), len(standing.passed)
    if standing.state == OPEN:
        yield say_count("{n} exercise", "{n} exercises", exercises)
        return
    yield say_count("{passed} of {n} exercise", "{passed} of {n} exercises", exercises, passed=passed)
    if standing.predictions:
        yield say_count("{n} prediction", "{n} predictions", len(standing.predictions))
    if standing.questions:
        yield say_count("{n} question", "{n} questions", len(standing.questions))
