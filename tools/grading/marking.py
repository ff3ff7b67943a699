"""Marks all submissions, several side by side, and writes each into the journal as soon as it is done."""

import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace

from dlcore.check.verdict import NOT_YET, OPEN
from tools.grading import rooms
from tools.grading.assignment import Assignment
from tools.grading.handed_in import Unusable, handed_in
from tools.grading.judge import Job, inspected, judged
from tools.grading.limits import Ended, Limits, run, starter

_NOTHING = {"case": None, "mistake": None, "parts": {}, "cases": 1, "note": "", "seconds": 0.0}
PATIENT = Limits(seconds=600, waiting=3600, megabytes=4000)  # for the course's own code


@dataclass(frozen=True)
class Marking:
    """What is the same for all students.

    seeds: of the cases, by the names of checks. only: the names of the checks that count.
    """

    assignment: Assignment
    only: frozenset
    seeds: dict
    limits: Limits

    @property
    def exercises(self):
        """The exercises that count, in their order."""
        return [one for one in self.assignment.exercises if one.check in self.only]

    def settings(self):
        """What a line of the journal depends on, as a text."""
        facts = asdict(self.limits) | {"folder": ""}
        return repr((self.assignment.lesson, hash_of(self.assignment), sorted(self.only), self.seeds, facts))


def hash_of(assignment):
    """The cells of the lesson as one text: another edition of it is another assignment."""
    return sorted(assignment.known)


def drawn(assignment, word):
    """The seeds of the cases of a class, by the names of checks; None for each where there is no word."""
    if not word:
        return dict.fromkeys(one.check for one in assignment.exercises)
    context = starter(f"dlcore.lessons.lesson{assignment.lesson}")
    return run(context, _seeds, (assignment, word), PATIENT)


def _seeds(argument):
    assignment, word = argument
    return rooms.seeds(assignment, word)


def marked(marking, submissions, journal, workers):
    """Yield the record of each submission, in the order in which they are ready."""
    context = starter(f"dlcore.lessons.lesson{marking.assignment.lesson}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        inside = replace(marking, limits=replace(marking.limits, folder=folder))
        with ThreadPoolExecutor(workers) as pool:
            waiting = [one for one in submissions if not journal.of(one)]
            yield from (journal.of(one) for one in submissions if journal.of(one))
            futures = {pool.submit(_record, context, inside, one): one for one in waiting}
            try:
                for future in as_completed(futures):
                    yield journal.add(futures[future], future.result())
            finally:
                pool.shutdown(cancel_futures=True)


def _record(context, marking, submission):
    facts = {"student": submission.student, "name": submission.name, "number": submission.number}
    try:
        handed = handed_in(submission, marking.assignment)
    except Unusable as error:
        return {**facts, "path": None, "notes": [], "unusable": str(error), "results": {}}
    results = {one.check: _result(context, marking, one, handed.cells) for one in marking.exercises}
    notes = [*handed.notes, *sorted({flag for one in results.values() for flag in one["elsewhere"]})]
    return {**facts, "path": handed.path, "notes": notes, "unusable": "", "results": results}


def _result(context, marking, exercise, cells):
    """The result of one exercise; also where its process gave none."""
    if not any(exercise.wanted in source or exercise.cell == name for _, name, source in cells):
        return {"outcome": OPEN, "text": "", "hint": "", "flags": [], "elsewhere": [], **_NOTHING}
    seed = marking.seeds[exercise.check]
    job = Job(marking.assignment.lesson, exercise, marking.assignment.given, cells, seed and tuple(seed))
    try:
        return run(context, judged, job, marking.limits)
    except Ended as ended:
        reason = str(ended)
    result = {"outcome": NOT_YET, "text": reason, "hint": reason, "flags": [], "elsewhere": [], **_NOTHING}
    try:
        return result | run(context, inspected, job, marking.limits)
    except Ended:
        return result
