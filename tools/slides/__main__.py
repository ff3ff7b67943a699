"""python course.py slides OUT [LESSON ...] [--replace]: a deck of slides for each lesson, in OUT.

Each deck is one file, such as OUT/04_backpropagation-slides.html: open it in any browser, with or without
a network. Arrows and Space go on, S opens your notes in a window of their own, Esc shows all slides, and
?print-pdf behind the address prints them. The notes hold the answers, so keep the file to yourself until
after the lesson; docs/teaching/slides.md tells more.
"""

import sys

from tools.pages.command import parser, run
from tools.slides.deck import deck

SUFFIX = "-slides.html"


def main(arguments=None):
    asked = parser("slides", __doc__).parse_intermixed_args(arguments)
    return run("slides", asked, lambda lesson: {f"{lesson.entry.file}{SUFFIX}": deck(lesson)})


if __name__ == "__main__":
    sys.exit(main())
