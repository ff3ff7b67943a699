"""A network of layers as a picture: a column for each layer, a wire from each unit to each of the next."""

from itertools import pairwise

from dlcore.plots.diagrams import diagram

BOX = 84, 46
STRIDE_Y = 70
WIDTH, WIDEST = 1100, 300  # of all columns, and of one


def network(columns, captions=()):
    """Draw columns of named boxes, left to right, each box wired to all of the next column.

    columns: lists of names, as in [["x₁", "x₂"], ["h₁"], ["L"]]. captions: a text above each column, or none.
    Returns a Figure. Lesson: 03_forward_pass, 04_backpropagation.
    """
    height, stride = STRIDE_Y * max(map(len, columns)), min(WIDEST, WIDTH / len(columns))
    middles = [stride * (k + 0.5) for k in range(len(columns))]
    placed = [_column(names, x, height) for names, x in zip(columns, middles)]
    wires = [_wire(a, b) for left, right in pairwise(placed) for a in left for b in right]
    heads = [{"text": text, "x": x, "y": 12} for text, x in zip(captions, middles)]
    cells = [cell for column in placed for cell in column]
    return diagram(cells, wires, heads, width=stride * len(columns), height=height + 30)


def _column(names, x, height):
    top = 30 + (height - STRIDE_Y * len(names)) / 2
    place = {"x": x, "w": BOX[0], "h": BOX[1], "value": "", "gradient": ""}
    return [place | {"label": name, "y": top + STRIDE_Y * (row + 0.5)} for row, name in enumerate(names)]


def _wire(left, right):
    return {"points": (left["x"] + BOX[0] / 2, left["y"], right["x"] - BOX[0] / 2, right["y"])}
