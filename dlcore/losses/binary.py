"""Cross-entropy for yes-or-no questions."""

import math

import numpy as np

from dlcore.formulas import sigmoid
from dlcore.guards import as_array, require_examples, require_finite, require_floats, require_same_shape
from dlcore.losses.loss import Loss


class BinaryCrossEntropy(Loss):
    """L = mean of log(1 + exp(z)) - t z: the log loss of sigmoid(z), for logits z and targets t in [0, 1].

    It equals -t log(p) - (1 - t) log(1 - p) with p = sigmoid(z), but cannot overflow. An infinite logit is a
    probability of 0 or 1: it costs nothing where the target says the same.
    ValueError if the shapes differ or a target lies outside [0, 1]. Lesson: 06_linear_regression.
    """

    def forward(self, logits, targets):
        require_floats("BinaryCrossEntropy", logits=logits)
        require_examples("BinaryCrossEntropy", logits=logits)
        targets = as_array("BinaryCrossEntropy", logits.dtype, targets=targets)
        require_same_shape("BinaryCrossEntropy", logits=logits, targets=targets)
        _require_shares(targets)
        self.logits, self.targets = logits, targets
        with np.errstate(invalid="ignore"):
            loss = float(np.mean(np.logaddexp(0, logits) - targets * logits))
        return loss if math.isfinite(loss) else _with_infinities(logits, targets)

    def backward(self):
        """dlogits = (sigmoid(z) - t) / number of elements."""
        return (sigmoid(self.logits) - self.targets) / self.logits.size


def _with_infinities(z, t):
    """The mean of t log(1 + exp(-z)) + (1 - t) log(1 + exp(z)), in which 0 times infinity is 0."""
    costs = np.stack([np.logaddexp(0, -z), np.logaddexp(0, z)])
    shares = np.stack([t, 1 - t])
    return float(np.multiply(shares, costs, out=np.zeros_like(costs), where=shares != 0).sum(axis=0).mean())


def _require_shares(targets):
    require_finite("BinaryCrossEntropy", targets=targets)
    if not (targets.min() >= 0 and targets.max() <= 1):
        raise ValueError(
            f"BinaryCrossEntropy expects targets from 0 to 1, got {targets.min():g} to {targets.max():g}. "
            "Are the labels -1 and 1? Use (t + 1) / 2."
        )
