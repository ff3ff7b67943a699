"""Small jobs of a Team, and what is left of its processes."""

import os
import time

import numpy as np
import psutil

from dlcore.layers import Dense, Sequential, Tanh
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training import training_steps

SECONDS = 20  # for what happens at once


class Count:
    """Each process adds its rank to its own place, and counts itself."""

    def layout(self):
        return {"sums": ((8,), np.float64), "pids": ((8,), np.int64)}

    def fill(self, shared):
        shared["sums"][...] = 0.5

    def join(self, shared, rank, meeting):
        self.shared, self.rank, self.meeting = shared, rank, meeting
        shared["pids"][rank] = os.getpid()

    def turn(self):
        self.shared["sums"][self.rank] += self.rank
        self.act()
        self.meeting.wait()

    def act(self):
        """In the middle of the turn."""

    def leave(self):
        self.sums = self.shared["sums"].copy()


def training(processes, prepare_rng=0, **options):
    """Model, optimizer, and the steps of a small training."""
    rng = np.random.default_rng(prepare_rng)
    model = Sequential(Dense(6, 20, rng=rng), Tanh(), Dense(20, 3, rng=rng)).astype(np.float64)
    x, optimizer = rng.standard_normal((60, 6)), Adam(model.parameters(), learning_rate=0.01)
    options |= {"batch_size": 15, "rng": rng, "processes": processes}
    steps = training_steps(model, SoftmaxCrossEntropy(), optimizer, x, np.arange(60) % 3, **options)
    return model, optimizer, steps


def children():
    """The other processes of this one's Teams."""
    return [p for p in psutil.Process().children() if "dlcore.parallel.worker" in " ".join(p.cmdline())]


def wait_until(is_true):
    end = time.monotonic() + SECONDS
    while not is_true() and time.monotonic() < end:
        time.sleep(0.02)
    assert is_true()
