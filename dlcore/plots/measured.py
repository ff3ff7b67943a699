"""What was measured, against what was changed."""

import numpy as np

from dlcore.plots.labels import label_ends
from dlcore.plots.style import curve_styles, new_figure


def against(values, curves, *, xlabel, ylabel, log_x=False, log_log=False):
    """Draw measurements over the values of what was changed, each curve with its name at its end.

    values: (S,). curves: dict from name to up to S numbers: a shorter one ends earlier.
    log_x: values in equal factors, the picture's scale logarithmic; log_log: both scales.
    Names with a meaning ("test") have their colour, the others go from dark to light. Returns a Figure.
    Lesson: 08_cifar_cnn.
    """
    fig, axes = new_figure()
    for (name, measured), style in zip(curves.items(), curve_styles(curves), strict=True):
        measured = np.asarray(measured, float)
        if not 0 < len(measured) <= len(values):
            raise ValueError(f"{name!r} expects 1 to {len(values)} numbers, got {len(measured)}.")
        axes.plot(values[: len(measured)], measured, marker="o", markersize=4, label=name, **style)
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if log_log else "linear")
    if log_x or log_log:
        axes.set_xscale("log")
        axes.set_xticks(values, [f"{value:g}" for value in values])
        axes.minorticks_off()
    label_ends(axes)
    return fig
