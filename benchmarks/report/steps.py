"""The tables of steps; rows are plain dicts, the fields of benchmarks.steps.Row."""

from benchmarks.report.markdown import number, quartiles, table

OURS, DEFAULT, BEST = "dlcore", "PyTorch", "PyTorch, best"
OTHERS = "Each library's time in ms, and in parentheses dlcore's time divided by it."


def section(measured):
    """Both tables, and what was left out because it failed or computes other numbers."""
    rows, refused = measured["rows"], [f"- left out: {words}" for words in measured["refused"]]
    pytorch = ["### Against PyTorch", "", "![Ratios](results/ratios.png)", "", pytorch_table(rows), ""]
    others = ["### Against others", "", OTHERS, "", peers_table(rows), ""] if _peers(rows) else []
    return "\n".join([*pytorch, *others, *refused]).rstrip()


def pytorch_table(rows):
    """Against PyTorch: times, ratio to its best with quartiles, and the goal."""
    head = ["step", "dlcore, ms", "PyTorch's best, ms", "by default, ms", "ratio to best (quartiles)"]
    return table([*head, "to reach"], [_pytorch_cells(row) for row in rows])


def _pytorch_cells(row):
    times = [number(row["milliseconds"].get(side)) for side in (OURS, BEST, DEFAULT)]
    goal = f"{row['to_reach']:.2f}" if row["to_reach"] else ""
    return [title(row), *times, quartiles(row["ratios"].get(BEST)), goal]


def peers_table(rows):
    """Against all others: their time in ms and, in parentheses, dlcore's time / theirs."""
    peers = _peers(rows)
    rows = [row for row in rows if row["ratios"].keys() & set(peers)]
    return table(["step", "dlcore, ms", *peers], [_peer_cells(row, peers) for row in rows])


def _peers(rows):
    return sorted({side for row in rows for side in row["ratios"]} - {DEFAULT, BEST}, key=str.lower)


def _peer_cells(row, peers):
    cells = [
        f"{number(row['milliseconds'][peer])} ({row['ratios'][peer][1]:.2f})" if peer in row["ratios"] else ""
        for peer in peers
    ]
    return [title(row), number(row["milliseconds"][OURS]), *cells]


def title(row):
    """Such as "MLP, batch 32, inference"; a training step is the rule and not named."""
    return row["name"] if row["kind"] == "training step" else f"{row['name']}, {row['kind']}"
