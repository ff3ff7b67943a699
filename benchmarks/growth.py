"""How the time of a training step grows with the batch, the width, the pictures' size and the length."""

import math
import statistics

from benchmarks.cases.cnn import cnn_case
from benchmarks.cases.mlp import mlp_case
from benchmarks.cases.recurrent import recurrent_case
from benchmarks.peers.course import training_step
from benchmarks.ratio import interleaved

ROUNDS = 5
# What grows: (title, the network, how a case is made from the number, numbers).
AXES = [
    ("batch size", "MLP 784-128-64-10", mlp_case, [8, 16, 32, 64, 128, 256, 512, 1024, 2048]),
    (
        "width of the hidden layers",
        "MLP, batch 128",
        lambda n: mlp_case(128, width=n),
        [32, 64, 128, 256, 512, 1024],
    ),
    ("side of the pictures, pixels", "CNN, batch 8", lambda n: cnn_case(8, size=n), [8, 16, 32, 64, 128]),
    (
        "length of the sequences",
        "LSTM, batch 32",
        lambda n: recurrent_case("LSTM", length=n),
        [4, 8, 16, 32, 64, 128],
    ),
]


def measure(say):
    """[{"axis", "network", "numbers", "milliseconds", "exponent"}]."""
    return [_measure(*axis, say) for axis in AXES]


def _measure(axis, network, make_case, numbers, say):
    say(f"  {axis}")
    steps = {number: training_step(make_case(number)) for number in numbers}
    times = interleaved(steps, rounds=ROUNDS, block_seconds=0.02)
    milliseconds = [1000 * statistics.median(times[number]) for number in numbers]
    return {
        "axis": axis,
        "network": network,
        "numbers": numbers,
        "milliseconds": milliseconds,
        "exponent": end_exponent(numbers, milliseconds),
    }


def end_exponent(numbers, times):
    """The exponent of the larger half, where the cost that does not grow counts little."""
    half = len(numbers) // 2
    return exponent(numbers[half:], times[half:])


def exponent(numbers, times):
    """p of times = c numbers^p: the slope of the straight line through the logarithms, by least squares."""
    x, y = ([math.log(value) for value in values] for values in (numbers, times))
    return statistics.linear_regression(x, y).slope
