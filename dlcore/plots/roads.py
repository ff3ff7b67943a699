"""The lessons as a road: the order in which they build on each other, and what each is about."""

from itertools import pairwise

from dlcore.language import say
from dlcore.plots.diagrams import diagram

BOX = 176, 46
STRIDE_X, STRIDE_Y = 232, 112
COLUMNS = 5


def course_map(lessons):
    """Draw the lessons in their order, each with its subject below it; every other row runs backwards.

    lessons: each has number, name and subject, as those of dlcore.lessons.course.LESSONS.
    Returns a Figure. Lesson: 00_index.
    """
    places = [_place(i) for i in range(len(lessons))]
    cells = [
        _cell(f"{lesson.number} {say(lesson.name)}", *xy) for lesson, xy in zip(lessons, places, strict=True)
    ]
    captions = [_caption(say(lesson.subject), *xy) for lesson, xy in zip(lessons, places, strict=True)]
    wires = [_wire(*ends) for ends in pairwise(places)]
    rows = -(-len(lessons) // COLUMNS)
    return diagram(cells, wires, captions, width=COLUMNS * STRIDE_X - 24, height=rows * STRIDE_Y - 20)


def _place(i):
    """The middle of box i."""
    row, column = divmod(i, COLUMNS)
    column = COLUMNS - 1 - column if row % 2 else column
    return BOX[0] / 2 + 8 + STRIDE_X * column, BOX[1] / 2 + 8 + STRIDE_Y * row


def _cell(name, x, y):
    return {"x": x, "y": y, "w": BOX[0], "h": BOX[1], "label": name, "value": "", "gradient": ""}


def _caption(subject, x, y):
    return {"x": x, "y": y + 40, "text": subject}


def _wire(first, second):
    (x1, y1), (x2, y2) = first, second
    if x1 == x2:
        return {"points": (x1, y1 + 52, x2, y2 - BOX[1] / 2)}  # below the caption
    side = BOX[0] / 2 if x2 > x1 else -BOX[0] / 2
    return {"points": (x1 + side, y1, x2 - side, y2)}
