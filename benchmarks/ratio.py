"""Times of several functions, measured in turns, so that what disturbs one disturbs all."""

import statistics
import time


def interleaved(functions, *, rounds=30, block_seconds=0.03):
    """Seconds of one call: {name: [one median a round]}; each round runs a block of calls of every function.

    functions: {name: function without arguments}. The order turns round with each round.
    """
    counts = {name: _calls_in(f, block_seconds) for name, f in functions.items()}
    times = {name: [] for name in functions}
    for number in range(rounds):
        order = list(functions) if number % 2 else list(functions)[::-1]
        for name in order:
            times[name].append(statistics.median(_time(functions[name]) for _ in range(counts[name])))
    return times


def ratio(times, of, to):
    """The lower quartile, the median and the upper quartile of the rounds' time ratios."""
    return statistics.quantiles([a / b for a, b in zip(times[of], times[to])], n=4)


def _time(f):
    start = time.process_time()
    f()
    return time.process_time() - start


def _calls_in(f, seconds):
    for _ in range(3):
        f()  # warm: caches, allocators, PyTorch's choice of kernels
    return max(1, round(seconds / min(_time(f) for _ in range(3))))
