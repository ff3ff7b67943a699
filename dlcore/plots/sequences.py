"""Sequences: a recurrent network unrolled in time, curves over time, and words as points."""

import numpy as np

from dlcore.plots.diagram import diagram
from dlcore.plots.labels import label_ends
from dlcore.plots.style import INK, REFERENCE, TRAINING, curve_styles, new_figure

BOX = 152, 60
STRIDE = 244
TOP, BOTTOM = 40, 150  # heights of the states and of the inputs


def unrolled(x, h, *, w, u, dh=None):
    """Draw h_t = tanh(w x_t + u h_(t-1)) with one column for each step: inputs below, states above.

    x (T,), h (T,): numbers. w, u: the weights, written on their arrows. dh (T,): dL/dh_t, written in violet.
    Returns a Figure. Lesson: 09_rnn.
    """
    gradients = [""] * len(h) if dh is None else [f"∂L/∂h{t} = {value:.3f}" for t, value in enumerate(dh, 1)]
    cells = [_cell(0, TOP, "h0", 0, "")]
    wires, captions = [], []
    for t, (value, state, gradient) in enumerate(zip(x, h, gradients, strict=True), start=1):
        middle, left = _middle(t), _middle(t - 1) + BOX[0] / 2
        cells += [_cell(t, TOP, f"h{t}", state, gradient), _cell(t, BOTTOM, f"x{t}", value, "")]
        wires.append({"points": (left, TOP, middle - BOX[0] / 2, TOP)})
        wires.append({"points": (middle, BOTTOM - BOX[1] / 2, middle, TOP + BOX[1] / 2)})
        captions.append({"x": (left + middle - BOX[0] / 2) / 2, "y": TOP - 14, "text": f"times {u:g}"})
        captions.append({"x": middle + 44, "y": (TOP + BOTTOM) / 2, "text": f"times {w:g}"})
    return diagram(cells, wires, captions, width=_middle(len(h)) + BOX[0] / 2 + 8, height=BOTTOM + 40)


def _middle(t):
    return 8 + BOX[0] / 2 + STRIDE * t


def _cell(t, y, name, value, gradient):
    return {"x": _middle(t), "y": y, "w": BOX[0], "h": BOX[1], "label": name, "value": f"{value:.3g}",
            "gradient": gradient}  # fmt: skip


def over_time(curves, *, xlabel, ylabel, log_scale=False, levels=None):
    """Draw curves over time or steps, each with its name at its end, and named levels as grey dashed lines.

    curves: dict from name to (positions (n,), values (n,)); names with a meaning ("test") have its colour.
    levels: dict from name to height. log_scale: the vertical axis is logarithmic. Returns a Figure.
    Lesson: 09_rnn.
    """
    fig, axes = new_figure()
    for (name, (positions, values)), style in zip(curves.items(), curve_styles(curves), strict=True):
        axes.plot(positions, values, label=name, linewidth=1.4, **style)
    for name, height in (levels or {}).items():
        axes.axhline(height, color=REFERENCE, linestyle="--", linewidth=1, label=name)
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if log_scale else "linear")
    label_ends(axes)
    return fig


def word_map(vectors, words):
    """Draw words at the two directions in which their vectors differ most (principal components).

    vectors: (W, D). words: W texts. Returns a Figure. Lesson: 09_rnn.
    """
    centred = np.asarray(vectors, float) - np.mean(vectors, axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    directions = directions * np.sign(directions.sum(axis=1, keepdims=True))  # svd leaves the sign open
    points = centred @ directions[:2].T  # (W, 2)
    fig, axes = new_figure(axes_height=4.6)
    axes.plot(*points.T, "o", color=TRAINING, markersize=3)
    for word, point in zip(words, points, strict=True):
        axes.annotate(word, point, xytext=(3, 2), textcoords="offset points", fontsize=9, color=INK)
    axes.set(xlabel="first component", ylabel="second component")
    axes.margins(x=0.1)
    return fig
