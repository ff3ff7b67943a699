"""Results of many runs over one setting."""

import numpy as np

from dlcore.language import say
from dlcore.plots.labels import label_ends
from dlcore.plots.palette import LINE_DASHES, line_styles
from dlcore.plots.style import new_figure

FACTOR = 20  # values that lie further apart get a logarithmic axis


def setting_bands(lines, *, xlabel, ylabel):
    """Draw means over seeds as points of a line, and the range from the lowest to the highest seed as a band.

    lines: dict from name to {x: values (seeds,)}; NaN where a run has no result: such a point is hollow,
    since it is the mean of the others. x: numbers, else texts, which stand at equal distances. Axes over more
    than a factor of 20 are logarithmic. ValueError for more than six lines, or none with a finite value.
    Returns a Figure. Lesson: 14_fast_and_large.
    """
    if len(lines) > len(LINE_DASHES):
        raise ValueError(
            f"setting_bands expects at most {len(LINE_DASHES)} lines, got {len(lines)}: leave out some."
        )
    place = _places(lines)
    fig, axes = new_figure()
    for (name, points), style in zip(lines.items(), line_styles(len(lines))):
        _line(axes, name, {place[x]: np.asarray(values, float) for x, values in points.items()}, style)
    if not axes.lines:
        raise ValueError("setting_bands expects at least one finite value, got none.")
    axes.set(xlabel=xlabel, ylabel=ylabel)
    _scale(axes, place, lines)
    if len(lines) > 1:
        label_ends(axes)
    return fig


def _places(lines):
    """{x: where it stands}: numbers at their own value, texts one after the other."""
    values = list(dict.fromkeys(x for points in lines.values() for x in points))
    is_number = all(isinstance(x, int | float) and not isinstance(x, bool) for x in values)
    return {x: x for x in sorted(values)} if is_number else {x: i for i, x in enumerate(values)}


def _line(axes, name, points, style):
    finite = {x: values[np.isfinite(values)] for x, values in sorted(points.items())}
    finite = {x: values for x, values in finite.items() if values.size}
    if not finite:
        return
    xs, means = list(finite), [values.mean() for values in finite.values()]
    low, high = [values.min() for values in finite.values()], [values.max() for values in finite.values()]
    axes.fill_between(xs, low, high, color=style["color"], alpha=0.2, linewidth=0)
    axes.plot(xs, means, marker="o", markersize=5, label=name, **style)
    part = [(x, mean) for x, mean in zip(xs, means) if len(finite[x]) < len(points[x])]
    if part:
        axes.plot(*zip(*part), "o", markersize=5, color=style["color"], markerfacecolor="white")


def _scale(axes, place, lines):
    values = np.concatenate([values for points in lines.values() for values in points.values()])
    values = values[np.isfinite(values)]
    if values.min() > 0 and values.max() > FACTOR * values.min():
        axes.set_yscale("log")
    spots = list(place.values())
    if list(place) != spots:
        axes.set_xticks(spots, [say("none") if x is None else str(x) for x in place])
    elif min(spots) > 0 and max(spots) > FACTOR * min(spots):
        axes.set_xscale("log")
