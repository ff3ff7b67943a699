"""The table of the epoch."""

from benchmarks.report.markdown import number, table

BEST = "PyTorch, best"


def section(measured):
    """Seconds and megabytes, and dlcore's share of each library's."""
    rows = measured["rows"]
    head = ["one epoch", "s", "peak memory, MB", "dlcore's time / this", "dlcore's memory / this"]
    cells = [[name, *_cells(row, rows["dlcore"])] for name, row in rows.items()]
    lines = [
        "### One epoch",
        "",
        f"{measured['pictures']}; each run in a fresh process, the data included.",
        "",
    ]
    return "\n".join(
        [*lines, table(head, cells), "", *(f"- {words}" for words in measured["refused"])]
    ).rstrip()


def _cells(row, ours):
    shares = [f"{ours[key] / row[key]:.2f}" for key in ("seconds", "megabytes")]
    return [number(row["seconds"]), f"{row['megabytes']:.0f}", *shares]
