"""Learning rates that change: a schedule is called with the number of the step, from 1.

In the loop: `optimizer.learning_rate = schedule(step.number)`. Lesson: 05_optimizers.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class StepDecay:
    """initial * factor^floor(number / every): a drop each `every` steps. Lesson: 05_optimizers."""

    initial: float
    factor: float
    every: int

    def __call__(self, number):
        return self.initial * self.factor ** (number // self.every)


@dataclass(frozen=True)
class ExponentialDecay:
    """initial * factor^number. Lesson: 05_optimizers."""

    initial: float
    factor: float

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

    def __call__(self, number):
        share = min(number / self.steps, 1)
        return self.final + 0.5 * (self.initial - self.final) * (1 + math.cos(math.pi * share))


@dataclass(frozen=True)
class WarmUp:
    """From near 0 in `steps` equal parts up to the schedule that follows: number / steps * after(number).

    Source: Goyal et al. 2017. Lesson: 05_optimizers.
    """

    steps: int
    after: Callable[[int], float]

    def __call__(self, number):
        return min(number / self.steps, 1) * self.after(number)
