"""A network of layers as a picture: a column for each layer, a wire from each unit to each of the next."""

from itertools import pairwise

from dlcore.plots.diagrams import diagram

BOX = 84, 46
STRIDE_X, STRIDE_Y = 200, 70


def network(columns, captions=()):
    """Draw columns of named boxes, left to right, each box wired to all of the next column.

    columns: lists of names, as in [["x₁", "x₂"], ["h₁"], ["L"]]. captions: a text above each column, or none.
    Returns a Figure. Lesson: 03_forward_pass, 04_backpropagation.
    """
    height = STRIDE_Y * max(map(len, columns))
    placed = [_column(names, k, height) for k, names in enumerate(columns)]
    wires = [_wire(a, b) for left, right in pairwise(placed) for a in left for b in right]
    heads = [{"text": text, "x": _middle(k), "y": 12} for k, text in enumerate(captions)]
    cells = [cell for column in placed for cell in column]
    return diagram(cells, wires, heads, width=_middle(len(columns) - 1) + _middle(0), height=height + 30)


def _middle(k):
    return 100 + STRIDE_X * k


def _column(names, k, height):
    top = 30 + (height - STRIDE_Y * len(names)) / 2
    place = {"x": _middle(k), "w": BOX[0], "h": BOX[1], "value": "", "gradient": ""}
    return [place | {"label": name, "y": top + STRIDE_Y * (row + 0.5)} for row, name in enumerate(names)]


def _wire(left, right):
    return {"points": (left["x"] + BOX[0] / 2, left["y"], right["x"] - BOX[0] / 2, right["y"])}
