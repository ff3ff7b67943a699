"""What one process does of an update that several make together."""

import math

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.training.frozen import Frozen
from dlcore.training.long.streams import NONE, seed_from, use_streams


class Share:
    """The job of a Team, see ParallelUpdate: a part of the batch, and a slice of theta."""

    def __init__(self, model, loss, optimizer, processes, batch_size, prepare, max_norm):
        self.model, self.loss, self.optimizer = model, loss, optimizer
        self.processes, self.batch_size = processes, batch_size
        self.prepare, self.max_norm = prepare, max_norm
        self.x = self.y = self.penalty = self.shared = None
        self.is_updating = False

    def hold(self, x, y, penalty):
        """In the first process alone: the others find the data in shared memory, and one adds the penalty."""
        self.x, self.y, self.penalty = x, y, penalty

    def __getstate__(self):
        return vars(self) | {"x": None, "y": None, "penalty": None}

    def layout(self):
        theta, k = self.optimizer.theta.value, self.processes
        like_theta = ["theta", "kept", *(f"grad {r}" for r in range(k)), *self._carried()]
        return dict.fromkeys(like_theta, (theta.shape, theta.dtype)) | {
            "x": (self.x.shape, self.x.dtype),
            "y": (self.y.shape, self.y.dtype),
            "rows": ((self.batch_size,), np.int64),
            "order": ((5,), np.int64),
            "numbers": ((len(self.optimizer.numbers()),), np.float64),
            "losses": ((k,), np.float64),
            "squares": ((k,), np.float64),
        }

    def fill(self, shared):
        shared["x"][...], shared["y"][...] = self.x, self.y
        for name, array in self._carried().items():
            shared[name][...] = array

    def _carried(self):
        """The optimizer's arrays by their names in shared memory."""
        return {f"optimizer {name}": array for name, array in self.optimizer.arrays().items()}

    def join(self, shared, rank, meeting):
        """Live in shared memory from now on."""
        self.shared, self.rank, self.meeting = shared, rank, meeting
        self.x, self.y, k = shared["x"], shared["y"], self.processes
        self.frozen = Frozen(self.model, self.optimizer)
        self.optimizer.move(shared["theta"], shared[f"grad {rank}"])
        self.optimizer.use({name: shared[f"optimizer {name}"] for name in self.optimizer.arrays()})
        n = self.optimizer.theta.size
        self.slice = slice(n * rank // k, n * (rank + 1) // k)
        self.part = self.optimizer.part(self.slice)
        self.gradients = [shared[f"grad {r}"][self.slice] for r in range(k)]
        self.kinds = {name: type(value) for name, value in self.part.numbers().items()}

    def order(self, rows, seed, has_new_streams):
        """In the first process: what the next turn is about."""
        if isinstance(rows, slice):
            begin, end, _ = rows.indices(len(self.x))
        else:
            begin, end = 0, len(rows)
            self.shared["rows"][:end] = rows
        streams = seed_from(self.model.generators()) if has_new_streams else NONE
        self.shared["order"][:] = begin, end, not isinstance(rows, slice), seed, streams
        self.shared["numbers"][:] = [getattr(self.optimizer, name) for name in self.kinds]

    def turn(self):
        """A step; all meet three times. `value` is the loss, not finite if there was no step."""
        self.shared["losses"][self.rank] = self._add_gradients()
        self.meeting.wait()
        self.value = float(self.shared["losses"].sum())
        self.shared["squares"][self.rank] = self._sum_slice() if math.isfinite(self.value) else 0.0
        self.meeting.wait()
        squared_length = self.shared["squares"].sum()
        if not math.isfinite(self.value) or not math.isfinite(squared_length):
            self.value = math.inf
            return
        self.is_updating = True
        self._update_slice(math.sqrt(squared_length))
        self.meeting.wait()
        self.is_updating = False
        self._count()

    def _add_gradients(self):
        """The gradient of the own part, weighted; returns its loss, weighted too."""
        begin, end, is_listed, seed, streams = self.shared["order"].tolist()
        first, last = (begin + (end - begin) * r // self.processes for r in (self.rank, self.rank + 1))
        if self.rank:
            self._follow(streams)
        self.optimizer.zero_grad()
        if first == last:
            return 0.0
        rows = self.shared["rows"][first:last] if is_listed else slice(first, last)
        weight = (last - first) / (end - begin)
        return weight * self._backward(self._inputs(rows, seed), self.y[rows], weight)

    def _follow(self, streams):
        if streams != NONE:
            use_streams(self.model.generators(), streams, self.rank)
        self.frozen.begin_step()

    def _inputs(self, rows, seed):
        x = self.x[rows]
        return x if self.prepare is None else self.prepare(x, np.random.default_rng([seed, self.rank]))

    def _backward(self, x, y, weight):
        value = self.loss.forward(self.model.forward(x), y)
        if math.isfinite(value):
            self.model.accumulate_gradients(self.loss.backward() * weight)
            if self.penalty is not None:
                self.penalty.backward()
        return value

    def _sum_slice(self):
        """The whole gradient in the first process's array, and the values before the update, of the slice."""
        g, *others = self.gradients
        for other in others:
            g += other
        self.shared["kept"][self.slice] = self.part.theta.value
        return float(np.vdot(g, g))

    def _update_slice(self, length):
        self._obey()
        if self.max_norm is not None and length > self.max_norm:
            self.gradients[0] *= self.max_norm / length
        self.part.update(self.part.theta.value, self.gradients[0])

    def _obey(self):
        """Take the numbers that the first process's optimizer had when the turn began."""
        values = self.shared["numbers"].tolist()
        self.part.use({name: kind(value) for (name, kind), value in zip(self.kinds.items(), values)})

    def _count(self):
        """Numbers that the rule carries, such as that of the step, go on in the whole optimizer too."""
        self.optimizer.use({name: getattr(self.part, name) for name in self.part.counts()})

    def leave(self):
        """In the first process: live in memory of its own again, with the weights of a whole step."""
        if self.shared is None:
            return
        if self.is_updating:
            self.optimizer.theta.value[...] = self.shared["kept"]
        self.optimizer.use({name: a.copy() for name, a in self.optimizer.arrays().items()})
        self.optimizer.move(*(aligned_like(self.optimizer.theta.value) for _ in range(2)))
        self.part = self.gradients = self.shared = self.x = self.y = None
