"""python course.py grade FOLDER --lesson 04 --csv marks.csv: points, named mistakes and feedback for a class.

FOLDER holds what was handed in: a folder or a file for each student, or the archive that Moodle or Canvas
gives. Beside marks.csv it writes marks-moodle.csv, marks-canvas.csv, marks-class.html for the next lecture, a
page for each student in marks-feedback/, and marks.jsonl, from which a stopped run goes on.
docs/teaching/grading.md tells more, and what it protects against.
"""

import argparse
import os
import sys
from pathlib import Path

from tqdm import tqdm

from tools.grading.assignment import NoAssignment, assignment
from tools.grading.journal import Journal
from tools.grading.limits import Ended, Limits
from tools.grading.marking import Marking, drawn, marked
from tools.grading.marks import Scale
from tools.grading.results import Outputs, line_of
from tools.grading.roster import NoTime, as_time, roster
from tools.grading.submissions import submissions


def main(arguments=None):
    asked = _parser().parse_args(arguments)
    try:
        return grade(asked)
    except (NoAssignment, NoTime, Ended, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 1


def _parser():
    parser = argparse.ArgumentParser(
        prog="course.py grade", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("folder", type=_place, metavar="FOLDER")
    add("--lesson", required=True, help="two digits, as in 04")
    add("--csv", type=_place, required=True, help="where the table of marks goes")
    add("--seed", default="", help="a word of the class: drawn cases are drawn anew from it")
    add("--points", nargs="*", default=[], metavar="CHECK=POINTS", help="1 each without; 0 leaves one out")
    add("--part", type=float, default=0.5, help="share for a layer with a right forward alone (0.5)")
    add("--deadline", help="as in 2026-11-30T23:59; later ones are marked, and said to be late")
    add("--roster", type=_place, help="a CSV table: student, and any of name, id, email, submitted")
    add("--accept", nargs="*", default=[], metavar="STUDENT", help="whose flags you have looked at")
    add("--seconds", type=float, default=20, help="of computing for an exercise (20)")
    add("--megabytes", type=int, default=2000, help="of memory for an exercise (2000)")
    add("--workers", type=int, default=os.cpu_count() or 1, help="exercises at a time (all cores)")
    return parser


def _place(text):
    """A path as the teacher means it: from the folder where course.py was called."""
    return Path(os.environ.get("DLCORE_FROM", ""), Path(text).expanduser())


def grade(asked):
    task = assignment(asked.lesson)
    deadline, table = asked.deadline and as_time(asked.deadline), roster(asked.roster)
    weights = _weights(task, asked.points)
    scale = Scale(weights, asked.part, frozenset(asked.accept))
    outputs = Outputs(asked.csv, task.title)
    found = submissions(asked.folder, outputs.names_in(asked.folder, asked.roster))
    if not found:
        raise ValueError(f"There is nothing in {asked.folder}.")
    seeds = drawn(task, asked.seed)
    limits = Limits(seconds=asked.seconds, megabytes=asked.megabytes)
    marking = Marking(task, frozenset(weights), seeds, limits)
    journal = Journal(outputs.journal, marking.settings())
    bar = tqdm(marked(marking, found, journal, asked.workers), total=len(found), unit=" students")
    records = {record["student"]: record for record in bar}
    lines = [line_of(one, records[one.student], table, deadline, scale) for one in found]
    outputs.write(lines, records, scale.total)
    print(_report(lines, records, seeds, outputs, asked.seed))
    return 0


def _weights(task, texts):
    """Points by the names of checks, without those that count nothing; ValueError for an unknown name."""
    weights = {one.check: 1.0 for one in task.exercises}
    for text in texts:
        name, _, points = text.partition("=")
        if name not in weights:
            raise ValueError(f"There is no exercise {name!r}; lesson {task.lesson} has {', '.join(weights)}.")
        weights[name] = float(points)
    return {name: points for name, points in weights.items() if points}


def _report(lines, records, seeds, outputs, word):
    unread = sum(bool(record["unusable"]) for record in records.values())
    said = [
        f"{len(lines)} students: {len(lines) - unread} marked, {unread} without a notebook of this lesson."
    ]
    flagged = [line.who for line in lines if line.flagged]
    if flagged:
        said.append(f"To be looked at, 0 points until then: {', '.join(flagged)} (--accept gives them).")
    if word:
        new = sum(seed is not None for seed in seeds.values())
        said.append(
            f"Cases drawn anew for {new} of {len(seeds)} exercises; the others have none that are drawn."
        )
    said.append(f"Next lecture: {outputs.lecture}. Feedback: {outputs.feedback}. Marks: {outputs.marks}.")
    return "\n".join(said)


if __name__ == "__main__":
    sys.exit(main())
