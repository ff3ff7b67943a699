"""What a figure shows, in words and rounded numbers, so that a changed figure changes a text."""

import zlib

import numpy as np

from dlcore.plots.drawn import bars, collection, colours, corners, image, line
from dlcore.plots.statistics import place, rounded

UNTOLD = "untold"  # the gid of words that stand where there is room: they are no part of the summary


def describe(fig):
    """Return lines of text: each axes of `fig` with its titles, and numbers for all that is drawn in it.

    Told are positions along x and y, order, colours, orientation, what is hidden, and limits set by hand.
    Numbers have three significant digits, and what is below a millionth of the largest value is 0:
    the text is the same on every processor when the data are the same up to rounding.
    Lesson: 07_mnist_mlp.
    """
    lines = []
    drawn = [axes for axes in fig.axes if axes.get_label() != "<colorbar>"]
    for number, axes in enumerate(drawn, start=1):
        lines += [f"axes {number}: {_headline(axes)}".rstrip(": "), *("  " + row for row in _contents(axes))]
    return lines


def _headline(axes):
    title = axes.get_title() or axes.get_title(loc="left")
    limits = [_limits(axes, letter) for letter in "xy"]
    parts = [repr(title) if title else "", _axis("x", axes.xaxis), _axis("y", axes.yaxis), *limits]
    return ", ".join(part for part in [*parts, _direction(axes)] if part)


def _axis(letter, axis):
    from matplotlib.ticker import FixedLocator

    text = axis.get_label_text()
    scale = " (log)" if axis.get_scale() == "log" and text else ""
    fixed = isinstance(axis.get_major_locator(), FixedLocator)
    ticks = f" [{' '.join(tick.get_text() for tick in axis.get_ticklabels())}]" if fixed else ""
    return f"{letter} = {f'{text}{scale}{ticks}'.strip()}" if text or ticks else ""


def _limits(axes, letter):
    """Limits that were set by hand: others follow from what is drawn."""
    if getattr(axes, f"get_autoscale{letter}_on")():
        return ""
    low, high = (f"{end:.3g}" for end in getattr(axes, f"get_{letter}lim")())
    return f"{letter} from {low} to {high}"


def _direction(axes):
    """The direction of y where it is not the usual one: downwards for pictures, upwards for all else."""
    if axes.yaxis_inverted() == bool(axes.images):
        return ""
    return "y upwards" if axes.images else "y downwards"


def _contents(axes):
    from matplotlib.container import BarContainer

    groups = [c for c in axes.containers if isinstance(c, BarContainer)]
    in_bars = {id(patch) for c in groups for patch in c.patches}
    shapes = [patch for patch in axes.patches if id(patch) not in in_bars]
    rows = [*map(line, axes.lines), *map(image, axes.images)]
    rows += [*map(collection, axes.collections), *map(bars, groups)]
    rows += [f"{len(shapes)} shapes: {corners(shapes)}{colours(shapes)}"] if shapes else []
    return rows + _texts(axes) + _arrows(axes) + _legend(axes)


def _texts(axes):
    told = [text for text in axes.texts if text.get_text() and text.get_gid() != UNTOLD]
    words = [text.get_text() for text in told]
    if len(words) <= 6:
        return [f"text {text.get_text()!r}{_where([text])}" for text in told]
    checksum = zlib.crc32("\n".join(words).encode("utf-8"))
    where = _where(told)
    return [f"{len(words)} texts, {words[0]!r} to {words[-1]!r}, checksum {checksum:08x}{where}"]


def _where(texts):
    """Where words stand that belong to places of the data; of those moved apart for the eye, nothing."""
    placed = [text for text in texts if _is_placed(text)]
    if len(texts) == 1 and placed:
        x, y = (rounded(np.array([float(value)]), np.mean) for value in _place(texts[0]))
        return f" at {x}, {y}"
    return f", {place(np.array([_place(text) for text in placed], float))}" if placed else ""


def _is_placed(text):
    if hasattr(text, "xycoords"):
        return text.xycoords == "data"
    return text.get_transform() == text.axes.transData


def _place(text):
    return getattr(text, "xy", None) or text.get_position()


def _arrows(axes):
    """Arrows without words, from their feet to their heads."""
    arrows = [t for t in axes.texts if getattr(t, "arrow_patch", None) is not None and not t.get_text()]
    if not arrows:
        return []
    points = np.array([point for arrow in arrows for point in (arrow.xyann, arrow.xy)], float)
    return [f"{len(arrows)} arrows: {place(points)}"]


def _legend(axes):
    legend = axes.get_legend()
    return [f"legend: {', '.join(text.get_text() for text in legend.get_texts())}"] if legend else []
