"""The rows of the epoch: every library several times in turns, each time in a fresh process."""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.epoch.runners import RUNNERS

TIMES = 3
SAME_LOSS = (
    "PyTorch, best",
    "JAX, jit",
)  # the same weights and order of rows; the others shuffle by themselves


def measure(say):
    """{"pictures": sentence, "rows": {name: {seconds, megabytes, loss}}, "refused": [sentences]}."""
    from benchmarks.epoch.prepare import write

    with tempfile.TemporaryDirectory() as folder:
        pictures = write(Path(folder))
        runs, refused = {}, []
        for name in list(RUNNERS) * TIMES:
            say(f"  an epoch by {name}")
            try:
                result = run(folder, name)
                runs.setdefault(name, []).append(result)
            except (subprocess.CalledProcessError, json.JSONDecodeError) as error:
                refused.append(f"{name}: {last_line(error)}")
    rows = {name: medians(results) for name, results in runs.items()}
    return {"pictures": pictures, "rows": rows, "refused": sorted({*refused, *other_losses(rows)})}


def run(folder, name):
    command = [sys.executable, "-m", "benchmarks.epoch", str(folder), name]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", errors="replace")
    return json.loads(done.stdout.splitlines()[-1])


def medians(results):
    return {key: statistics.median(result[key] for result in results) for key in results[0]}


def other_losses(rows):
    """A sentence on each library that should reach dlcore's mean loss, and does not."""
    for name in rows.keys() & set(SAME_LOSS):
        ours, theirs = rows["dlcore"]["loss"], rows[name]["loss"]
        if abs(ours - theirs) > 0.01 * ours:
            yield f"{name}: mean loss {theirs:.4g}, dlcore {ours:.4g}"


def last_line(error):
    lines = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
    return lines[-1][:200] if lines else type(error).__name__
