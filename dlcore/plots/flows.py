"""How arrays flow through a network: boxes with shapes, arrows with what is done."""

from dlcore.plots.diagrams import diagram

BOX = 104, 56
STRIDE = 196


def flow(shapes, steps):
    """Draw arrays in a row, each with its shape, and on each arrow the step from one to the next.

    shapes: dict from name to shape, left to right. steps: texts, one less; ValueError otherwise.
    Returns a Figure. Lesson: 03_forward_pass.
    """
    if len(steps) != len(shapes) - 1:
        raise ValueError(f"flow expects one step for each of {len(shapes) - 1} arrows, got {len(steps)}.")
    cells = [_cell(k, name, shape) for k, (name, shape) in enumerate(shapes.items())]
    wires = [{"points": (_right(k), 58, _right(k) + STRIDE - BOX[0], 58)} for k in range(len(steps))]
    texts = [{"text": step, "x": _right(k) + (STRIDE - BOX[0]) / 2, "y": 16} for k, step in enumerate(steps)]
    return diagram(cells, wires, texts, width=STRIDE * len(steps) + BOX[0] + 4, height=92)


def _right(k):
    return 2 + BOX[0] + STRIDE * k


def _cell(k, name, shape):
    place = {"x": _right(k) - BOX[0] / 2, "y": 58, "w": BOX[0], "h": BOX[1]}
    return place | {"label": name, "value": str(tuple(shape)), "gradient": ""}
