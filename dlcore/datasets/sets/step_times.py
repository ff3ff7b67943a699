"""How long a training step took on a machine with 16 cores and a GPU, by its kind and by what computed it."""

from dataclasses import dataclass

import numpy as np

from dlcore.datasets.files.shipped import shipped_arrays


@dataclass(frozen=True)
class StepTimes:
    """milliseconds: step -> way -> median. gflops: unit -> side of square matrices -> 10^9 flops a second.

    machine: what they were measured on, as a text. Lesson: 14_fast_and_large.
    """

    milliseconds: dict
    gflops: dict
    machine: str


def step_times():
    """The StepTimes of one machine, measured once: ratios are the point, your machine has others.

    Steps: "MLP 32" is that of lesson 07 (784-128-64-10, Adam) with batches of 32; "MLP wide" has the sizes
    784-2048-1024-10; "CNN" is that of lesson 08; "LSTM", "GRU" and "RNN" have 128 units and read 32 texts of
    64 characters. Ways: "NumPy" (one core), "NumPy, 2 threads" (the batch in two parts), "PyTorch",
    "PyTorch, 2 threads", "GPU" (PyTorch), "GPU, one graph" (its calls recorded once), "1 process",
    "2 processes", ...: NumPy on one shared vector, another run, to be compared with "1 process" only.
    What was not measured is not there.
    Errors: DataUnavailable if the package was installed without its data. Lesson: 14_fast_and_large.
    """
    a = shipped_arrays("step_times.npz")
    return StepTimes(
        _dicts(a["steps"].tolist(), a["ways"].tolist(), a["milliseconds"]),
        _dicts(a["units"].tolist(), a["sides"].tolist(), a["gflops"]),
        str(a["machine"]),
    )


def _dicts(rows, columns, values):
    return {
        row: {c: float(v) for c, v in zip(columns, line, strict=True) if np.isfinite(v)}
        for row, line in zip(rows, values, strict=True)
    }
