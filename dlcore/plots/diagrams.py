"""Boxes and wires: a computation drawn as a graph, with values in ink and gradients in violet."""

from dlcore.plots.style import GRADIENT, INK, PAPER, REFERENCE, new_figure

UNITS_PER_INCH = 125  # of the places given to `diagram`
STRIDE = 240  # of `chain`, from box to box


def diagram(cells, wires, captions=(), *, width, height):
    """Draw boxes with up to three short texts each, and the wires between them.

    cells: dicts with x, y (the middle), w, h, and the texts label, value and gradient (may be "").
    wires: dicts with points (x1, y1, x2, y2). captions: dicts with x, y and text.
    Places are in pixels, y grows downwards.
    Returns a Figure. Lesson: 04_backpropagation.
    """
    fig, axes = new_figure(axes_width=width / UNITS_PER_INCH, axes_height=height / UNITS_PER_INCH)
    fig.get_layout_engine().set(w_pad=0, h_pad=0)
    axes.set(xlim=(0, width), ylim=(height, 0), aspect="equal")
    axes.set_axis_off()
    for wire in wires:
        x1, y1, x2, y2 = wire["points"]
        style = {"arrowstyle": "-|>", "color": REFERENCE, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", (x2, y2), (x1, y1), arrowprops=style, zorder=1)
    for cell in cells:
        _draw_cell(axes, cell)
    for caption in captions:
        _write(axes, caption["x"], caption["y"], caption["text"], REFERENCE)
    return fig


def _draw_cell(axes, cell):
    from matplotlib.patches import FancyBboxPatch

    corner = cell["x"] - cell["w"] / 2, cell["y"] - cell["h"] / 2
    box = FancyBboxPatch(
        corner, cell["w"], cell["h"], boxstyle="round,pad=0,rounding_size=6", facecolor=PAPER, edgecolor=INK
    )
    axes.add_patch(box)
    head = "  ".join(part for part in (cell["label"], cell["value"]) if part)
    shift = cell["h"] / 5 if head and cell["gradient"] else 0
    _write(axes, cell["x"], cell["y"] - shift, head, INK)
    _write(axes, cell["x"], cell["y"] + shift, cell["gradient"], GRADIENT)


def _write(axes, x, y, text, color):
    if text:
        axes.text(x, y, text, color=color, fontsize=9, ha="center", va="center", zorder=3)


def chain(values, local_derivatives):
    """Draw quantities in a row, each acting on the next, with the local derivative on each arrow.

    values: dict from name to number. local_derivatives: dict from formula to number, one less than values.
    Below each box stands the derivative of the last quantity by it: the product of all arrows behind it.
    Returns a Figure. Lesson: 04_backpropagation.
    """
    if len(local_derivatives) != len(values) - 1:
        raise ValueError(
            f"chain expects one local derivative for each of {len(values) - 1} arrows, "
            f"got {len(local_derivatives)}."
        )
    upstream = [1.0]
    for local in reversed(local_derivatives.values()):
        upstream.insert(0, upstream[0] * local)
    last, cells, wires = list(values)[-1], [], []
    for k, ((name, value), gradient) in enumerate(zip(values.items(), upstream, strict=True)):
        text = f"∂{last}/∂{name} = {gradient:.4f}" if name != last else ""
        cells.append(_cell(90 + STRIDE * k, 110, 160, 60, name, f"{value:.4f}", text))
        if k:
            wires.append({"points": (STRIDE * k - 70, 110, STRIDE * k + 10, 110)})
    fig = diagram(cells, wires, width=STRIDE * len(local_derivatives) + 180, height=150)
    for k, (formula, local) in enumerate(local_derivatives.items()):
        _write(fig.axes[0], STRIDE * (k + 0.5) + 90, 48, f"{formula}\n= {local:.4f}", INK)
    return fig


def _cell(x, y, w, h, label, value, gradient):
    return {"x": x, "y": y, "w": w, "h": h, "label": label, "value": value, "gradient": gradient}
