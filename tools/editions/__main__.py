"""python course.py editions OUT [--check] [--replace]: OUT/students and OUT/teachers, from the one source.

Nothing that stands in OUT is written over unless you say so. --check also runs every notebook of both
editions from top to bottom, which takes a quarter of an hour or more: in the students' each check must say
that nothing was attempted, in the teachers' each solution must pass.
"""

import argparse
import sys

from tools.editions import words
from tools.editions.files import EDITIONS, edition, is_inside
from tools.editions.folder import may_write, meant, write
from tools.learner.places import PROJECT


def main():
    parser = argparse.ArgumentParser(
        prog="course.py editions", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", help="the folder that gets both editions")
    parser.add_argument("--check", action="store_true", help="run all notebooks of both editions")
    parser.add_argument("--replace", action="store_true", help="write over what stands there, without asking")
    arguments = parser.parse_args()
    out = meant(arguments.out)
    if is_inside(out):
        print(words.INSIDE.format(folder=out))
        return 1
    if not made(out, arguments.replace):
        return 1
    if arguments.check:
        from tools.editions.whole import check_all  # here: the kernel's client takes a second

        return 0 if check_all(out) else 1
    return 0


def made(out, may_replace):
    """Whether both editions are written; says where, or why not."""
    files = {out / name: edition(name, PROJECT) for name in EDITIONS}
    if not all(may_write(folder, content, may_replace) for folder, content in files.items()):
        return False
    for folder, content in files.items():
        write(folder, content)
        print(words.WRITTEN.format(edition=folder.name, count=len(content), folder=folder))
    print(words.NEXT)
    return True


if __name__ == "__main__":
    sys.exit(main())
