"""Who looks at whom: the weights of attention as squares."""

import numpy as np

from dlcore.language import say
from dlcore.plots.style import TRAINING, blend, new_figure

CELL = 0.36  # inches, one weight
LEAST, MARGIN = 2.2, 1.0  # inches: of the longer side of the squares, and of the labels beside them
LETTER = 0.12  # inches, a letter of a label, the gap to the next label included


def who_looks(weights, asking, asked):
    """Draw attention weights, white 0, blue 1: a row for each place that looks, a column for each seen.

    weights: dict from title to (T, S), side by side. asking, asked: T and S texts, one for each place.
    ValueError if they do not fit. Returns a Figure. Lesson: 11_attention.
    """
    for title, table in weights.items():
        if np.shape(table) != (len(asking), len(asked)):
            raise ValueError(
                f"who_looks expects weights of shape ({len(asking)}, {len(asked)}) for {title!r}, "
                f"one for each pair of places, got {np.shape(table)}."
            )
    cell = max(CELL, LEAST / max(len(asked), len(asking)), LETTER * max(map(len, asked)))
    sides = [cell * len(places) + MARGIN for places in (asked, asking)]
    fig, axes = new_figure(len(weights), axes_width=sides[0], axes_height=sides[1])
    for ax, (title, table) in zip(np.atleast_1d(axes), weights.items(), strict=True):
        image = ax.imshow(table, cmap=blend(["white", TRAINING]), vmin=0, vmax=1, aspect="equal")
        _label(ax, title, asking, asked)
    bar = fig.colorbar(image, ax=axes, label=say("weight"), shrink=0.8, pad=0.02, ticks=[0, 0.5, 1])
    bar.outline.set_visible(False)
    return fig


def _label(ax, title, asking, asked):
    ax.set(title=title, xlabel=say("is looked at"), ylabel=say("looks"))
    ax.set_xticks(range(len(asked)), asked)
    ax.set_yticks(range(len(asking)), asking)
    ax.tick_params(length=0)
    ax.grid(False)
