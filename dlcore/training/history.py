"""What happened in a training."""

from dataclasses import dataclass, field
from operator import mul


@dataclass
class History:
    """Lists: step_losses, one a step; the others one an epoch, empty without validation.

    epoch_losses are means over examples: a short last batch counts less.

    Lesson: 07_mnist_mlp.
    """

    step_losses: list[float] = field(default_factory=list)
    epoch_losses: list[float] = field(default_factory=list)
    validation_losses: list[float] = field(default_factory=list)
    validation_metrics: list[float] = field(default_factory=list)

    def end_epoch(self, sizes=None):
        """Append to epoch_losses the mean loss of this epoch's examples, as they were met.

        sizes: the number of examples of each step of the epoch; without it all steps count alike.
        """
        per_epoch = len(self.step_losses) // (len(self.epoch_losses) + 1) if sizes is None else len(sizes)
        losses, sizes = self.step_losses[-per_epoch:], sizes or [1] * per_epoch
        self.epoch_losses.append(sum(map(mul, losses, sizes)) / sum(sizes))
