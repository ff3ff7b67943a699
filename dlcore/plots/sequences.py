"""Sequences: a recurrent network unrolled in time, and curves over time."""

from dlcore.language import say
from dlcore.plots.diagrams import diagram
from dlcore.plots.labels import label_ends
from dlcore.plots.style import DASHES, REFERENCE, WIDE, curve_styles, new_figure, run_colors

BOX = 152, 60
STRIDE = 244
TOP, BOTTOM = 40, 150  # heights of the states and of the inputs
CELLS = "RNN", "LSTM", "GRU"  # each has one colour in all figures
PLAIN = 1, 1.5, 2, 3, 5, 7  # ticks of an axis that has too few powers of ten


def unrolled(x, h, *, w_x, w_h, dh=None):
    """Draw h_t = tanh(w_x x_t + w_h h_(t-1)) with one column for each step: inputs below, states above.

    x (T,), h (T,): numbers. w_x, w_h: the weights, written on their arrows. dh (T,): dL/dh_t, in violet.
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
        captions.append(
            {
                "x": (left + middle - BOX[0] / 2) / 2,
                "y": TOP - 14,
                "text": say("times {weight:g}", weight=w_h),
            }
        )
        captions.append(
            {"x": middle + 44, "y": (TOP + BOTTOM) / 2, "text": say("times {weight:g}", weight=w_x)}
        )
    return diagram(cells, wires, captions, width=_middle(len(h)) + BOX[0] / 2 + 8, height=BOTTOM + 40)


def _middle(t):
    return 8 + BOX[0] / 2 + STRIDE * t


def _cell(t, y, name, value, gradient):
    return {"x": _middle(t), "y": y, "w": BOX[0], "h": BOX[1], "label": name, "value": f"{value:.3g}",
            "gradient": gradient}  # fmt: skip


def over_time(curves, *, xlabel, ylabel, log_scale=False, levels=None):
    """Draw curves over time or steps, each with its name at its end, and named levels as grey dashed lines.

    curves: dict from name to (positions (n,), values (n,)). A name with a meaning ("test") has its colour, a
    name that begins with a cell ("GRU, trained") that of the cell; a cell's second curve is dashed.
    levels: dict from name to height. log_scale: the vertical axis is logarithmic. Returns a Figure.
    Lesson: 09_rnn.
    """
    fig, axes = new_figure(axes_width=WIDE)
    for (name, (positions, values)), style in zip(curves.items(), _styles(list(curves)), strict=True):
        axes.plot(positions, values, label=name, linewidth=1.4, **style)
    for name, height in (levels or {}).items():
        axes.axhline(height, color=REFERENCE, linestyle="--", linewidth=1, label=name)
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if log_scale else "linear")
    if log_scale:
        _plain_ticks(axes)
    label_ends(axes)
    return fig


def _styles(names):
    cells = [name.split(",")[0] for name in names]
    if not set(cells) <= set(CELLS):
        return curve_styles(names)
    colors = dict(zip(CELLS, run_colors(len(CELLS)), strict=True))
    return [
        {"color": colors[cell], "linestyle": DASHES[cells[:i].count(cell)]} for i, cell in enumerate(cells)
    ]


def _plain_ticks(axes):
    """Ticks as plain numbers where the axis spans less than two powers of ten."""
    low, high = axes.get_ylim()
    if high < 100 * low:
        ticks = [digit * 10.0**power for power in range(-6, 7) for digit in PLAIN]
        ticks = [tick for tick in ticks if low <= tick <= high]
        axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.minorticks_off()
