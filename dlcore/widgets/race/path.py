"""One runner of the race: an optimizer on a surface, step by step."""

from dataclasses import dataclass

import numpy as np

from dlcore import optimizers
from dlcore.optimizers import AdaGrad, Adam, RMSprop
from dlcore.parameter import Parameter
from dlcore.plots.palette import RULE_COLORS

RULES = {rule.__name__: rule for rule in optimizers.RULES if rule.__name__ in RULE_COLORS}
BY_STRIDE = (AdaGrad, RMSprop, Adam)  # their learning rate is about the length of their first steps
FAR = 1000  # times the size of the window: the run has diverged


@dataclass(frozen=True)
class RacePath:
    """points (n + 1, 2), losses (n + 1,): the start, then each step.

    n is `steps`, or smaller where the run diverged. Lesson: 05_optimizers.
    """

    points: np.ndarray
    losses: np.ndarray
    steps: int

    @property
    def diverged_at(self):
        """The step at which the run left every bound, or None."""
        return len(self.points) if len(self.points) <= self.steps else None


def race_path(surface, rule, *, rate, start, steps):
    """Take `steps` steps of the optimizer class `rule` on a surface; a run that diverges ends early.

    Lesson: 05_optimizers.
    """
    theta = Parameter(np.array(start, np.float64))
    optimizer = rule([theta], learning_rate=rate)
    points = [theta.value.copy()]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            theta.grad[...] = surface.gradient(*theta.value)
            optimizer.step()
            if not _is_near(theta.value, surface.window):
                break
            points.append(theta.value.copy())
        points = np.array(points)
        return RacePath(points, np.asarray(surface.value(*points.T), float), steps)


def _is_near(point, window):
    size = max(window[1] - window[0], window[3] - window[2])
    return bool(np.all(np.abs(point) < FAR * size))  # False for NaN


def suggested_rate(surface, rule):
    """A learning rate that suits the rule on this surface. Lesson: 05_optimizers."""
    if issubclass(rule, AdaGrad):
        return 5 * surface.stride  # its steps shrink
    return surface.stride if issubclass(rule, BY_STRIDE) else surface.rate
