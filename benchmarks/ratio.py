"""Times of several functions, measured in turns, so that what disturbs one disturbs all."""

import math
import statistics
import time

# The processor's time, where it is counted finely: what other programs take in between does not count.
FINE = time.get_clock_info("process_time").resolution < 1e-6
CLOCK = time.process_time if FINE else time.perf_counter
FEWEST = 5  # rounds, however long they take


def interleaved(functions, *, rounds=30, block_seconds=0.03, at_most_seconds=math.inf, clock=None):
    """Seconds of one call: {name: [one median a round]}; each round runs a block of calls of every function.

    functions: {name: function without arguments}. The order turns round with each round.
    at_most_seconds: no new round after that time, once there are FEWEST.
    """
    clock = clock or CLOCK
    counts = {name: max(1, round(block_seconds / _warm_time(f, clock))) for name, f in functions.items()}
    times = {name: [] for name in functions}
    deadline = time.monotonic() + at_most_seconds
    for number in range(rounds):
        if number >= FEWEST and time.monotonic() > deadline:
            break
        order = list(functions) if number % 2 else list(functions)[::-1]
        for name in order:
            block = (seconds(functions[name], clock) for _ in range(counts[name]))
            times[name].append(statistics.median(block))
    return times


def ratio(times, of, to):
    """The lower quartile, the median and the upper quartile of the rounds' time ratios."""
    return statistics.quantiles([a / b for a, b in zip(times[of], times[to])], n=4)


def seconds(f, clock=None):
    """The time of one call."""
    clock = clock or CLOCK
    start = clock()
    f()
    return clock() - start


def _warm_time(f, clock):
    for _ in range(3):
        f()  # warm: caches, allocators, PyTorch's choice of kernels
    return max(min(seconds(f, clock) for _ in range(3)), 1e-7)
