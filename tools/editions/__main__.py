"""python course.py editions OUT [--check] [--replace]: OUT/students and OUT/teachers, from the one source.

Nothing that stands in OUT is written over unless you say so. --check also runs every notebook of both
editions from top to bottom, which takes a quarter of an hour or more: in the students' each check must say
that nothing was attempted, in the teachers' each solution must pass.
"""

import argparse
import os
import sys
from pathlib import Path

from tools.editions import words
from tools.editions.files import EDITIONS, FILES, FOLDERS, NOTEBOOKS, edition
from tools.editions.folder import changed, stale, write
from tools.learner.places import PROJECT


def main():
    parser = argparse.ArgumentParser(
        prog="course.py editions", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", help="the folder that gets both editions")
    parser.add_argument("--check", action="store_true", help="run all notebooks of both editions")
    parser.add_argument("--replace", action="store_true", help="write over what stands there, without asking")
    arguments = parser.parse_args()
    out = Path(os.environ.get("DLCORE_FROM", ""), arguments.out).resolve()
    if is_inside(out):
        print(words.INSIDE.format(folder=out))
        return 1
    if not made(out, arguments.replace):
        return 1
    if arguments.check:
        from tools.editions.whole import check_all  # here: the kernel's client takes a second

        return 0 if check_all(out) else 1
    return 0


def is_inside(out):
    """Whether OUT is the course, or lies in a folder that the editions are made from."""
    sources = [PROJECT / name for name in (*FOLDERS, NOTEBOOKS, *FILES)]
    return out == PROJECT or any(out.is_relative_to(source) for source in sources)


def made(out, may_replace):
    """Whether both editions are written; says where, or why not."""
    files = {out / name: edition(name, PROJECT) for name in EDITIONS}
    for folder, content in files.items():
        standing = [*changed(folder, content), *stale(folder, content)]
        if standing and not (may_replace or agreed(folder, standing)):
            return False
    for folder, content in files.items():
        write(folder, content)
        print(words.WRITTEN.format(edition=folder.name, count=len(content), folder=folder))
    print(words.NEXT)
    return True


def agreed(folder, standing):
    """Whether somebody at the keyboard says yes."""
    print(words.STANDING.format(count=len(standing), folder=folder, first=standing[0]))
    if not sys.stdin.isatty():
        print(words.NOBODY)
        return False
    is_yes = input(words.QUESTION).strip().lower() in ("y", "yes")
    if not is_yes:
        print(words.KEPT)
    return is_yes


if __name__ == "__main__":
    sys.exit(main())
