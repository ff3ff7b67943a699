"""python course.py hub memory FOLDER: the memory and computing time of each lesson of a students' edition.
python course.py hub link HUB: the link that brings the students' repository to a hub, by nbgitpuller.
"""

import argparse
import os
import sys
from pathlib import Path

from tools.hub.link import pull_link, students_repository
from tools.learner.places import FIRST_PAGE

NO_LESSONS = (
    "{folder} holds no lessons. Name a students' edition: python3 course.py editions OUT makes OUT/students."
)
BROKEN = "| {lesson} | does not run: {error} |"
NO_REPOSITORY = (
    "Which repository? Add --repository and its address. "
    "It is taken from [project.urls] of pyproject.toml where Repository stands there."
)


def main():
    kind = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="course.py hub", description=__doc__, formatter_class=kind)
    wishes = parser.add_subparsers(dest="wish", required=True)
    memory = wishes.add_parser("memory", help="run every lesson and measure it: a quarter of an hour")
    memory.add_argument("folder", help="a students' edition, such as OUT/students")
    memory.add_argument(
        "lessons", nargs="*", metavar="NN", help="numbers such as 04; all where none is named"
    )
    memory.set_defaults(run=measure_all)
    link = wishes.add_parser("link", help="print a link for your students")
    link.add_argument("hub", help="the address of the hub, such as https://hub.university.example")
    link.add_argument(
        "--repository", default=students_repository(), help="address of the students' repository"
    )
    link.add_argument("--branch", default="main")
    link.add_argument("--page", default=FIRST_PAGE, help="the notebook that is opened")
    link.set_defaults(run=print_link)
    arguments = parser.parse_args()
    return arguments.run(arguments)


def print_link(wanted):
    if not wanted.repository:
        print(NO_REPOSITORY)
        return 1
    print(pull_link(wanted.hub, wanted.repository, wanted.branch, wanted.page))
    return 0


def measure_all(wanted):
    """A row of a table for each lesson, as soon as it is measured; one that does not run is told."""
    from tools.hub.memory import HEAD, CellExecutionError, measured, row  # here: takes a second

    folder = Path(os.environ.get("DLCORE_FROM", ""), wanted.folder).resolve()
    found = sorted((folder / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    paths = [path for path in found if not wanted.lessons or path.name[:2] in wanted.lessons]
    if not paths:
        print(NO_LESSONS.format(folder=folder))
        return 1
    print(HEAD)
    failed = 0
    for path in paths:
        try:
            print(row(path, measured(path, folder)), flush=True)
        except CellExecutionError as error:
            failed = 1
            print(BROKEN.format(lesson=path.stem[:2], error=error.evalue), flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
