"""Whatever ends the first process, the others end too, and nothing of the shared memory is left."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from dlcore.parallel.memory import PREFIX
from tests.parallel.jobs import SECONDS, wait_until

PROJECT = Path(__file__).parents[2]
# A script without `if __name__ == "__main__"`, with a function that no module holds.
SCRIPT = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
import numpy as np
from dlcore.layers import Dense
from dlcore.losses import MeanSquaredError
from dlcore.optimizers import SGD
from dlcore.training import prepared_steps

model = Dense(2, 1, rng=np.random.default_rng(0))
x, y = np.ones((40, 2), np.float32), np.ones((40, 1), np.float32)
half = lambda rows, rng: rows / 2
steps = prepared_steps(model, MeanSquaredError(), SGD(model.parameters(), learning_rate=0.01), x, y,
                       epochs=10**9, batch_size=8, rng=np.random.default_rng(0), prepare=half, processes=2)
for step in steps:
    if step.number == 5:
        print("five", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
@pytest.mark.parametrize("blow", [signal.SIGKILL if hasattr(signal, "SIGKILL") else 9, signal.SIGINT])
def test_a_killed_or_interrupted_script_leaves_nothing(blow, tmp_path):
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    script = subprocess.Popen(
        [sys.executable, tmp_path / "script.py"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True,
    )  # fmt: skip
    try:
        assert script.stdout.readline() == "five\n"
        (other,) = psutil.Process(script.pid).children()
        script.send_signal(blow)
        _, errors = script.communicate(timeout=SECONDS)
    finally:
        script.kill()
    wait_until(lambda: not other.is_running() or other.status() == psutil.STATUS_ZOMBIE)
    assert shared_files() == set()
    assert errors.strip().endswith("KeyboardInterrupt") if blow == signal.SIGINT else errors == ""


def shared_files():
    """What of the course lies in the folder of shared memory, where there is one."""
    return {path.name for path in Path("/dev/shm").glob(f"{PREFIX}*")}
