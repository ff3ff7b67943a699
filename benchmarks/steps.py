"""The rows of the table: each case trained and evaluated by the course and by each peer that can do it."""

import statistics
from dataclasses import dataclass, field

from benchmarks.agreement import disagreement
from benchmarks.peers import course, reason
from benchmarks.ratio import interleaved, ratio

KINDS = {"training step": "train", "inference": "infer"}
OURS, DEFAULT, BEST = "dlcore", "PyTorch", "PyTorch, best"
LONGEST = 4  # seconds for a row


@dataclass
class Row:
    """milliseconds {side: median}, ratios {side: [quartiles of dlcore's time / its time]}, one thread."""

    name: str
    kind: str
    to_reach: float | None
    milliseconds: dict = field(default_factory=dict)
    ratios: dict = field(default_factory=dict)

    def add(self, times):
        """Times {side: [seconds a round]}, measured together with those of dlcore."""
        for side in times.keys() - self.milliseconds.keys():
            self.milliseconds[side] = 1000 * statistics.median(times[side])
        self.ratios |= {side: ratio(times, OURS, side) for side in times if side != OURS}


def measure(case, peers, rounds, *, quick=False):
    """Rows of training and inference, and {peer: reason} for those that fail or compute other numbers.

    quick: training only, and on one thread only.
    """
    ours, others, refused = agreeing_sides(case, peers)
    rows = [_row(case, kind, ours, others, rounds) for kind in list(KINDS)[: 1 if quick else 2]]
    return rows, refused


def agreeing_sides(case, peers):
    """The course's side, the others that compute the same, and the reasons against those that do not."""
    (ours,) = course.sides(case)
    sides, refused = [], {}
    for name, peer in peers.items():
        try:
            for side in peer.sides(case):
                (fresh,) = course.sides(case)
                refused |= {side.name: words} if (words := disagreement(fresh, side)) else {}
                sides.append(side)
        except Exception as error:  # a peer's own failure is a result, not the end
            refused[name] = reason(error)
    return ours, [side for side in sides if side.name not in refused], refused


def _row(case, kind, ours, others, rounds):
    functions = {side.name: getattr(side, KINDS[kind]) for side in [ours, *others]}
    pytorch = {name: f for name, f in functions.items() if name in (OURS, DEFAULT, BEST)}
    rest = {name: f for name, f in functions.items() if name not in (DEFAULT, BEST)}
    row = Row(case.name, kind, case.to_reach if kind == "training step" else None)
    row.add(interleaved(pytorch, rounds=rounds, at_most_seconds=LONGEST))
    if len(rest) > 1:
        row.add(interleaved(rest, rounds=max(5, rounds // 3), at_most_seconds=LONGEST / 2))
    return row
