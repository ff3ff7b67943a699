"""Profiles as one table: the parts of each step, the slowest first."""

from benchmarks.report.markdown import folded, number, table

ENOUGH = 0.02  # parts with less of the step are added up


def section(measured):
    """Each part's time and its share of the step."""
    head = ["step", "part", "forward, ms", "backward, ms", "share"]
    rows = [cells for name, parts in measured.items() for cells in _rows(name, parts)]
    words = "Where the time of a step goes: layers, loss, and the optimizer, whose step counts as backward."
    return f"### Profile\n\n{words}\n\n{folded(table(head, rows))}"


def _rows(name, parts):
    whole = sum(map(_sum, parts))
    parts = sorted(parts, key=_sum, reverse=True)
    large = [part for part in parts if _sum(part) >= ENOUGH * whole]
    rest = whole - sum(map(_sum, large))
    for part in large:
        times = [number(part[direction]) if part[direction] else "" for direction in ("forward", "backward")]
        yield [name, part["part"], *times, f"{100 * _sum(part) / whole:.0f} %"]
    if rest > 0:
        yield [name, "all others", "", number(rest), f"{100 * rest / whole:.0f} %"]


def _sum(part):
    return part["forward"] + part["backward"]
