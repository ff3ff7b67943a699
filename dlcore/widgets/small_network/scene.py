"""The small network as boxes and wires: places, and the texts in them. No drawing here.

`drawing.js` draws the result in the browser, `dlcore.plots.diagrams` on paper.
"""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import letter, meaning, symbol
from dlcore.widgets.small_network.places import (
    COLUMNS,
    WIDTH,
    beside_weight,
    height,
    places,
    resting_place,
    wires,
)
from dlcore.widgets.small_network.shape import shape_of

HEADS = mark("inputs"), mark("hidden units: sum, sigmoid"), mark("output unit: sum, sigmoid"), mark("loss")
MANY_OUTPUTS = mark("output units: sum, sigmoid")
THINNEST, THICKEST = 1.0, 11.0  # wires


def scene(numbers, known, *, fresh=(), carried=None, changes=None, flow=0):
    """The network as a dict of "cells", "wires" and "captions", ready to be drawn.

    numbers: values by name, and derivatives under "d" + name; only those in `known` are shown.
    fresh: the names that the present step brings. carried: by wire, the text of the product that flows
    along it; flow: its direction, +1, -1, or 0 where it stands. changes: by name, what a number turns into.
    Lesson: 03_forward_pass, 04_backpropagation.
    """
    shape, carried, changes = shape_of(numbers), carried or {}, changes or {}
    cells = [_cell(name, place, numbers, known, fresh) for name, place in places(shape).items()]
    for cell in cells:
        _add_motion(cell, carried.get(cell["name"], ""), changes.get(cell["name"], ""))
    lines = [_wire(name, ends, numbers) for name, ends in wires(shape).items()]
    for line in lines:
        if line["name"] in carried:
            line["carried"] = _carried(shape, line, carried[line["name"]], flow, fresh)
    size = {"width": WIDTH, "height": height(shape)}
    return size | {"cells": cells, "wires": lines, "captions": _captions(shape)}


def _captions(shape):
    heads = HEADS if shape.outputs == 1 else (*HEADS[:2], MANY_OUTPUTS, HEADS[3])
    return [{"text": say(text), "x": x, "y": 16} for text, x in zip(heads, COLUMNS, strict=True)]


def _cell(name, place, numbers, known, fresh):
    (x, y, w, h), kind = place, letter(name)
    is_bare = kind in "Wvbc"
    value = short(numbers[name], 3 if is_bare else 4) if name in known else ""
    gradient = f"∂ {short(numbers['d' + name], 3)}" if "d" + name in known else ""
    texts = {"label": symbol(name), "value": value, "gradient": gradient, "change": ""}
    place = {"x": x, "y": y, "w": w, "h": h}
    state = {"is_bare": is_bare, "is_fresh": name in fresh, "has_fresh_gradient": "d" + name in fresh}
    fill = {"fill": float(numbers[name]) if kind in "hp" and value else 0.0}
    return {"name": name, "kind": kind, "words": _words(name, value, gradient)} | place | texts | state | fill


def _add_motion(cell, carried, change):
    """What flows along the wire of a weight, and what it turns into, are told with it."""
    cell["change"] = change and f"→ {change}"
    if carried:
        cell["words"] = say("{words}. The wire carries {product}", words=cell["words"], product=carried)
    if change:
        cell["words"] = say("{words}. The update makes it {value}", words=cell["words"], value=change)


def _words(name, value, gradient):
    fields = {"symbol": symbol(name), "meaning": meaning(name), "value": value or say("not computed yet")}
    if not gradient:
        return say("{symbol}, {meaning}: {value}", **fields)
    fields["derivative"] = gradient.removeprefix("∂ ")
    return say("{symbol}, {meaning}: {value}, derivative of the loss {derivative}", **fields)


def _wire(name, ends, numbers):
    """Its width grows with the size of its weight and its sign is that of the weight; 0 without a weight."""
    is_weight = letter(name) in "Wvbc"
    weight = numbers[name] if is_weight else 0.0
    size = abs(weight) / (1 + abs(weight))  # 0 to 1, whatever the weight
    width = THINNEST + (THICKEST - THINNEST) * size
    return {
        "name": name,
        "points": ends,
        "is_weight": is_weight,
        "width": round(width, 2),
        "sign": (weight > 0) - (weight < 0),
        "carried": None,
    }


def _carried(shape, line, text, flow, fresh):
    """A dot's way along a wire, and where its text rests; the derivative of a weight arrives at it."""
    x1, y1, x2, y2 = line["points"]
    name = line["name"]
    back = beside_weight(shape, name) if "d" + name in fresh else (x1, y1)
    way = [(x1, y1), (x2, y2)] if flow >= 0 else [(x2, y2), back]
    return {"text": text, "flow": flow, "from": way[0], "to": way[1], "rest": resting_place(shape, name)}
