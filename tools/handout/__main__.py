"""python course.py handout OUT [LESSON ...] [--answers] [--replace]: a page for each lesson, to read.

Each is one file, such as OUT/04_backpropagation.html: it opens by a double click, with or without a network.
Results are in it, and the answers to predictions are folded, so give it out after the meeting. Without
--answers it holds no solution of an exercise; with it, the file is named ...-answers.html.
"""

import sys

from tools.handout.page import page
from tools.pages.command import parser, run


def main(arguments=None):
    asking = parser("handout", __doc__)
    asking.add_argument("--answers", action="store_true", help="with the solutions of the exercises")
    asked = asking.parse_intermixed_args(arguments)
    end = "-answers.html" if asked.answers else ".html"
    return run("handout", asked, lambda one: {f"{one.entry.file}{end}": page(one, asked.answers)})


if __name__ == "__main__":
    sys.exit(main())
