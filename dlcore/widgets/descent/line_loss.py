"""The mean squared error of a line, as a surface over slope and intercept: a bowl with known curvatures."""

import numpy as np

from dlcore.plots.relief import Relief

GRID = 13  # points along each side of the landscape
BLOWN = 1e4  # a path ends where its height above the minimum is so many times that of its start


class LineLoss:
    """L(w, b) = mean of (w x + b - y)^2 = floor + d^T H d / 2, with d = (w, b) - minimum.

    x, y: (m,) float64. H = 2/m X^T X is the same everywhere; X has the columns x and 1.
    curvatures: eigenvalues of H, small to large; directions: their unit vectors, one per column.
    Lesson: 06_linear_regression.
    """

    def __init__(self, x, y):
        self.x, self.y = x, y
        columns = np.column_stack([x, np.ones_like(x)])  # (m, 2)
        self.hessian = 2 / len(x) * columns.T @ columns
        self.curvatures, self.directions = np.linalg.eigh(self.hessian)
        self.minimum = np.linalg.lstsq(columns, y, rcond=None)[0]
        self.floor = float(np.mean((columns @ self.minimum - y) ** 2))

    def __call__(self, theta):
        """The loss at theta (..., 2)."""
        d = theta - self.minimum
        return self.floor + 0.5 * np.sum((d @ self.hessian) * d, axis=-1)

    @property
    def limit(self):
        """2 / largest curvature: descent with a larger rate leaves the bowl."""
        return 2 / self.curvatures[-1]

    def factors(self, learning_rate):
        """1 - rate * curvature, (2,): what one step makes of the distance along each direction."""
        return 1 - learning_rate * self.curvatures

    def path(self, start, learning_rate, steps):
        """Gradient descent from start: (steps + 1, 3) with w, b and loss; shorter where it runs away."""
        points = [np.asarray(start, float)]
        end = self.floor + BLOWN * max(self(points[0]) - self.floor, self.floor)
        while len(points) <= steps and self(points[-1]) < end:
            points.append(points[-1] - learning_rate * self.hessian @ (points[-1] - self.minimum))
        points = np.array(points)
        return np.column_stack([points, self(points)])

    def relief(self, half_side):
        """The landscape around the minimum, a square of 2 half_side, as a dlcore.plots.relief.Relief.

        A grid of few points is enough: between them a polynomial of degree 2 comes out exactly.
        """
        along = np.linspace(-half_side, half_side, GRID)
        points = self.minimum + np.stack(np.meshgrid(along, along), axis=-1)  # (GRID, GRID, 2)
        (w, b), side = self.minimum, half_side
        return Relief((w - side, w + side, b - side, b + side), self(points), self.floor)
