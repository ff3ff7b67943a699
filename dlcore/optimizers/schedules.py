"""Learning rates that change: schedule(number) is the rate after `number` steps, from 0.

Begin with `Adam(model.parameters(), learning_rate=schedule(0))`, and in the body of the loop, after each
step, set `optimizer.learning_rate = schedule(step.number)`. Rates and factors are finite numbers above 0,
the last rate too, for an optimizer takes no step of length 0. Lesson: 05_optimizers.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from dlcore.guards import require_positive, require_positive_integer


@dataclass(frozen=True)
class StepDecay:
    """initial * factor^floor(number / every): a drop each `every` steps. Lesson: 05_optimizers."""

    initial: float
    factor: float
    every: int

    def __post_init__(self):
        require_positive("StepDecay", initial=self.initial, factor=self.factor)
        require_positive_integer("StepDecay", every=self.every)

    def __call__(self, number):
        return self.initial * self.factor ** (number // self.every)


@dataclass(frozen=True)
class ExponentialDecay:
    """initial * factor^number. Lesson: 05_optimizers."""

    initial: float
    factor: float

    def __post_init__(self):
        require_positive("ExponentialDecay", initial=self.initial, factor=self.factor)

    def __call__(self, number):
        return self.initial * self.factor**number


@dataclass(frozen=True)
class CosineDecay:
    """final + (initial - final) (1 + cos(pi number / steps)) / 2, then final.

    Source: Loshchilov and Hutter 2017. Lesson: 05_optimizers.
    """

    initial: float
    steps: int
    final: float = 1e-6

    def __post_init__(self):
        require_positive("CosineDecay", initial=self.initial, final=self.final)
        require_positive_integer("CosineDecay", steps=self.steps)

    def __call__(self, number):
        share = min(number / self.steps, 1)
        return self.final + 0.5 * (self.initial - self.final) * (1 + math.cos(math.pi * share))


@dataclass(frozen=True)
class WarmUp:
    """min(1, (number + 1) / steps) * after(number): the first `steps` steps climb in equal parts.

    after: the schedule that follows.

    Source: Goyal et al. 2017. Lesson: 05_optimizers.
    """

    steps: int
    after: Callable[[int], float]

    def __post_init__(self):
        require_positive_integer("WarmUp", steps=self.steps)
        if not callable(self.after):
            raise TypeError(
                f"WarmUp expects after to be a schedule, such as CosineDecay(0.1, 1000), got {self.after!r}."
            )

    def __call__(self, number):
        return min((number + 1) / self.steps, 1) * self.after(number)
