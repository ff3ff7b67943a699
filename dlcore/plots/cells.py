"""The cell of an LSTM, drawn with the numbers of one step."""

from math import tanh

from dlcore.language import say
from dlcore.plots.diagrams import diagram

LINE, MIDDLE, GATES = 50, 160, 270  # heights: of the memory, of the products, of i and g
COLUMNS = 98, 328, 558, 798  # the memory before, what is kept, the new memory, the state
BOX = 178, 58


def lstm_cell(*, o, i, f, g, c_before):
    """Draw c = f c_before + i g and h = o tanh(c) for one unit: the memory from left to right, gates below.

    o, i, f, g: the gates after their sigmoid and tanh. c_before: the memory before. Numbers all.
    Returns a Figure. Lesson: 09_rnn.
    """
    c = f * c_before + i * g
    before, kept, new, state = COLUMNS
    cells = [
        _box(before, LINE, say("c before"), c_before),
        _box(kept, LINE, say("f × before"), f * c_before),
        _box(new, LINE, say("new c"), c),
        _box(state, LINE, "o × tanh c", o * tanh(c)),
        _box(kept, MIDDLE, say("f: keep"), f),
        _box(new, MIDDLE, "i × g", i * g),
        _box(state, MIDDLE, say("o: show"), o),
        _box(new - 95, GATES, say("i: write"), i),
        _box(new + 95, GATES, say("g: what"), g),
    ]
    ways = [(before, kept), (kept, new), (new, state)]
    wires = [{"points": (left + BOX[0] / 2, LINE, right - BOX[0] / 2, LINE)} for left, right in ways]
    wires += [_up(x, MIDDLE, x, LINE) for x in (kept, new, state)]
    wires += [_up(new - 95, GATES, new - 25, MIDDLE), _up(new + 95, GATES, new + 25, MIDDLE)]
    captions = [{"x": (kept + new) / 2, "y": LINE - 14, "text": "+"}]
    return diagram(cells, wires, captions, width=state + BOX[0] / 2 + 8, height=GATES + 40)


def _box(x, y, label, value):
    return {"x": x, "y": y, "w": BOX[0], "h": BOX[1], "label": label, "value": f"{value:.3g}",
            "gradient": ""}  # fmt: skip


def _up(x1, lower, x2, upper):
    return {"points": (x1, lower - BOX[1] / 2, x2, upper + BOX[1] / 2)}
