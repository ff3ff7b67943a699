"""The ground of a map on its way to the browser."""

from dlcore.widgets.base.wire import float_bytes


def ground_of(relief):
    """What base/relief.js paints, as a dict; relief: a square dlcore.plots.relief.Relief.

    Lesson: 05_optimizers.
    """
    return {
        "window": list(relief.window),
        "values": float_bytes(*relief.values),
        "range": [relief.lowest, relief.highest],
        "power": relief.power,
        "levels": relief.levels,
    }
