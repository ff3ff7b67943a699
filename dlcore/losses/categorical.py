"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.fast import cross_entropy, cross_entropy_back
from dlcore.formulas import softmax
from dlcore.guards import as_array, require_examples, require_finite, require_floats, require_labels
from dlcore.losses.loss import Loss


class SoftmaxCrossEntropy(Loss):
    """L = mean over n of -log softmax(z_n)[label_n], for logits z (N, C).

    z may also be (N, T, C): then every time step is an example.
    target: integer labels (N,) or (N, T), or their one-hot rows, of the shape of z. After forward,
    `probabilities` is softmax(z).
    ValueError for labels outside 0 .. C - 1, and for rows that do not sum to 1 or hold a number below 0.
    A logit of -inf is a probability of 0, and costs nothing where the target is 0. Lesson: 07_mnist_mlp.
    """

    def forward(self, logits, target):
        _require_logits(logits)
        target = as_array("SoftmaxCrossEntropy", target=target)
        _require_target(target, logits)
        self.logits = logits
        loss, self.memory = cross_entropy(logits, target)
        return loss

    def backward(self):
        """dlogits = (softmax(z) - one_hot) / N, with N T in place of N for sequences."""
        return cross_entropy_back(self.memory)

    @property
    def probabilities(self):
        return softmax(self.logits)


def _require_logits(logits):
    require_floats("SoftmaxCrossEntropy", logits=logits)
    if logits.ndim < 2:
        raise ValueError(
            f"SoftmaxCrossEntropy expects logits of shape (N, C) or (N, T, C), got {logits.shape}."
        )
    require_examples("SoftmaxCrossEntropy", logits=logits)


def _require_target(target, logits):
    if target.shape not in {logits.shape[:-1], logits.shape}:
        raise ValueError(
            f"SoftmaxCrossEntropy expects labels of shape {logits.shape[:-1]} or rows of shape "
            f"{logits.shape}, got {target.shape}. A column (N, 1) must be made flat: labels.ravel()."
        )
    if target.ndim < logits.ndim:
        require_labels("SoftmaxCrossEntropy", target.ravel(), logits.shape[-1])
    else:
        _require_shares(target)


def _require_shares(rows):
    require_finite("SoftmaxCrossEntropy", target=rows)
    if rows.min() < 0 or not np.allclose(rows.sum(axis=-1), 1):
        raise ValueError(
            "SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1, none of them negative, "
            f"got numbers from {rows.min():g} to {rows.max():g}."
        )
