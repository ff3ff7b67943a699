"""Times of several functions, measured in turns, so that what disturbs one disturbs all."""

import statistics
import time

# The processor's time, where it is counted finely: what other programs take in between does not count.
FINE = time.get_clock_info("process_time").resolution < 1e-6
CLOCK = time.process_time if FINE else time.perf_counter


def interleaved(functions, *, rounds=30, block_seconds=0.03):
    """Seconds of one call: {name: [one median a round]}; each round runs a block of calls of every function.

    functions: {name: function without arguments}. The order turns round with each round.
    """
    counts = {name: _calls_in(f, block_seconds) for name, f in functions.items()}
    times = {name: [] for name in functions}
    for number in range(rounds):
        order = list(functions) if number % 2 else list(functions)[::-1]
        for name in order:
            times[name].append(statistics.median(seconds(functions[name]) for _ in range(counts[name])))
    return times


def ratio(times, of, to):
    """The lower quartile, the median and the upper quartile of the rounds' time ratios."""
    return statistics.quantiles([a / b for a, b in zip(times[of], times[to])], n=4)


def seconds(f):
    """The time of one call."""
    start = CLOCK()
    f()
    return CLOCK() - start


def _calls_in(f, block_seconds):
    for _ in range(3):
        f()  # warm: caches, allocators, PyTorch's choice of kernels
    return max(1, round(block_seconds / min(seconds(f) for _ in range(3))))
