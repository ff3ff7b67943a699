"""Fetches whole data sets before class, so that no lesson has to: 183 MB for all that the lessons use.

What is there already is not fetched again. A file is there whole or not at all: after Ctrl-C, or a broken
network, the same command goes on with the next file that lacks.
"""

import argparse
import os
import sys
from pathlib import Path

from dlcore.datasets import DATA_SETS
from dlcore.datasets.beforehand import IN_LESSONS, fetch_ahead, plain_name
from dlcore.datasets.files.notice import tell
from dlcore.language import say


def main():
    """The exit code: 0 if all is here, 1 if not, 2 for a wrong name."""
    arguments = parsed()
    known = {plain_name(data_set.name): data_set for data_set in DATA_SETS}
    unknown = [name for name in arguments.names if plain_name(name) not in known]
    if unknown:
        text = say("There is no data set {name}. There are:", name=unknown[0])
        print(text, ", ".join(known))
        return 2
    try:
        chosen = [known[plain_name(name)] for name in arguments.names] or IN_LESSONS
        return 0 if fetch_ahead(chosen, made(arguments.to)) else 1
    except FileNotFoundError as error:  # of DLCORE_DATA; it says what to do
        tell(str(error))
        return 1
    except OSError as error:
        tell(say("Files cannot be written: {error}. Name another folder: --to FOLDER.", error=error))
        return 1
    except KeyboardInterrupt:
        print()
        tell(say("Stopped. What is complete stays; the same command goes on from here."))
        return 130


def parsed():
    """What the command line says."""
    parser = argparse.ArgumentParser(
        prog="course.py data", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    used = ", ".join(plain_name(data_set.name) for data_set in IN_LESSONS)
    parser.add_argument("names", nargs="*", help=f"such as mnist; without names: {used}")
    parser.add_argument(
        "--to", metavar="FOLDER", help="a folder for all of it, which DLCORE_DATA names later"
    )
    return parser.parse_args()


def made(named):
    """The folder of that name, made where it lacks; None for none."""
    if named is None:
        return None
    folder = Path(os.environ.get("DLCORE_FROM", ""), named).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main())
