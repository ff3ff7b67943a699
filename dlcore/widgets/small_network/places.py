"""Where everything of the small network stands in its drawing: boxes, weights, wires and captions.

Places are (middle x, middle y, width, height). A unit is two boxes, the sum on top of what comes out of it.
"""

from functools import cache

from dlcore.widgets.small_network.formulas import letter

WIDTH = 1040
COLUMNS = X_INPUT, X_HIDDEN, X_OUTPUT, X_LOSS = 54, 466, 848, 988  # their middles
CELL, INPUT, LOSS = (104, 52), (100, 52), (92, 52)
WEIGHT = 76, 38  # a number and, below it, its derivative; without a box
FIRST = 138  # the middle of the first unit: above it are the caption, its bias, and half of it
BELOW = 64  # the middle of the last unit
UNIT, PAIR = 168, 196  # from unit to unit in a column; where there are only two
INPUT_GAP = 210  # at most
LOSS_ROWS = {1: (26, 132), 2: (-30, -126, 80)}  # of loss and targets, clear of the biases beside them
BIAS_AWAY = 30  # to the left of the middle of its unit
BEFORE_SUM = 14  # the end of a product's text
FIRST_THIRD, LAST_THIRD = (0.2, 0.34), (0.66, 0.8)  # of a wire: for its weight, and for its product


@cache
def places(shape):
    """The place of each number of a network, by name. Lesson: 03_forward_pass."""
    rows, found = _rows(shape), {}
    found |= {name: (X_INPUT, y, *INPUT) for name, y in zip(shape.each("x"), rows["x"], strict=True)}
    for letters, x in (("zhb", X_HIDDEN), ("spc", X_OUTPUT)):
        for unit in zip(*map(shape.each, letters), rows[letters[0]], strict=True):
            found |= _unit(*unit, x)
    last = zip(("L", *shape.each("target")), LOSS_ROWS[shape.outputs], strict=True)
    found |= {name: (X_LOSS, _middle(shape) + row, *LOSS) for name, row in last}
    wires = _weighted(shape, found)
    return found | {name: (*_on(wires[name], _shares(shape, name)[0]), *WEIGHT) for name in wires}


@cache
def wires(shape):
    """The ends of each wire, by its weight or bias, or by what it carries: (x1, y1, x2, y2).

    Lesson: 03_forward_pass.
    """
    found = places(shape)
    biases = zip(shape.each("b") + shape.each("c"), shape.each("z") + shape.each("s"), strict=True)
    into = {bias: _bias_wire(found[unit]) for bias, unit in biases}
    loss = {name: _between(found, name, "L") for name in shape.each("p")}
    targets = {name: _upright(found, name, "L") for name in shape.each("target")}
    return _weighted(shape, found) | into | loss | targets


def resting_place(shape, name):
    """Where the text of the product on a wire ends when it has come to rest. Lesson: 03_forward_pass."""
    wire = wires(shape)[name]
    return wire[2] - BEFORE_SUM, _on(wire, _shares(shape, name)[1])[1]


def beside_weight(shape, name):
    """Where on a wire the derivative of its weight arrives. Lesson: 04_backpropagation."""
    wire = wires(shape)[name]
    away = (WEIGHT[0] / 2 + 10) / (wire[2] - wire[0])
    return _on(wire, _shares(shape, name)[0] + away)


def height(shape):
    """The height of the whole drawing. Lesson: 03_forward_pass."""
    return FIRST + _length(shape) + BELOW


def _length(shape):
    """From the first to the last unit of the larger column."""
    return max(PAIR, UNIT * (max(shape.hidden, shape.outputs) - 1))


def _middle(shape):
    return FIRST + _length(shape) / 2


def _rows(shape):
    """The middles of inputs and of sums, by letter."""
    middle = _middle(shape) - CELL[1] / 2  # of the sums
    gaps = {"x": min(INPUT_GAP, 2 * (middle - 60) / max(1, shape.inputs - 1))}
    gaps |= {name: PAIR if len(shape.each(name)) == 2 else UNIT for name in "zs"}
    return {name: _spread(len(shape.each(name)), middle, gap) for name, gap in gaps.items()}


def _spread(count, middle, gap):
    return [middle + gap * (n - (count - 1) / 2) for n in range(count)]


def _unit(z, h, b, y, x):
    """The places of a sum in the row y, of what comes out of it, and of its bias."""
    bias = x - BIAS_AWAY + 8 + WEIGHT[0] / 2, y - CELL[1] / 2 - 22, *WEIGHT
    return {z: (x, y, *CELL), h: (x, y + CELL[1], *CELL), b: bias}


def _weighted(shape, found):
    """The ends of the wires that bear a weight, by its name."""
    ends = {f"W{i}{j}": _between(found, f"x{i}", f"z{j}") for i in shape.i for j in shape.j}
    return ends | {f"v{j}{k}": _between(found, f"h{j}", f"s{k}") for j in shape.j for k in shape.k}


def _between(found, left, right):
    (x1, y1, w1, _), (x2, y2, w2, _) = found[left], found[right]
    return x1 + w1 / 2, y1, x2 - w2 / 2, y2


def _upright(found, start, end):
    (x, y1, _, h1), (_, y2, _, h2) = found[start], found[end]
    side = 1 if y2 > y1 else -1
    return x, y1 + side * h1 / 2, x, y2 - side * h2 / 2


def _bias_wire(unit):
    x, y, _, h = unit
    return x - BIAS_AWAY, y - h / 2 - 36, x - BIAS_AWAY, y - h / 2


def _shares(shape, name):
    """Where weight and product stand on a wire: the gaps from each to the next are equal there."""
    ends = "xz" if letter(name) == "W" else "zs"
    (many, left), (few, right) = (_gap(_rows(shape)[each]) for each in ends)
    first, last = left / (left + few * right), many * left / (many * left + right)
    return _within(first, FIRST_THIRD), _within(last, LAST_THIRD)


def _gap(rows):
    return len(rows), rows[1] - rows[0] if len(rows) > 1 else UNIT


def _within(share, limits):
    return min(limits[1], max(limits[0], share))


def _on(wire, share):
    x1, y1, x2, y2 = wire
    return x1 + share * (x2 - x1), y1 + share * (y2 - y1)
