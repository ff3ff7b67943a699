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


class Check(NamedTuple):
    """A look at the validation set after a step; accuracy is None for a regression. Lesson: 07_mnist_mlp."""

    step: int
    loss: float
    accuracy: float | None


@dataclass
class Run:
    """The record of one training: losses[i] is the loss of the batch at step i + 1, before its update.

    smooth: their running mean, over a quarter of the steps so far but at most the last 50 or so.
    settings: one Setting for each change of a control. checks: the looks at the validation set.
    Lesson: 07_mnist_mlp.
    """

    name: str = ""
    losses: list | array = field(default_factory=lambda: array("d"))
    smooth: list | array = field(default_factory=lambda: array("d"))
    settings: list[Setting] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)

    def add(self, loss):
        """Append the loss of one more step."""
        share = max(1 / 50, 4 / (len(self.losses) + 4))
        before = self.smooth[-1] if self.smooth else loss
        self.losses.append(loss)
        self.smooth.append(before + share * (loss - before))

    def set(self, optimizer, learning_rate, batch_size):
        """Note what holds for the next step, if it is something new."""
        setting = Setting(len(self.losses) + 1, optimizer, learning_rate, batch_size)
        if not self.settings or self.settings[-1][1:] != setting[1:]:
            self.settings.append(setting)

    def finished(self, name):
        """A copy under a name, made of plain lists."""
        lists = {key: list(value) for key, value in vars(self).items() if key != "name"}
        return replace(self, name=name, **lists)
