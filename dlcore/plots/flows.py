"""How arrays flow through a network, forward and back: boxes for arrays, arrows with what is done."""

from dlcore.language import say
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


TRIP = {"stride": 172, "box": (64, 44), "there": 62, "back": 190}  # heights of the two rows


def round_trip(names, steps):
    """Draw a forward pass left to right, the backward pass below it, and what each step remembers for it.

    names: of the quantities, the loss last. steps: pairs (what is done, what is remembered), one less;
    ValueError otherwise. Returns a Figure. Lesson: 04_backpropagation.
    """
    if len(steps) != len(names) - 1:
        raise ValueError(
            f"round_trip expects one step for each of {len(names) - 1} arrows, got {len(steps)}."
        )
    last = names[-1]
    cells = [_stop(k, name, "there") for k, name in enumerate(names)]
    cells += [_stop(k, f"∂{last}/∂{name}", "back") for k, name in enumerate(names[:-1])]
    wires = [wire for k in range(len(steps)) for wire in _there_and_back(k, is_last=k == len(steps) - 1)]
    texts = [{"text": done, "x": _half(k), "y": TRIP["there"] - 16} for k, (done, _) in enumerate(steps)]
    texts += [
        {"text": say("keeps {what}", what=kept), "x": _half(k), "y": 126} for k, (_, kept) in enumerate(steps)
    ]
    return diagram(cells, wires, texts, width=2 * _stop_x(0) + TRIP["stride"] * len(steps), height=232)


def _stop_x(k):
    return 46 + TRIP["stride"] * k


def _half(k):
    return _stop_x(k) + TRIP["stride"] / 2


def _stop(k, label, row):
    w, h = TRIP["box"]
    texts = (
        {"label": label, "value": "", "gradient": ""}
        if row == "there"
        else {"label": "", "value": "", "gradient": label}
    )
    return {"x": _stop_x(k), "y": TRIP[row], "w": w + 12 * (row == "back"), "h": h} | texts


def _there_and_back(k, *, is_last):
    left, right, half = _stop_x(k), _stop_x(k + 1), TRIP["box"][0] / 2
    yield {"points": (left + half, TRIP["there"], right - half, TRIP["there"])}
    yield {"points": (_half(k), TRIP["there"] + 4, _half(k), 114)}
    yield {"points": (_half(k), 138, _half(k), TRIP["back"] - 4)}
    if is_last:
        yield {"points": (right, TRIP["there"] + TRIP["box"][1] / 2, right, TRIP["back"])}
    else:
        right -= half + 6
    yield {"points": (right, TRIP["back"], left + half + 6, TRIP["back"])}
