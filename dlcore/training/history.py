"""What happened in a training."""

from dataclasses import dataclass, field


@dataclass
class History:
    """Lists: step_losses, one a step; the others one an epoch, empty without validation.

    Lesson: 07_mnist_mlp.
    """

    step_losses: list[float] = field(default_factory=list)
    epoch_losses: list[float] = field(default_factory=list)
    validation_losses: list[float] = field(default_factory=list)
    validation_metrics: list[float] = field(default_factory=list)

    def end_epoch(self):
        """Append to epoch_losses the mean of the losses of this epoch's steps."""
        per_epoch = len(self.step_losses) // (len(self.epoch_losses) + 1)
        self.epoch_losses.append(sum(self.step_losses[-per_epoch:]) / per_epoch)
