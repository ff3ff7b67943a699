"""The loss of a real network as a surface: a plane laid through the space of its weights."""

import copy

import numpy as np

from dlcore.guards import require_array, require_finite
from dlcore.landscapes.surfaces import Surface
from dlcore.parameter import pack


class NetworkSlice:
    """f(x, y) = loss of the network with the weights theta0 + x u + y v; u, v of length 1, at right angles.

    model: holds theta0; it is copied and stays as it is. inputs, targets: what the loss is taken over.
    first, second: directions, shape (number of weights,). u is along the first, v along what of the second
    is at right angles to it. So x and y are distances in the space of weights, and the gradient in the
    plane is that of the network, projected: df/dx = g . u, df/dy = g . v.
    Source: Goodfellow et al. 2015, Li et al. 2018. Lesson: 05_optimizers.
    """

    def __init__(self, model, loss, inputs, targets, first, second):
        self.model, self.loss = copy.deepcopy((model, loss))
        require_array("NetworkSlice", inputs=inputs, first=first, second=second)
        self.inputs, self.targets = inputs, targets
        self.theta = pack(self.model.parameters())
        self.origin = self.theta.value.copy()
        _require_directions(len(self.origin), first=first, second=second)
        self.u = first / np.linalg.norm(first)
        across = second - (second @ self.u) * self.u
        self.v = across / np.linalg.norm(across)

    def coordinates(self, theta):
        """(x, y) of the point of the plane that is nearest to the weights theta."""
        require_array("NetworkSlice", theta=theta)
        away = theta - self.origin
        return float(away @ self.u), float(away @ self.v)

    def loss_at(self, x, y):
        """The loss at one point."""
        self.theta.value[...] = self.origin + x * self.u + y * self.v
        return self.loss.forward(self.model.forward(self.inputs), self.targets)

    def value(self, x, y):
        """The loss at one point or at each of an array of points."""
        return np.vectorize(self.loss_at, otypes=[float])(x, y)[()]

    def gradient(self, x, y):
        """(df/dx, df/dy) at one point."""
        self.loss_at(x, y)
        self.theta.grad.fill(0)
        self.model.accumulate_gradients(self.loss.backward())
        return float(self.theta.grad @ self.u), float(self.theta.grad @ self.v)

    def surface(self, name, *, window, start, minima, rate, stride):
        """This plane as a Surface to race on. Lesson: 05_optimizers."""
        return Surface(
            name,
            self.value,
            self.gradient,
            window=window,
            start=start,
            minima=minima,
            rate=rate,
            stride=stride,
            power=0.5,
            log_loss=False,
        )


def _require_directions(n, **directions):
    """ValueError unless each is a vector of n numbers, not all zero."""
    for name, direction in directions.items():
        require_finite("NetworkSlice", **{name: direction})
        if direction.shape != (n,) or not direction.any():
            raise ValueError(
                f"NetworkSlice expects {name} of shape ({n},), not all zero, got {direction.shape}."
            )
