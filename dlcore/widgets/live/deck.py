"""Mini-batches whose size may change in the middle of an epoch."""


class Deck:
    """The rows 0 .. n - 1 in random order, dealt in batches; shuffled again when all are dealt.

    With a constant batch size it deals the batches of dlcore.training.batches, epoch after epoch.
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, n, rng):
        self.n, self.rng = n, rng
        self.epoch, self.dealt = 0, n

    def deal(self, batch_size):
        """The indices of the next batch; the last of an epoch may be shorter."""
        if self.is_empty:
            self._shuffle()
        rows = self.order[self.dealt : self.dealt + batch_size]
        self.dealt += len(rows)
        return rows

    def _shuffle(self):
        self.order = self.rng.permutation(self.n)
        self.epoch, self.dealt = self.epoch + 1, 0

    @property
    def is_empty(self):
        return self.dealt >= self.n
