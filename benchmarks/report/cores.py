"""What more cores bring: a table, and the speed-up as a picture."""

from benchmarks.report.markdown import number, quartiles, table
from benchmarks.report.steps import BEST, OURS, title
from dlcore.plots.style import REFERENCE, new_figure, run_colors

WORDS = (
    "dlcore with processes (`training_steps(..., processes=2)`), PyTorch's best with as many threads, "
    "wall-clock time."
)
MARKS = "osD^v<>PX*"  # nine colours alone cannot be told apart


def section(measured):
    """Times, ratio and speed-up for each step and number of cores."""
    rows = measured["rows"]
    head = ["step", "cores", "dlcore, ms", "PyTorch's best, ms", "ratio to best (quartiles)", "to reach"]
    cells = [[*_cells(row), f"{speed_up(row, rows):.2f}"] for row in rows]
    picture = "![Speed-up](results/cores.png)"
    return f"### Every core\n\n{picture}\n\n{WORDS}\n\n{table([*head, 'speed-up of dlcore'], cells)}"


def _cells(row):
    times = [number(row["milliseconds"].get(side)) for side in (OURS, BEST)]
    goal = f"{row['to_reach']:.2f}" if row["to_reach"] else ""
    return [title(row), str(row["cores"]), *times, quartiles(row["ratio"]), goal]


def speed_up(row, rows):
    """The time of the same step on one core, divided by this one's."""
    (alone,) = [one for one in rows if title(one) == title(row) and one["cores"] == 1]
    return alone["milliseconds"][OURS] / row["milliseconds"][OURS]


def picture(measured):
    """A line for each training step over the number of cores, and the line of a work that divides wholly."""
    rows = [row for row in measured["rows"] if row["kind"] == "training step"]
    fig, axes = new_figure(axes_width=5, axes_height=4)
    most = max(row["cores"] for row in rows)
    axes.plot([1, most], [1, most], color=REFERENCE, linestyle="--", label="all of it divided")
    names = dict.fromkeys(title(row) for row in rows)
    for name, color, mark in zip(names, run_colors(len(names)), MARKS):
        own = [row for row in rows if title(row) == name]
        places = [row["cores"] for row in own]
        axes.plot(places, [speed_up(row, rows) for row in own], mark + "-", color=color, label=name)
    axes.set(xlabel="cores", ylabel="speed-up", xticks=sorted({row["cores"] for row in rows}))
    axes.legend(fontsize=8, loc="center left", bbox_to_anchor=(1.02, 0.5))
    return fig
