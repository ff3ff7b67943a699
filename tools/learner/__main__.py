"""python course.py update: the learner's folder my-course/ with the newest text of the lessons.

--if-changed looks only at sizes and times of the originals, and does nothing when they are those of the last
update; the exit code then tells whether the folder can be opened. --into names another folder, where the
course itself may not be written: on a hub.
"""

import argparse
import os
import sys
from pathlib import Path

from tools.learner.places import FIRST_PAGE, PROJECT, Places


def main():
    parser = argparse.ArgumentParser(prog="course.py update", description=__doc__)
    parser.add_argument("--if-changed", action="store_true", help="what course.py lab asks for")
    parser.add_argument("--into", type=where, metavar="FOLDER", help="in place of my-course in the course")
    arguments = parser.parse_args()
    places, wants_little = Places(PROJECT, arguments.into), arguments.if_changed
    if wants_little and places.is_current():
        return 0
    is_whole = updated(places)
    can_open = (places.copy / FIRST_PAGE).exists()
    return 0 if is_whole or wants_little and can_open else 1


def where(folder):
    """The whole path of a folder that is named from where the user stands."""
    return Path(os.environ.get("DLCORE_FROM", ""), folder).absolute()


def updated(places):
    """Whether all is written; says what was done, or what to do."""
    from tools.learner import words  # here, so that a start with nothing to do stays fast
    from tools.learner.update import update

    print(f"Your lessons are in the folder {places.copy}")
    try:
        return update(places)
    except OSError as error:
        print(words.advice(error))
        return False


if __name__ == "__main__":
    sys.exit(main())
