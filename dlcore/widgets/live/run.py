"""What happened in one training, as plain data."""

from array import array
from dataclasses import dataclass, field, replace
from typing import NamedTuple


class Setting(NamedTuple):
    """What the controls said from a step on: optimizer is a name. Lesson: 07_mnist_mlp."""

    step: int
    optimizer: str
    learning_rate: float
    batch_size: int


class Look(NamedTuple):
    """A look at the validation set after a step; accuracy is None for a regression. Lesson: 07_mnist_mlp."""

    step: int
    loss: float
    accuracy: float | None


@dataclass
class Run:
    """The record of one training: losses[i] is the loss of the batch at step i + 1, before its update.

    settings: one Setting for each change of a control. looks: those at the validation set.
    Lesson: 07_mnist_mlp.
    """

    name: str = ""
    losses: list | array = field(default_factory=lambda: array("d"))
    settings: list[Setting] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)

    @property
    def recent_loss(self):
        """The mean loss of the last 20 steps; ZeroDivisionError before the first."""
        recent = self.losses[-20:]
        return sum(recent) / len(recent)

    def set(self, optimizer, learning_rate, batch_size):
        """Note what holds for the next step, if it is something new."""
        setting = Setting(len(self.losses) + 1, optimizer, learning_rate, batch_size)
        if not self.settings or self.settings[-1][1:] != setting[1:]:
            self.settings.append(setting)

    def finished(self, name):
        """A copy under a name, made of plain lists."""
        lists = {key: list(value) for key, value in vars(self).items() if key != "name"}
        return replace(self, name=name, **lists)
