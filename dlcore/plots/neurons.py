"""One neuron with two inputs: its points, its line, and the side on which it fires."""

import numpy as np

from dlcore.language import say
from dlcore.plots.diagrams import diagram
from dlcore.plots.palette import line_styles
from dlcore.plots.style import CORRECT, INK, PREDICTION, TRAINING, WRONG, new_figure

MARKS = {0: "o", 1: "^"}  # a circle should stay silent, a triangle should fire


def neuron_view(x, labels, w, b, *, names=("x1", "x2")):
    """Draw what a threshold neuron does with points: shaded where w x + b > 0, with the arrow w.

    x: (N, 2). labels: (N,) of 0 and 1. w: (2,), not zero; ValueError otherwise. names: of the axes.
    Circles are points of label 0, triangles of label 1; the right green, the wrong orange, crossed out.
    Returns a Figure. Lesson: 01_neuron.
    """
    fig, axes = new_figure(axes_width=5.2, axes_height=4.4)
    draw_neuron(axes, np.asarray(x, float), np.asarray(labels), np.asarray(w, float), b)
    axes.set(xlabel=names[0], ylabel=names[1])
    return fig


def neuron_views(panels, *, names=None):
    """Draw several of `neuron_view` side by side.

    panels: dict from title to (x, labels, w, b). names: dict from title to the names of its axes, where they
    are not x1 and x2. Returns a Figure. Lesson: 01_neuron.
    """
    fig, all_axes = new_figure(
        columns=len(panels), axes_width=9.0 / len(panels), axes_height=1.2 + 6.0 / len(panels)
    )
    for axes, (title, (x, labels, w, b)) in zip(np.atleast_1d(all_axes), panels.items(), strict=True):
        draw_neuron(axes, np.asarray(x, float), np.asarray(labels), np.asarray(w, float), b)
        xlabel, ylabel = (names or {}).get(title, ("x1", "x2"))
        axes.set(xlabel=xlabel, ylabel=ylabel)
        axes.set_title(title, loc="left")
    return fig


def draw_neuron(axes, x, labels, w, b):
    """Draw `neuron_view` into axes. Lesson: 01_neuron."""
    if not np.any(w):
        raise ValueError("neuron_view expects w with a number that is not 0: otherwise there is no line.")
    low, high = x.min(axis=0), x.max(axis=0)
    middle, half = (low + high) / 2, 0.75 * max(high - low)
    _draw_half_plane(axes, middle, half, w, b)
    size = 9 if len(x) < 10 else 6
    is_right = (x @ w + b > 0) == (labels == 1)
    for label, mark in MARKS.items():
        for right, color in ((True, CORRECT), (False, WRONG)):
            axes.plot(*x[(labels == label) & (is_right == right)].T, mark, color=color, markersize=size)
    axes.plot(*x[~is_right].T, "x", color=INK, markersize=size)
    axes.set(xlim=(middle[0] - half, middle[0] + half), ylim=(middle[1] - half, middle[1] + half))
    axes.set_aspect("equal")


def _draw_half_plane(axes, middle, half, w, b):
    """The shaded side, the line, and the arrow of w, of fixed length: from the line's point near middle."""
    ticks = np.linspace(-half, half, 60)
    across, up = np.meshgrid(middle[0] + ticks, middle[1] + ticks)
    z = across * w[0] + up * w[1] + b
    axes.contourf(across, up, z, levels=[0, np.abs(z).max() + 1], colors=[PREDICTION], alpha=0.25)
    normal = w / np.linalg.norm(w)
    foot = middle - (middle @ w + b) / np.linalg.norm(w) * normal
    along = 4 * half * np.array([-normal[1], normal[0]])
    axes.plot(*np.transpose([foot - along, foot + along]), color=TRAINING, linewidth=2)
    arrow = {"arrowstyle": "-|>", "color": INK, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", foot + 0.3 * half * normal, foot, arrowprops=arrow)
    beside = foot + 0.17 * half * normal + 0.025 * along
    axes.annotate("w", beside, ha="center", va="center", color=INK)


def answer_curves(curves, *, xlabel=None):
    """Draw what neurons or networks answer, each curve with its name in the legend.

    curves: dict from name to (positions, answers). xlabel: of the positions; without it, the sum z.
    Returns a Figure. Lesson: 01_neuron.
    """
    fig, axes = new_figure(axes_width=9.0, axes_height=3.0)
    for (name, (z, answers)), style in zip(curves.items(), line_styles(len(curves)), strict=True):
        axes.plot(z, answers, label=name, linewidth=2, **style)
    axes.set(xlabel=xlabel or say("weighted sum z"), ylabel=say("answer"))
    axes.legend(loc="best")
    return fig


def model_neuron():
    """Draw the artificial neuron: three inputs with their weights, the sum, the threshold, the output.

    Returns a Figure. Lesson: 01_neuron.
    """
    rows = [(50 + 70 * i, 106 + 14 * i, i + 1) for i in range(3)]  # where a wire begins and ends
    cells = [_box(70, y, 100, f"x{i}") for y, _, i in rows]
    cells += [_box(450, 120, 260, say("z = weighted sum + b")), _box(800, 120, 200, say("fires if z > 0"))]
    wires = [{"points": (120, y, 320, end)} for y, end, _ in rows]
    wires += [{"points": (580, 120, 700, 120)}, {"points": (900, 120, 1010, 120)}]
    captions = [{"x": 220, "y": (y + end) / 2 - 15, "text": f"w{i}"} for y, end, i in rows]
    captions.append({"x": 1030, "y": 120, "text": "y"})
    return diagram(cells, wires, captions, width=1060, height=240)


def _box(x, y, width, label):
    return {"x": x, "y": y, "w": width, "h": 46, "label": label, "value": "", "gradient": ""}
