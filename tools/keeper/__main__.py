"""python course.py notebooks --fix | --check | --minutes | --links [names or paths of notebooks; all without]

--fix writes the tables of lessons and their minutes in README and index too.
"""

import argparse
import sys
from pathlib import Path

from nbclient.exceptions import CellExecutionError

from tools.keeper import minutes, tables
from tools.keeper.keeper import check, fix, is_ours, link
from tools.keeper.normaliser import read

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def paths(names):
    return [path_of(name) for name in names] or sorted(
        [*NOTEBOOKS.glob("*.ipynb"), *NOTEBOOKS.glob("more/*.ipynb")]
    )


def path_of(name):
    path = Path(name) if name.endswith(".ipynb") else NOTEBOOKS / f"{name}.ipynb"  # "more/trees" as well
    if not path.exists():
        sys.exit(f"There is no notebook {path}")
    return path.resolve()


def keep(path, wants_fix):
    """Print what is wrong with one notebook; True if nothing is."""
    try:
        if wants_fix:
            fix(path)
        found = check(path)
    except CellExecutionError as error:
        found = [str(error)]
    print(path.stem, *(found or ["in order"]), sep="\n  ")
    return not found


def main():
    parser = argparse.ArgumentParser(prog="course.py notebooks", description=__doc__)
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--fix", action="store_true", help="format, execute, normalise and check")
    action.add_argument("--check", action="store_true", help="check without executing")
    action.add_argument("--minutes", action="store_true", help="tell the minutes of each part")
    action.add_argument("--links", action="store_true", help="write the links to other places, run nothing")
    parser.add_argument("names", nargs="*", help="such as 07_mnist_mlp")
    arguments = parser.parse_args()
    if arguments.minutes:
        for path in paths(arguments.names):
            print(path.stem, *minutes.report(read(path)), sep="\n  ")
        return 0
    if arguments.fix or arguments.links:
        tables.mend()
    if arguments.links:
        for path in filter(is_ours, paths(arguments.names)):
            link(path)
    in_order = [keep(path, arguments.fix) for path in paths(arguments.names)]
    return 0 if all(in_order) else 1


if __name__ == "__main__":
    sys.exit(main())
