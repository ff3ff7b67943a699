"""The convolution microscope's picture for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import INK, TRAINING, WEIGHTS
from dlcore.widgets.base.numbers import short_sum
from dlcore.widgets.microscope.maps import grey_end


def preview_figure(convolution, i, j):
    """Draw the input with the patch of y[i, j], the kernel with its numbers, the output. Returns a Figure.

    Lesson: 08_cifar_cnn.
    """
    figure, (left, middle, right) = new_figure(columns=3, axes_width=3.0, axes_height=3.2)
    padded, size = convolution.padded, convolution.size
    show(
        left,
        padded,
        say("Input, with the patch"),
        cmap="gray",
        clim=(min(0.0, padded.min()), grey_end(padded)),
    )
    frame(left, *convolution.corner(i, j), size, TRAINING)
    show_signed(middle, convolution.kernel, say("Kernel W"), with_numbers=True)
    value = short_sum(convolution.y[i, j], 3)
    show_signed(right, convolution.y, say("Output, y[{i}, {j}] = {value}", i=i, j=j, value=value))
    frame(right, i, j, 1, INK)
    return figure


def show(axes, numbers, title, *, cmap, clim):
    """One array as squares. Lesson: 08_cifar_cnn."""
    axes.imshow(numbers, cmap=cmap, vmin=clim[0], vmax=clim[1])
    axes.set_title(title, loc="left")
    axes.set(xticks=(), yticks=())
    axes.grid(False)


def show_signed(axes, numbers, title, *, with_numbers=False):
    """One array in the colours of weights, 0 in the middle. Lesson: 08_cifar_cnn."""
    limit = np.abs(numbers).max() or 1.0
    show(axes, numbers, title, cmap=WEIGHTS, clim=(-1.5 * limit, 1.5 * limit))
    if with_numbers:
        for (row, column), number in np.ndenumerate(numbers):
            axes.text(column, row, short_sum(number, 3), ha="center", va="center")


def frame(axes, row, column, size, color):
    """A frame around size x size squares. Lesson: 08_cifar_cnn."""
    from matplotlib.patches import Rectangle

    place = column - 0.5, row - 0.5
    axes.add_patch(Rectangle(place, size, size, fill=False, edgecolor=color, linewidth=3))
