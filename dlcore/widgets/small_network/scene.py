"""The small network as boxes and wires: places, and the texts in them. No drawing here.

`drawing.js` draws the result in the browser, `dlcore.plots.diagrams` on paper.
"""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import meaning, symbol

WIDTH, HEIGHT = 1190, 420
MIDDLE = 225
ROWS = {"x1": 70, "x2": MIDDLE, "x3": 380, "1": 150, "2": 300}  # of the inputs, and of the hidden units
X_INPUT, X_SUM, X_OUTPUT, X_LAST = 66, 454, 880, 1132  # middles of the columns
CELL = 112, 56
PILL = 180, 40
LAST_CELL = 106, 56
BIAS = 116, 40
BIAS_AWAY = 72  # from the middle of its unit
WHERE_ON_WIRE = 0.34  # share of the way from the input at which a weight stands: the gaps are equal there


def _cells():
    """The place of each number: name to (middle x, middle y, width, height)."""
    places = {name: (X_INPUT, ROWS[name], *CELL) for name in ("x1", "x2", "x3")}
    for j in "12":
        places[f"z{j}"] = X_SUM, ROWS[j], *CELL
        places[f"h{j}"] = X_SUM + CELL[0], ROWS[j], *CELL
        places[f"b{j}"] = X_SUM, ROWS[j] + (-BIAS_AWAY if j == "1" else BIAS_AWAY), *BIAS
    places["s"], places["p"] = (X_OUTPUT, MIDDLE, *CELL), (X_OUTPUT + CELL[0], MIDDLE, *CELL)
    places["c"] = X_OUTPUT, MIDDLE + BIAS_AWAY, *BIAS
    places["L"], places["target"] = (X_LAST, MIDDLE, *LAST_CELL), (X_LAST, 110, *LAST_CELL)
    return places


def _wires(places):
    """The ends of each wire, by the name of the weight on it, or of what it carries: (x1, y1, x2, y2)."""
    wires = {f"W{i}{j}": _between(places, f"x{i}", f"z{j}") for i in "123" for j in "12"}
    wires |= {f"v{j}": _between(places, f"h{j}", "s") for j in "12"}
    wires |= {f"b{j}": _upright(places, f"b{j}", f"z{j}") for j in "12"}
    wires |= {"c": _upright(places, "c", "s"), "target": _upright(places, "target", "L")}
    return wires | {"L": _between(places, "p", "L")}


def _between(places, left, right):
    (x1, y1, w1, _), (x2, y2, w2, _) = places[left], places[right]
    return x1 + w1 / 2, y1, x2 - w2 / 2, y2


def _upright(places, start, end):
    (x, y1, _, h1), (_, y2, _, h2) = places[start], places[end]
    side = 1 if y2 > y1 else -1
    return x, y1 + side * h1 / 2, x, y2 - side * h2 / 2


def _on_wire(wire, share):
    x1, y1, x2, y2 = wire
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1), *PILL


CAPTIONS = (
    {"text": mark("inputs"), "x": X_INPUT, "y": 16},
    {"text": mark("hidden units: sum, sigmoid"), "x": X_SUM + CELL[0] / 2, "y": 16},
    {"text": mark("output unit: sum, sigmoid"), "x": X_OUTPUT + CELL[0] / 2, "y": 16},
    {"text": mark("loss"), "x": X_LAST, "y": 16},
)
PLACES = _cells()
WIRES = _wires(PLACES)
PLACES |= {name: _on_wire(WIRES[name], WHERE_ON_WIRE) for name in WIRES if name.startswith("W")}
PLACES |= {name: _on_wire(WIRES[name], 0.5) for name in ("v1", "v2")}


def scene(numbers, known, *, fresh=(), notes=None, flow=0):
    """The network as a dict of "cells", "wires" and "captions", ready to be drawn.

    numbers: values by name, and derivatives under "d" + name; only those in `known` are shown.
    fresh: the names that the present step brings. notes: text in place of a wire's second line, by
    name; a weight's derivative that is known already then stands "beside" its value.
    flow: the direction in which the wires of the notes carry something, +1, -1 or 0.
    Lesson: 03_forward_pass, 04_backpropagation.
    """
    notes = notes or {}
    cells = [_cell(name, numbers, known, fresh, notes.get(name, "")) for name in PLACES]
    wires = [
        {"name": name, "points": points, "flow": flow if name in notes else 0}
        for name, points in WIRES.items()
    ]
    captions = [caption | {"text": say(caption["text"])} for caption in CAPTIONS]
    return {"width": WIDTH, "height": HEIGHT, "cells": cells, "wires": wires, "captions": captions}


def _cell(name, numbers, known, fresh, note):
    x, y, w, h = PLACES[name]
    value = short(numbers[name]) if name in known else ""
    gradient = f"∂ {short(numbers['d' + name], 3)}" if "d" + name in known else ""
    is_wire = w == PILL[0] and note and "d" + name not in fresh  # the note is no product that brings it
    texts = {"label": symbol(name), "value": value, "gradient": note or gradient}
    texts["beside"] = gradient if is_wire else ""
    place = {"x": x, "y": y, "w": w, "h": h}
    state = {"is_note": bool(note), "is_fresh": name in fresh or "d" + name in fresh}
    kind = {"kind": name.rstrip("123"), "words": _words(name, value, gradient)}
    return {"name": name} | place | texts | state | kind


def _words(name, value, gradient):
    fields = {"symbol": symbol(name), "meaning": meaning(name), "value": value or say("not computed yet")}
    if not gradient:
        return say("{symbol}, {meaning}: {value}", **fields)
    fields["derivative"] = gradient.removeprefix("∂ ")
    return say("{symbol}, {meaning}: {value}, derivative of the loss {derivative}", **fields)
