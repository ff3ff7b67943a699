"""python course.py nbgrader OUT [--lessons 04 05] [--replace]: a course folder of nbgrader, ready to release.

OUT/source gets a folder for each lesson, OUT/nbgrader_config.py the three settings that the lessons need.
Nothing that stands there is written over unless you say so. docs/teaching/grading.md tells more.
"""

import argparse
import sys
from pathlib import Path

from tools.editions.files import is_inside
from tools.editions.folder import may_write, meant, write
from tools.editions.words import INSIDE
from tools.grading.assignment import NoAssignment
from tools.nbgrader import words
from tools.nbgrader.course import LESSONS, course


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="course.py nbgrader", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", metavar="OUT", type=meant, help="the course folder of nbgrader")
    parser.add_argument("--lessons", nargs="+", default=LESSONS, metavar="04", help="all without")
    parser.add_argument("--replace", action="store_true", help="write over what stands there, without asking")
    asked = parser.parse_args(arguments)
    try:
        return made(asked.out, asked.lessons, asked.replace)
    except (NoAssignment, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def made(out, lessons, may_replace):
    """Write the course; the number for the shell."""
    if is_inside(out):
        print(INSIDE.format(folder=out), file=sys.stderr)
        return 1
    files = course(lessons)
    if not may_write(out, files, may_replace):
        return 1
    write(out, files)
    names = [Path(name).stem for name in files if name.endswith(".ipynb")]
    print(words.WRITTEN.format(count=len(names), folder=out, name=names[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
