"""Roofline: a table of the products, and the picture."""

from benchmarks.report.markdown import folded, table
from dlcore.plots.style import GRADIENT, INK, REFERENCE, TRAINING, VALIDATION, new_figure

COLORS = {"forward": TRAINING, "dW": GRADIENT, "dx": VALIDATION}


def section(measured):
    """The share of the peak for each product."""
    peak = measured["peak"]
    head = ["product", "shapes", "GFLOP/s", "of the peak", "memory allows"]
    cells = [_cells(point, peak) for point in measured["points"]]
    words = f"Peak {peak:.0f} GFLOP/s; a copy moves {measured['bandwidth']:.0f} GB/s. "
    words += "The last column is what memory allows if no operand were in the cache."
    return f"### Roofline\n\n![Roofline](results/roofline.png)\n\n{words}\n\n{folded(table(head, cells))}"


def _cells(point, peak):
    shares = [f"{100 * point[key] / peak:.0f} %" for key in ("gflops", "roof")]
    return [f"{point['step']}: {point['name']}", point["shape"], f"{point['gflops']:.0f}", *shares]


def picture(measured):
    """One bar for each product, its length the share of the peak; a tick where memory alone would stop it."""
    points, peak = measured["points"], measured["peak"]
    fig, axes = new_figure(axes_width=8, axes_height=0.19 * len(points) + 1.2)
    for row, point in enumerate(points):
        color = next(color for kind, color in COLORS.items() if f", {kind}" in point["name"])
        axes.barh(-row, 100 * point["gflops"] / peak, color=color, height=0.7)
        axes.plot([100 * point["roof"] / peak] * 2, [-row - 0.45, -row + 0.45], color=INK, linewidth=1.4)
    axes.axvline(100, color=REFERENCE, linestyle="--")
    axes.set_yticks(
        [-row for row in range(len(points))], [f"{p['step']}: {p['name']}" for p in points], fontsize=8
    )
    axes.set(xlabel=f"share of the sgemm peak, % (peak: {peak:.0f} GFLOP/s)", xlim=(0, 115))
    axes.set_ylim(-len(points) + 0.4, 0.6)
    axes.grid(axis="y", visible=False)
    handles = [axes.barh(0, 0, color=color, label=kind) for kind, color in COLORS.items()]
    handles += axes.plot([], [], "|", color=INK, label="memory allows", markersize=10, markeredgewidth=1.4)
    axes.legend(handles=handles, loc="lower right", fontsize=8, frameon=True)
    return fig
