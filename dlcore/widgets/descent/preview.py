"""The descent explorer's picture for readers who have no kernel: the whole walk."""

import numpy as np

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.relief import draw_relief, halo
from dlcore.plots.style import CORRECT, REFERENCE, TRAINING


def preview_figure(explorer):
    """Draw the data with the line, the surface with the path, and the loss curve. Returns a Figure.

    Lesson: 06_linear_regression.
    """
    figure, (left, middle, right) = new_figure(columns=3, axes_width=3.2, axes_height=3.1)
    loss, path = explorer.loss, explorer.path
    draw_data(left, loss, path[-1])
    draw_surface(middle, loss, path, explorer.half_side)
    draw_curve(right, loss, path)
    return figure


def draw_data(axes, loss, last):
    """The points, and the line at the end of the walk. Lesson: 06_linear_regression."""
    ends = np.array([loss.x.min(), loss.x.max()])
    axes.plot(loss.x, loss.y, ".", color=REFERENCE)
    axes.plot(ends, last[0] * ends + last[1], color=TRAINING, linewidth=2)
    room = 0.3 * np.ptp(loss.y)
    axes.set(xlabel="x", ylabel="y", ylim=(loss.y.min() - room, loss.y.max() + room))
    axes.set_title(say("Data and line"), loc="left")


def draw_surface(axes, loss, path, side):
    """The landscape over slope and intercept, and the path. Lesson: 06_linear_regression."""
    draw_relief(axes, loss.relief(side))
    axes.plot(*path.T[:2], color=TRAINING, linewidth=1, path_effects=halo())
    axes.plot(*path.T[:2], ".", color=TRAINING, markersize=4)
    axes.plot(*loss.minimum, "+", color=CORRECT, markersize=12, markeredgewidth=2, path_effects=halo())
    axes.set(xlabel=say("slope w"), ylabel=say("intercept b"))
    axes.set_title(say("Loss surface and path"), loc="left")


def draw_curve(axes, loss, path):
    """The loss of each step over the floor. Lesson: 06_linear_regression."""
    axes.plot(np.arange(len(path)), path[:, 2], color=TRAINING)
    axes.axhline(loss.floor, color=REFERENCE, linestyle="--")
    axes.set(xlabel=say("step"), ylabel=say("loss (log scale)"), yscale="log")
    axes.set_title(say("Loss curve"), loc="left")
