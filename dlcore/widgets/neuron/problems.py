"""Points in the plane that one neuron shall divide: four gates, and two clouds, apart and overlapping."""

from dataclasses import dataclass

import numpy as np

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


@dataclass(frozen=True)
class Problem:
    """x: (N, 2) points; labels: (N,) of 0 (stay silent) and 1 (fire). Lesson: 01_neuron."""

    name: str
    x: np.ndarray
    labels: np.ndarray

    @property
    def window(self):
        """[left, right, bottom, top]: a square around the points, with room at its edges."""
        low, high = self.x.min(axis=0), self.x.max(axis=0)
        (x, y), half = ((low + high) / 2).tolist(), 0.75 * float(max(high - low))
        return [x - half, x + half, y - half, y + half]


def gate(name, *answers):
    """The gate with these answers for (0, 0), (0, 1), (1, 0), (1, 1). Lesson: 01_neuron."""
    return Problem(name, CORNERS, np.array(answers))


def clouds(name, distance):
    """Two clouds of 20 points whose centres are so far apart, always the same. Lesson: 01_neuron."""
    rng = np.random.default_rng(3)
    labels = np.tile([0, 1], 20)
    centres = (labels[:, np.newaxis] - 0.5) * distance * np.array([0.8, 0.6])
    return Problem(name, (centres + rng.normal(0, 0.45, (40, 2))).round(2), labels)


PROBLEMS = {
    problem.name: problem
    for problem in (
        gate("AND", 0, 0, 0, 1),
        gate("OR", 0, 1, 1, 1),
        gate("NAND", 1, 1, 1, 0),
        gate("XOR", 0, 1, 1, 0),
        clouds("Two clouds", 2.1),
        clouds("Overlapping clouds", 1.2),
    )
}
