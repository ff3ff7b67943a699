"""Looks at the held-out text now and then while a network for text is trained."""

import numpy as np

from dlcore.losses import SoftmaxCrossEntropy
from dlcore.text.windows import windows_at
from dlcore.training import predict
from dlcore.training.npz import read_npz, write_npz

NAMES = "steps", "seconds", "losses"


class Looks:
    """Steps, seconds of processor time and held-out loss, one number of each a look, kept in a file.

    So a training that was interrupted after `step` steps goes on with the looks up to there.
    """

    def __init__(self, path, numbers, longest):
        self.path, self.numbers, self.longest = path, numbers, longest
        self.rows = []

    def go_on(self, step):
        """The seconds after `step` steps, by the last look; later looks are forgotten."""
        if step and self.path.exists():
            rows = zip(*read_npz(self.path, "looks").values(), strict=True)
            self.rows = [row for row in rows if row[0] <= step]
        return self.rows[-1][1] if self.rows else 0.0

    def look(self, model, step, seconds):
        """One more; at least half a window stands before each character that is told."""
        self.rows.append((step, seconds, held_out_loss(model, self.numbers, self.longest, self.longest // 2)))
        write_npz(self.path, self.arrays())

    def arrays(self):
        """Each of the three as an array (looks,)."""
        return dict(zip(NAMES, map(np.array, zip(*self.rows, strict=True)), strict=True))


def held_out_loss(model, numbers, longest, seen):
    """Nats a character, each told from at least `seen` characters before it."""
    step = longest - seen
    x, y = windows_at(numbers, np.arange(0, len(numbers) - longest, step), longest)
    return SoftmaxCrossEntropy().forward(predict(model, x, 64)[:, seen:], y[:, seen:])
