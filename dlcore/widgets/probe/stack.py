"""A deep network of the course's own layers: what a signal and a gradient become on their way."""

from dataclasses import dataclass

import numpy as np

from dlcore.layers import BatchNorm, Dense, LayerNorm, ReLU, Residual, Sequential, Sigmoid, Tanh

UNITS, EXAMPLES = 64, 64
SHALLOWEST, DEEPEST = 2, 100  # layers
ACTIVATIONS = {"sigmoid": Sigmoid, "tanh": Tanh, "ReLU": ReLU}
STEEPEST = {"sigmoid": 0.25, "tanh": 1.0, "ReLU": 1.0}  # slopes at their largest
NORMS = {"none": None, "BatchNorm": BatchNorm, "LayerNorm": LayerNorm}


@dataclass(frozen=True)
class Passage:
    """What was found in each layer, the first layer first: arrays of shape (depth,).

    stds: standard deviation of the outputs. gradients: root of the mean square of dL/d(outputs), which is 1
    behind the last layer. Both are infinite where numbers have overflowed. likeness: the mean cosine between
    the outputs of two different examples; NaN where all outputs of an example are 0 or have overflowed.
    off: the share of numbers at which the activation's slope is below a tenth of its largest. dead: the
    share of units whose slope is 0 for all examples. Lesson: 10_depth.
    """

    stds: np.ndarray
    gradients: np.ndarray
    likeness: np.ndarray
    off: np.ndarray
    dead: np.ndarray


class Stack:
    """Fixed random numbers: the examples (64, 64), a gradient of size 1, and the weights of 100 layers.

    The weights are `scale` times standard normal numbers, the same for every scale and depth, so that two
    settings differ in nothing else. float32, as in training. Lesson: 10_depth.
    """

    def __init__(self):
        self.rng = np.random.default_rng(0)
        self.weights = self._normal(DEEPEST, UNITS, UNITS)
        self.x, dy = self._normal(EXAMPLES, UNITS), self._normal(EXAMPLES, UNITS)
        self.dy = dy / np.float32(size(dy))

    def run(self, depth, scale, activation, norm, is_residual):
        """Send the examples forward through new layers, and the gradient back. Returns a Passage."""
        functions = [ACTIVATIONS[activation]() for _ in range(depth)]
        blocks = [self.block(k, scale, functions[k], NORMS[norm], is_residual) for k in range(depth)]
        with np.errstate(all="ignore"):  # what overflows is shown
            outputs = forward(blocks, self.x)
            gradients = backward(blocks, self.dy)
            slopes = [function.backward(np.ones_like(self.x)) for function in functions]
            return Passage(
                stds=np.array([spread(h) for h in outputs]),
                gradients=np.array([size(dh) for dh in gradients]),
                likeness=np.array([likeness(h) for h in outputs]),
                off=np.array([np.mean(slope < STEEPEST[activation] / 10) for slope in slopes]),
                dead=np.array([np.mean((slope == 0).all(axis=0)) for slope in slopes]),
            )

    def block(self, k, scale, function, norm, is_residual):
        """Layer k: Dense, norm, function; or a way around norm, function, Dense."""
        weights = np.float32(scale) * self.weights[k]
        dense = Dense(UNITS, UNITS, rng=self.rng, initializer=lambda *_: weights)
        norms = [] if norm is None else [norm(UNITS)]
        if is_residual:
            return Residual(Sequential(*norms, function, dense))
        return Sequential(dense, *norms, function)

    def _normal(self, *shape):
        return self.rng.standard_normal(shape).astype(np.float32)


def forward(blocks, h):
    """The outputs of all blocks, the first block first. Lesson: 10_depth."""
    outputs = []
    for block in blocks:
        h = block.forward(h)
        outputs.append(h)
    return outputs


def backward(blocks, dh):
    """dL/d(outputs) of all blocks, the first block first; dh: that of the last. Lesson: 10_depth."""
    gradients = [dh]
    for block in reversed(blocks[1:]):
        gradients.append(block.backward(gradients[-1]))
    return gradients[::-1]


def spread(h):
    """The standard deviation of all numbers; infinite where some have overflowed. Lesson: 10_depth."""
    return h.std(dtype=np.float64) if np.isfinite(h).all() else np.inf


def size(dh):
    """The root of the mean square; infinite where numbers have overflowed. Lesson: 10_depth."""
    return np.sqrt(np.mean(np.square(dh, dtype=np.float64))) if np.isfinite(dh).all() else np.inf


def likeness(h):
    """The mean cosine between two different rows of h (N, D): |sum of unit rows|^2 = N + N (N - 1) mean.

    Lesson: 10_depth.
    """
    rows, n = h.astype(np.float64), len(h)
    total = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).sum(axis=0)
    return (total @ total - n) / (n * (n - 1))
