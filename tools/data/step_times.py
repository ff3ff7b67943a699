"""Make data/shipped/step_times.npz from the two records of the measurement:

python tools/data/step_times.py RECORD.json PROCESSES.txt

The first holds for each step milliseconds by the name of the way, the second a block of lines for each step,
with losses, the number of processes and milliseconds.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
from shipping import write_npz

STEPS = (
    *("MLP 32", "MLP 128", "MLP 512", "MLP 4096", "MLP 32768", "MLP wide 128", "MLP wide 4096"),
    *("CNN 32", "CNN 128", "LSTM", "GRU", "RNN"),
)
WAYS = {
    "NumPy": "dlcore blas=1",
    **{f"NumPy, {k} threads": f"dlcore parts={k}" for k in (2, 4, 8, 16)},
    "PyTorch": "torch best 1",
    **{f"PyTorch, {k} threads": f"torch best {k}" for k in (2, 4, 8, 16)},
    "GPU": "gpu eager",
    "GPU, one graph": "gpu graph",
}
PROCESSES = (1, 2, 4, 8, 14)
SIDES = (64, 256, 1024, 4096)
UNITS = {"one core": "numpy 1", "16 cores": "numpy 16", "GPU": "gpu tf32=False"}
MACHINE = (
    "Intel Xeon (AVX-512), 16 cores; one NVIDIA H200; NumPy 2.5.2 with OpenBLAS, PyTorch 2.11.0 with "
    "CUDA 13.0; measured once, on 27 November 2026"
)


def by_processes(text):
    """Step -> number of processes -> milliseconds."""
    found, step = {}, None
    for line in text.splitlines():
        if measured := re.search(r"(\d+) ms ([\d.]+)$", line):
            found[step][int(measured[1])] = float(measured[2])
        else:
            step = line.strip()
            found[step] = {}
    return found


def table(record, processes):
    """(S, W) milliseconds, NaN where nothing was measured."""
    rows = [
        [record[step].get(key, np.nan) for key in WAYS.values()]
        + [processes.get(step, {}).get(k, np.nan) for k in PROCESSES]
        for step in STEPS
    ]
    return np.array(rows).round(3)


def main(record, processes):
    record = json.loads(Path(record).read_text(encoding="utf-8"))
    gflops = [[record[f"sgemm {side}, GFLOP/s"][key] for side in SIDES] for key in UNITS.values()]
    write_npz(
        "step_times.npz",
        steps=np.array(STEPS),
        ways=np.array([*WAYS, *(f"{k} process{'es' if k > 1 else ''}" for k in PROCESSES)]),
        milliseconds=table(record, by_processes(Path(processes).read_text(encoding="utf-8"))),
        sides=np.array(SIDES),
        units=np.array([*UNITS]),
        gflops=np.array(gflops).round(1),
        machine=np.array(MACHINE),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
