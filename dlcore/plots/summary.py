"""What a figure shows, in words and rounded numbers, so that a changed figure changes a text."""

import zlib

import numpy as np


def describe(fig):
    """Return lines of text: each axes of `fig` with its titles, and numbers for all that is drawn in it.

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
    x, y = axes.xaxis, axes.yaxis
    title = axes.get_title() or axes.get_title(loc="left")
    parts = [repr(title) if title else "", _axis("x", x), _axis("y", y)]
    return ", ".join(part for part in parts if part)


def _axis(letter, axis):
    from matplotlib.ticker import FixedLocator

    text = axis.get_label_text()
    scale = " (log)" if axis.get_scale() == "log" and text else ""
    fixed = isinstance(axis.get_major_locator(), FixedLocator)
    ticks = f" [{' '.join(tick.get_text() for tick in axis.get_ticklabels())}]" if fixed else ""
    return f"{letter} = {f'{text}{scale}{ticks}'.strip()}" if text or ticks else ""


def _contents(axes):
    from matplotlib.container import BarContainer

    bars = [c for c in axes.containers if isinstance(c, BarContainer)]
    in_bars = {id(patch) for c in bars for patch in c.patches}
    others = [patch for patch in axes.patches if id(patch) not in in_bars]
    rows = [_line(line) for line in axes.lines] + [_image(image) for image in axes.images]
    rows += [_collection(item) for item in axes.collections] + [_bars(item) for item in bars]
    rows += [f"{len(others)} shapes"] if others else []
    return rows + _texts(axes) + _legend(axes)


def _line(line):
    y = np.asarray(line.get_ydata(), float)
    return f"line{_label(line)}: {_ends(y)}"


def _image(image):
    values = _floats(image.get_array())
    shape = " x ".join(map(str, values.shape))
    return f"image {shape}: {_moments(values)}"


def _collection(item):
    from matplotlib.collections import PathCollection

    values = item.get_array()
    if isinstance(item, PathCollection):
        return _points(item, values)
    if values is not None:
        return f"{type(item).__name__}{_label(item)}: {_moments(_floats(values))}"
    corners = [path.vertices for path in item.get_paths() if len(path.vertices)]
    y = np.concatenate(corners)[:, 1] if corners else np.zeros(0)
    return f"area{_label(item)}: {_moments(y)}"


def _points(item, colors):
    offsets = _floats(item.get_offsets())
    x, y = (_rounded(values, np.nanmean) for values in offsets.T)
    shades = f", colours {_moments(_floats(colors))}" if colors is not None else ""
    return f"points{_label(item)}: n={len(offsets)}, mean x={x}, mean y={y}{shades}"


def _bars(bars):
    lengths = np.asarray(bars.datavalues, float)
    return f"bars{_label(bars)}: {_ends(lengths)}"


def _texts(axes):
    words = [text.get_text() for text in axes.texts if text.get_text()]
    if len(words) <= 6:
        return [f"text {word!r}" for word in words]
    checksum = zlib.crc32("\n".join(words).encode("utf-8"))
    return [f"{len(words)} texts, {words[0]!r} to {words[-1]!r}, checksum {checksum:08x}"]


def _floats(values):
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def _legend(axes):
    legend = axes.get_legend()
    return [f"legend: {', '.join(text.get_text() for text in legend.get_texts())}"] if legend else []


def _label(artist):
    name = str(artist.get_label())
    return "" if not name or name.startswith("_") else f" {name!r}"


def _ends(values):
    if not values.size:
        return "empty"
    first, last = (_rounded(values, lambda v, i=i: v[i]) for i in (0, -1))
    return f"n={values.size}, first={first}, last={last}, mean={_rounded(values, np.nanmean)}"


def _moments(values):
    if not values.size:
        return "empty"
    return f"mean={_rounded(values, np.nanmean)}, std={_rounded(values, np.nanstd)}"


def _rounded(values, statistic):
    finite = values[np.isfinite(values)]
    if not finite.size:
        return "not finite"
    value = statistic(values)
    return "0" if abs(value) < 1e-6 * np.abs(finite).max() else f"{value:.3g}"
