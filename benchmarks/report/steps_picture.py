"""The ratios to PyTorch's best as a picture."""

from benchmarks.report.steps import BEST
from dlcore.plots.style import PREDICTION, REFERENCE, TRAINING, VALIDATION, new_figure


def picture(measured):
    """A row for each step: dot at the median, line between the quartiles, mark at the goal."""
    rows = [row for row in measured["rows"] if BEST in row["ratios"]]
    fig, axes = new_figure(axes_width=7, axes_height=0.26 * len(rows) + 1.2)
    rows.sort(key=lambda row: row["kind"] == "inference")
    for place, row in enumerate(rows):
        _draw(axes, -place, row)
    axes.axvline(1, color=REFERENCE, linestyle="--")
    axes.set(
        xscale="log",
        xlabel="time of dlcore / time of PyTorch's best, one thread",
        ylim=(0.7 - len(rows), 0.7),
    )
    axes.set_yticks([-place for place in range(len(rows))], [row["name"] for row in rows], fontsize=8)
    ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    axes.minorticks_off()
    axes.plot([], [], "o", color=TRAINING, label="training step")
    axes.plot([], [], "o", color=PREDICTION, label="inference")
    axes.plot([], [], "|", color=VALIDATION, label="to reach", markersize=10, markeredgewidth=2)
    axes.legend(loc="upper left")
    return fig


def _draw(axes, place, row):
    low, middle, high = row["ratios"][BEST]
    color = TRAINING if row["kind"] == "training step" else PREDICTION
    axes.plot([low, high], [place, place], color=color)
    axes.plot(middle, place, "o", color=color)
    if row["to_reach"]:
        axes.plot(row["to_reach"], place, "|", color=VALIDATION, markersize=10, markeredgewidth=2)
