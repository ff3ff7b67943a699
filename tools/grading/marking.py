"""Marks all submissions, several side by side, and writes each into the journal as soon as it is done."""

import hashlib
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import dlcore
from dlcore.check.verdict import NOT_YET, OPEN
from tools.grading import rooms
from tools.grading.assignment import Assignment
from tools.grading.handed_in import Unusable, handed_in
from tools.grading.judge import Job, inspected, judged
from tools.grading.limits import Ended, Limits, run, starter

_NOTHING = {"case": None, "mistake": None, "parts": {}, "cases": 1, "note": "", "seconds": 0.0}
DLCORE = Path(dlcore.__file__).parent
_FORM = {
    **dict.fromkeys(("outcome", "text", "hint", "note"), str),
    **dict.fromkeys(("flags", "elsewhere"), list),
    "parts": dict,
    "mistake": str | None,
}
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
        """What a line of the journal depends on, as a text; the lesson's cells and the checks too."""
        task, facts = self.assignment, asdict(self.limits) | {"folder": ""}
        code = _code(task.lesson), sorted(task.known), os.environ.get("DLCORE_LANG", "")
        return repr((task.lesson, code, sorted(self.only), self.seeds, facts))


def _code(lesson):
    rooms_of_checks = DLCORE / "check", DLCORE / "lessons" / f"lesson{lesson}"
    files = [path for room in rooms_of_checks for path in sorted(room.glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


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
                    yield _finished(journal, futures[future], future)
            finally:
                pool.shutdown(cancel_futures=True)


def _finished(journal, submission, future):
    """The record, written down; where the grader itself failed, a record that the next run tries again."""
    try:
        return journal.add(submission, future.result())
    except Exception as error:
        return _unusable(submission, f"the grader could not mark it: {type(error).__name__}: {error}")


def _unusable(submission, reason):
    return {**_who(submission), "path": None, "notes": [], "unusable": reason, "results": {}}


def _who(submission):
    return {"student": submission.student, "name": submission.name, "number": submission.number}


def _record(context, marking, submission):
    try:
        handed = handed_in(submission, marking.assignment)
    except Unusable as error:
        return _unusable(submission, str(error))
    results = {one.check: _result(context, marking, one, handed.cells) for one in marking.exercises}
    notes = [*handed.notes, *sorted({flag for one in results.values() for flag in one["elsewhere"]})]
    return {**_who(submission), "path": handed.path, "notes": notes, "unusable": "", "results": results}


def _result(context, marking, exercise, cells):
    """The result of one exercise; also where its process gave none."""
    if not any(exercise.wanted in source or exercise.cell == name for _, name, source in cells):
        return {"outcome": OPEN, "text": "", "hint": "", "flags": [], "elsewhere": [], **_NOTHING}
    seed = marking.seeds[exercise.check]
    job = Job(marking.assignment.lesson, exercise, marking.assignment.given, cells, seed and tuple(seed))
    try:
        return _checked(run(context, judged, job, marking.limits))
    except Ended as ended:
        reason = str(ended)
    result = {"outcome": NOT_YET, "text": reason, "hint": reason, "flags": [], "elsewhere": [], **_NOTHING}
    try:
        return _checked(result | run(context, inspected, job, marking.limits))
    except (Ended, TypeError):
        return result


def _checked(result):
    """The result, if it has the form of one: a process in which a learner's code ran may send anything."""
    is_dict = isinstance(result, dict)
    if not is_dict or not all(isinstance(result.get(key, ...), kind) for key, kind in _FORM.items()):
        raise Ended("what it sent is no result")
    return result | {key: [str(flag) for flag in result[key]] for key in ("flags", "elsewhere")}
