"""Ten layers of a hundred units: what a signal and a gradient become on their way."""

from dataclasses import dataclass

import numpy as np

LAYERS, UNITS, EXAMPLES, BARS = 10, 100, 200, 50


@dataclass(frozen=True)
class Signals:
    """What was found in each layer. outputs: (EXAMPLES, UNITS) each; the others: (LAYERS,).

    sizes, gradients: roots of mean squares of the outputs and of the gradients that come back to them.
    differences: how much an output differs between examples, the standard deviation, mean over the units.
    asleep: the share of outputs whose slope is nearly 0. dead: of units whose slope is 0 for all examples.
    Lesson: 02_activations.
    """

    outputs: list
    sizes: np.ndarray
    gradients: np.ndarray
    differences: np.ndarray
    asleep: np.ndarray
    dead: np.ndarray

    def histograms(self, window):
        """The share of a layer's outputs in each of BARS bars over the window: (LAYERS, BARS)."""
        edges = np.linspace(*window, BARS + 1)
        counts = [np.histogram(np.clip(h, *window), edges)[0] for h in self.outputs]
        return np.array(counts) / self.outputs[0].size


class SignalStack:
    """Layers without biases whose weights are `scale` times fixed random numbers. Lesson: 02_activations."""

    def __init__(self):
        rng = np.random.default_rng(0)
        self.weights = rng.standard_normal((LAYERS, UNITS, UNITS))
        self.x, self.dy = rng.standard_normal((2, EXAMPLES, UNITS))

    def run(self, activation, scale):
        """Send the examples forward and a gradient of size 1 back. Returns Signals."""
        sums, outputs = self._forward(activation, scale)
        slopes = [activation.slopes(z) for z in sums]
        return Signals(
            outputs,
            sizes=np.array([size(h) for h in outputs]),
            gradients=self._backward(slopes, scale),
            differences=np.array([h.std(axis=0).mean() for h in outputs]),
            asleep=np.array([activation.asleep(z).mean() for z in sums]),
            dead=np.array([(d == 0).all(axis=0).mean() for d in slopes]),
        )

    def _forward(self, activation, scale):
        sums, outputs = [], [self.x]
        for W in self.weights:
            sums.append(outputs[-1] @ (scale * W))
            outputs.append(activation.values(sums[-1]))
        return sums, outputs[1:]

    def _backward(self, slopes, scale):
        """The size of dL/dh of each layer, first layer first: dh = (dy slope) (scale W)^T."""
        gradients, dh = [], self.dy
        for W, slope in zip(self.weights[::-1], slopes[::-1], strict=True):
            gradients.append(size(dh))
            dh = (dh * slope) @ (scale * W).T
        return np.array(gradients[::-1])


def size(a):
    """The root of the mean of the squares. Lesson: 02_activations."""
    return float(np.sqrt(np.mean(np.square(a))))
