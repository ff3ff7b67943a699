"""A network in use in several processes: each looks at a part of the rows."""

import copy

import numpy as np

from dlcore.parallel import Closing, Team


class ParallelPrediction(Closing):
    """predict() -> model(x) in eval mode, with the rows of x cut into one part a process.

    The model is used as it is now: later changes of its weights are not seen. batch_size: rows at a time.
    The result is overwritten by the next call. close() ends the processes. Lesson: 14_fast_and_large.
    """

    def __init__(self, model, x, *, processes, batch_size=1000):
        self.job = _Part(model, x, processes, batch_size)
        self.team = Team(self.job, processes)

    def __call__(self):
        self.team.turn()
        return self.job.shared["outputs"]

    def close(self):
        self.team.close()


class _Part:
    """The job of a Team: the outputs for some of the rows."""

    def __init__(self, model, x, processes, batch_size):
        self.x, self.processes, self.batch_size = x, processes, batch_size
        self.model = copy.deepcopy(model).eval()
        for layer in self.model.walk():
            layer.carries = False  # other rows are other sequences
        one = self.model.forward(x[:1])
        self.outputs = (len(x), *one.shape[1:]), one.dtype

    def __getstate__(self):
        return vars(self) | {"x": None}

    def layout(self):
        return {"x": (self.x.shape, self.x.dtype), "outputs": self.outputs}

    def fill(self, shared):
        shared["x"][...] = self.x

    def join(self, shared, rank, meeting):
        n, k = len(shared["x"]), self.processes
        self.shared, self.meeting = shared, meeting
        self.mine = range(n * rank // k, n * (rank + 1) // k)

    def turn(self):
        x, outputs = self.shared["x"], self.shared["outputs"]
        for begin in self.mine[:: self.batch_size]:
            rows = slice(begin, min(begin + self.batch_size, self.mine.stop))
            np.copyto(outputs[rows], self.model.forward(x[rows]))
        self.meeting.wait()

    def leave(self):
        """Nothing of this process lives in shared memory but the last result."""
