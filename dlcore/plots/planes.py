"""What a network does with every point of the plane: its regions, and the outputs of its units."""

import numpy as np

from dlcore.plots.style import INK, PAPER, REFERENCE, TRAINING, WRONG, blend, new_figure

SIDES = TRAINING, PAPER, WRONG  # p = 0, undecided, p = 1
OUTPUT = PAPER, REFERENCE  # of a unit, from 0
MARKS = {0: ("o", TRAINING), 1: ("^", WRONG)}
FEW = 20  # points that are drawn large
FINE = 120  # points of the plane in each direction
WIDTH, WIDEST = 9.2, 4.4  # inches, of all panels and of one


def decision_regions(x, labels, networks, *, columns=3):
    """Draw for each network the probability of class 1 over the plane, with the points on top.

    x: (N, 2). labels: (N,) of 0 (circles, blue) and 1 (triangles, orange).
    networks: dict from title to a function of points (M, 2) that returns probabilities (M,).
    Black is the border, p = 1/2. Returns a Figure. Lesson: 03_forward_pass.
    """

    def draw(axes, across, up, p):
        axes.pcolormesh(across, up, p, cmap=blend(SIDES), vmin=0, vmax=1, alpha=0.45, rasterized=True)
        if p.min() < 0.5 < p.max():
            axes.contour(across, up, p, levels=[0.5], colors=INK)

    return _panels(x, labels, networks, columns, draw)


def unit_maps(x, labels, units, *, columns=4):
    """Draw for each unit its output over the plane, white for 0, darker for more, with the points on top.

    units: dict from title to a function of points (M, 2) that returns outputs (M,), 0 or more.
    The rest as in decision_regions. Returns a Figure. Lesson: 03_forward_pass.
    """

    def draw(axes, across, up, output):
        axes.pcolormesh(across, up, output, cmap=blend(OUTPUT), vmin=0, alpha=0.7, rasterized=True)

    return _panels(x, labels, units, columns, draw)


def _panels(x, labels, functions, columns, draw):
    columns = min(columns, len(functions))
    width = min(WIDEST, WIDTH / columns)
    fig, all_axes = new_figure(columns, -(-len(functions) // columns), axes_width=width, axes_height=width)
    across, up = _plane(x)
    size = 3.5 if len(x) > FEW else 8
    points = np.column_stack([across.ravel(), up.ravel()])
    for axes, (title, function) in zip(np.ravel(all_axes), functions.items(), strict=True):
        draw(axes, across, up, np.asarray(function(points), float).reshape(across.shape))
        for label, (mark, color) in MARKS.items():
            axes.plot(*x[labels == label].T, mark, color=color, markersize=size)
        axes.set_title(title, loc="left")
        axes.set(xlabel="x1", ylabel="x2", aspect="equal")
        axes.grid(visible=False)
        axes.label_outer()
    return fig


def _plane(x):
    room = 0.15 * np.ptp(x, axis=0)
    low, high = x.min(axis=0) - room, x.max(axis=0) + room
    return np.meshgrid(np.linspace(low[0], high[0], FINE), np.linspace(low[1], high[1], FINE))
