"""Names at the ends of curves: no legend to look up, and no colour to remember."""

import numpy as np

GAP = 0.075  # smallest distance between two names, as a share of the height of the axes


def label_ends(axes):
    """Write each line's label beside its last finite point, moved apart where names would overlap.

    axes: with lines and their limits set; only lines with a label are named. Lesson: 07_mnist_mlp.
    """
    _label(axes, -1, (1, 5), "left")


def label_starts(axes):
    """Write each line's label to the left of its first finite point, as label_ends does on the right.

    axes: as for label_ends; its ticks stand on the right. Lesson: 06_linear_regression.
    """
    _label(axes, 0, (0, -5), "right")


def _label(axes, end, side, align):
    """end: 0 for the first point, -1 for the last. side: 0 or 1, left or right, and points to move by."""
    lines = [line for line in axes.lines if not line.get_label().startswith("_")]
    wanted = [_height(axes, line, end) for line in lines]
    for line, y in zip(lines, spread(wanted), strict=True):
        axes.annotate(
            line.get_label(),
            (side[0], y),
            xytext=(side[1], 0),
            xycoords="axes fraction",
            fontsize=9,
            ha=align,
            va="center",
            textcoords="offset points",
            color=line.get_color(),
            annotation_clip=False,
        )


def spread(heights):
    """Return heights, shares of the axes, moved upwards until GAP apart, and together down to fit below 1."""
    heights = np.asarray(heights, float)
    order = np.argsort(heights, kind="stable")
    placed = heights[order]
    for i in range(1, placed.size):
        placed[i] = max(placed[i], placed[i - 1] + GAP)
    excess = max(0.0, placed[-1] - 1.0) if placed.size else 0.0
    result = np.empty_like(placed)
    result[order] = placed - excess
    return result


def _height(axes, line, end):
    x, y = (np.asarray(v, float) for v in line.get_data())
    drawn = np.flatnonzero(np.isfinite(y))
    place = drawn[end] if drawn.size else end
    axes.get_ylim()  # brings the limits up to date
    to_axes = axes.transData + axes.transAxes.inverted()
    height = to_axes.transform((x[place], y[place]))[1]
    return float(np.clip(height, 0, 1)) if np.isfinite(height) else 1.0
