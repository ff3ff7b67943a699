"""One update by several processes: each takes a part of the batch, and then a slice of the parameters."""

from dlcore.guards import require_positive_integer
from dlcore.parallel import Closing, Team
from dlcore.training.long.share import Share
from dlcore.training.required import require_own


class ParallelUpdate(Closing):
    """update(rows) -> loss, one update on x[rows], y[rows], with the batch cut into one part a process.

    The mean over N examples is the mean over the parts, weighted by their sizes:
        g = sum over parts k of (N_k / N) g_k.
    Parameters, gradients and what the optimizer carries lie in memory that all processes share, x and y too.
    Each process writes the gradient of its part, waits for the others, and then sums and updates its own
    slice of theta, so the optimizer's work is divided as well. The losses are those of one process, but for
    rounding, with two exceptions: BatchNorm sees its part only, and the model itself, in this process, keeps
    the running statistics; Dropout draws from a stream of its own in each other process.

    rows: a slice, or an array of at most batch_size integers. prepare: a function of the part's rows of x and
    a generator, which each process runs on its part. penalty, max_norm: as in training_steps.
    The other processes see what the loop changes of the optimizer's numbers and of the parameters that it
    trains, but no other attribute of a layer. A rule of one's own must treat each number of theta by itself.
    close() ends the processes. Errors: as Team; after one the model has the weights of the last whole step.
    Lesson: 14_fast_and_large.
    """

    def __init__(
        self,
        model,
        loss,
        optimizer,
        x,
        y,
        *,
        processes,
        batch_size,
        prepare=None,
        penalty=None,
        max_norm=None,
    ):
        require_positive_integer("ParallelUpdate", processes=processes, batch_size=batch_size)
        require_own("ParallelUpdate", optimizer, model)
        optimizer.part(slice(None))  # TypeError if its rule cannot be divided
        self.share = Share(model, loss, optimizer, processes, batch_size, prepare, max_norm)
        self.share.hold(x, y, penalty)
        self.team = Team(self.share, processes)
        self.renew_streams()

    def __call__(self, rows, seed=0):
        """One update; where the loss or gradient is not finite, none, and the result says so.

        seed: each process makes the generator for prepare from it and its own number.
        """
        self.share.optimizer.require_in_place()
        self.share.order(rows, seed, self.has_new_streams)
        self.has_new_streams = False
        self.team.turn()
        return self.share.value

    def renew_streams(self):
        """From the next update on Dropout draws from streams that follow from the states of this model's.

        So a training that is resumed there draws the same.
        """
        self.has_new_streams = True

    def close(self):
        self.team.close()
