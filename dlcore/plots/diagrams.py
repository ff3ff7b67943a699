"""Boxes and wires: a computation drawn as a graph, with values in ink and gradients in violet."""

from dlcore.plots.palette import BROWN, PURPLE
from dlcore.plots.style import GRADIENT, INK, PAPER, PREDICTION, REFERENCE, new_figure

UNITS_PER_INCH = 125  # of the places given to `diagram`
STRIDE = 240  # of `chain`, from box to box
SIGNED = {1: (PURPLE, "-"), -1: (BROWN, (0, (3, 1.5))), 0: (REFERENCE, ":")}  # wires that bear a weight


def diagram(cells, wires, captions=(), *, width, height):
    """Draw boxes with up to three short texts each, and the wires between them.

    cells: dicts with x, y (the middle), w, h, and the texts label, value and gradient (may be ""). With
    "fill", 0 to 1, a share of the box is filled; with "is_bare" it has no box, as a number on a wire.
    wires: dicts with points (x1, y1, x2, y2); with "is_weight" they have a "width" in pixels and a "sign",
    which are drawn as width, colour and dashes. captions: dicts with x, y and text.
    Places are in pixels, y grows downwards.
    Returns a Figure. Lesson: 04_backpropagation.
    """
    fig, axes = new_figure(axes_width=width / UNITS_PER_INCH, axes_height=height / UNITS_PER_INCH)
    fig.get_layout_engine().set(w_pad=0, h_pad=0)
    axes.set(xlim=(0, width), ylim=(height, 0), aspect="equal")
    axes.set_axis_off()
    for wire in wires:
        _draw_wire(axes, wire)
    for cell in cells:
        _draw_bare(axes, cell) if cell.get("is_bare") else _draw_cell(axes, cell)
    for caption in captions:
        _write(axes, caption["x"], caption["y"], caption["text"], REFERENCE)
    return fig


def _draw_wire(axes, wire):
    x1, y1, x2, y2 = wire["points"]
    if wire.get("is_weight"):
        color, dash = SIGNED[wire["sign"]]
        width = wire["width"] * 72 / UNITS_PER_INCH
        axes.plot([x1, x2], [y1, y2], color=color, linestyle=dash, linewidth=width, alpha=0.75, zorder=1)
        return
    style = {"arrowstyle": "-|>", "color": REFERENCE, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (x2, y2), (x1, y1), arrowprops=style, zorder=1)


def _draw_bare(axes, cell):
    """A number on its wire, with its derivative below, clear of what they cross; a bias beside its wire."""
    from matplotlib.patheffects import withStroke

    is_bias = cell["kind"] in "bc"
    x, shift = (cell["x"] - cell["w"] / 2, -9) if is_bias else (cell["x"], 0)
    head = " ".join((cell["label"], cell["value"]))
    for y, text, color in ((shift, head, INK), (shift + 18, cell["gradient"], GRADIENT)):
        halo = withStroke(linewidth=6.5, foreground=PAPER)  # no wire in the gap: it would be a minus
        place = {"ha": "left" if is_bias else "center", "va": "center", "zorder": 3}
        if text:
            axes.text(x, cell["y"] + y, text, color=color, fontsize=9, path_effects=[halo], **place)


def _draw_cell(axes, cell):
    from matplotlib.patches import FancyBboxPatch, Rectangle

    corner = cell["x"] - cell["w"] / 2, cell["y"] - cell["h"] / 2
    box = FancyBboxPatch(
        corner, cell["w"], cell["h"], boxstyle="round,pad=0,rounding_size=6", facecolor=PAPER, edgecolor=INK
    )
    axes.add_patch(box)
    if cell.get("fill"):
        place = (corner[0] + 2, corner[1] + 2), cell["fill"] * (cell["w"] - 4), cell["h"] - 4
        axes.add_patch(Rectangle(*place, facecolor=PREDICTION, alpha=0.5))
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
