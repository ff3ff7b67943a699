"""The matrix products of the course's steps: which share of the processor's peak NumPy reaches in each."""

import statistics
from dataclasses import asdict, dataclass

import numpy as np

from benchmarks.machine import sgemm_peak
from benchmarks.products import products
from benchmarks.ratio import interleaved, seconds

ROUNDS = 8


@dataclass
class Point:
    """gflops: 10^9 operations a second. roof: the most that peak and memory allow for this product."""

    step: str
    name: str
    shape: str
    gflops: float
    roof: float


def measure(say):
    """{"peak": GFLOP/s, "bandwidth": GB/s, "points": [Point as dict]}."""
    say("  peak and bandwidth")
    peak, bandwidth = sgemm_peak(), copy_bandwidth()
    points = [point for step, group in products().items() for point in _points(step, group, peak, bandwidth)]
    return {"peak": peak, "bandwidth": bandwidth, "points": [asdict(point) for point in points]}


def copy_bandwidth(megabytes=64):
    """GB a second that a copy of an array too large for most caches reads and writes."""
    a = np.ones(megabytes * 250_000, np.float32)
    b = np.empty_like(a)
    return 2 * a.nbytes / min(seconds(lambda: np.copyto(b, a)) for _ in range(10)) / 1e9


def _points(step, group, peak, bandwidth):
    """The products of one step, in turns: most operands are in the cache, as in training."""
    times = interleaved({p.name: p.call() for p in group}, rounds=ROUNDS, block_seconds=0.01)
    for p in group:
        gflops = p.operations / statistics.median(times[p.name]) / 1e9
        yield Point(step, p.name, p.shape, gflops, min(peak, bandwidth * p.operations / p.bytes))
