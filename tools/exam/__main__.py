"""python course.py exam OUT --seed "a secret word": sheets for an examination, and the answers for you.

Every number is drawn from the seed, and every answer is computed by dlcore. With --roster each student has
numbers of their own. --list shows all questions. Nothing that stands in OUT is written over unless you
say so. docs/teaching/exam.md tells more.
"""

import argparse
import sys

from tools.editions.files import is_inside
from tools.editions.folder import may_write, meant, write
from tools.editions.words import INSIDE
from tools.exam import words
from tools.exam.choice import NoQuestion, chosen, listing
from tools.exam.files import files, students
from tools.exam.sheet import sheet, summary


def main(arguments=None):
    asked = _parser().parse_args(arguments)
    if asked.list:
        print(listing())
        return 0
    if not (asked.out and asked.seed):
        print(words.NEEDED, file=sys.stderr)
        return 2
    try:
        return made(asked)
    except (NoQuestion, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser():
    parser = argparse.ArgumentParser(
        prog="course.py exam", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("out", nargs="?", metavar="OUT", type=meant, help="the folder for sheets and answers")
    add("--seed", default="", help="any words; who knows them can make the answers")
    add(
        "--questions",
        nargs="+",
        default=[],
        metavar="NAME",
        help="lessons or questions, as in 03 04.deltas; all without",
    )
    add("--each", type=int, metavar="N", help="of each lesson only N questions, chosen by the seed")
    add("--roster", type=meant, help="a CSV table with a column student, and perhaps name: a sheet for each")
    add("--title", default="Deep-learning examination", help="what stands above each sheet")
    add("--list", action="store_true", help="show all questions")
    add("--replace", action="store_true", help="write over what stands there, without asking")
    return parser


def made(asked):
    """Write the sheets; the number for the shell."""
    if is_inside(asked.out):
        print(INSIDE.format(folder=asked.out), file=sys.stderr)
        return 1
    questions, who = chosen(asked.questions, asked.each, asked.seed), students(asked.roster)
    sheets = [sheet(asked.title, questions, asked.seed, *one) for one in (who or {"": ""}).items()]
    content = files(sheets)
    if not may_write(asked.out, content, asked.replace):
        return 1
    write(asked.out, content)
    first, answers = (asked.out / name for name in list(content)[:2])
    said = words.EACH.format(count=len(who)) if who else words.ONE
    print(words.WRITTEN.format(summary=summary(sheets[0]), first=first, answers=answers, students=said))
    print(words.SECRET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
