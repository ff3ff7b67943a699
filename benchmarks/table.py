"""The measured rows as a table in Markdown."""

import statistics
from dataclasses import dataclass

from benchmarks.ratio import interleaved, ratio

HEAD = """\
| training step | dlcore, ms | PyTorch's best, ms | by default, ms | ratio to best (quartiles) | to reach |
|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Row:
    """A comparison and its times, {"ours", "default", "best"}: [seconds]."""

    comparison: object
    times: dict

    def __str__(self):
        milliseconds = {name: 1000 * statistics.median(times) for name, times in self.times.items()}
        low, middle, high = ratio(self.times, "ours", "best")
        return (
            f"| {self.comparison.name} | {milliseconds['ours']:.3g} | {milliseconds['best']:.3g} | "
            f"{milliseconds['default']:.3g} | {middle:.2f} ({low:.2f}-{high:.2f}) | "
            f"{self.comparison.to_reach:.2f} |"
        )


def measure(comparison, rounds):
    """First the same numbers, then the times."""
    comparison.require_same_numbers()
    functions = {name: getattr(comparison, name) for name in ("ours", "default", "best")}
    return Row(comparison, interleaved(functions, rounds=rounds))
