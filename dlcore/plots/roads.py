"""The lessons as a road: the order in which they build on each other, and what each is about."""

from itertools import pairwise

from dlcore.plots.diagrams import diagram

BOX = 176, 46
STRIDE_X, STRIDE_Y = 232, 112
LESSONS = (  # name, what it is about, column, row
    ("01 neuron", "weights, a line, XOR", 0, 0),
    ("02 activations", "bends, first weights", 1, 0),
    ("03 forward pass", "shapes, losses", 2, 0),
    ("04 backpropagation", "gradients, proved", 3, 0),
    ("05 optimizers", "rates, momentum, Adam", 4, 0),
    ("06 lines", "fitting, validation", 4, 1),
    ("07 digits", "a network on pictures", 3, 1),
    ("08 pictures", "convolution, CNN", 2, 1),
    ("09 sequences", "memory, text, attention", 1, 1),
)


def course_map():
    """Draw the lessons in their order, each with its subject below it.

    Returns a Figure. Lesson: 00_index.
    """
    cells = [_cell(name, *_middle(column, row)) for name, _, column, row in LESSONS]
    captions = [_caption(subject, *_middle(column, row)) for _, subject, column, row in LESSONS]
    wires = [_wire(first, second) for first, second in pairwise(LESSONS)]
    return diagram(cells, wires, captions, width=5 * STRIDE_X - 24, height=2 * STRIDE_Y - 20)


def _middle(column, row):
    return BOX[0] / 2 + 8 + STRIDE_X * column, BOX[1] / 2 + 8 + STRIDE_Y * row


def _cell(name, x, y):
    return {"x": x, "y": y, "w": BOX[0], "h": BOX[1], "label": name, "value": "", "gradient": ""}


def _caption(subject, x, y):
    return {"x": x, "y": y + 40, "text": subject}


def _wire(first, second):
    (x1, y1), (x2, y2) = _middle(*first[2:]), _middle(*second[2:])
    if x1 == x2:
        return {"points": (x1, y1 + 52, x2, y2 - BOX[1] / 2)}  # below the caption
    side = BOX[0] / 2 if x2 > x1 else -BOX[0] / 2
    return {"points": (x1 + side, y1, x2 - side, y2)}
