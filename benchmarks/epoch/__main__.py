"""`python -m benchmarks.epoch FOLDER NAME`: train one epoch; print seconds, megabytes, mean loss as JSON."""

import json
import os
import sys
from pathlib import Path

from benchmarks.epoch.data import read
from benchmarks.epoch.memory import peak_megabytes
from benchmarks.epoch.runners import RUNNERS
from benchmarks.ratio import CLOCK
from benchmarks.threads import use_threads


def main(folder, name):
    epoch = RUNNERS[name](*read(Path(folder)))
    use_threads(1)
    start = CLOCK()
    loss = float(epoch())
    print(json.dumps({"seconds": CLOCK() - start, "megabytes": peak_megabytes(), "loss": loss}))


if __name__ == "__main__":
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    main(*sys.argv[1:])
