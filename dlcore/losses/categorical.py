"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.fast import cross_entropy, cross_entropy_back
from dlcore.formulas import softmax
from dlcore.guards import require_examples, require_floats, require_labels
from dlcore.losses.loss import Loss


class SoftmaxCrossEntropy(Loss):
    """L = mean over n of -log softmax(z_n)[label_n], for logits z (N, C).

    z may also be (N, T, C): then every time step is an example.
    target: integer labels (N,) or (N, T), or their one-hot rows, of the shape of z. After forward,
    `probabilities` is softmax(z).
    ValueError for labels outside 0 .. C - 1 and for rows that do not sum to 1. Lesson: 07_mnist_mlp.
    """

    def forward(self, logits, target):
        _require_logits(logits)
        target = np.asarray(target)
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
    if logits.ndim < 2:
        raise ValueError(
            f"SoftmaxCrossEntropy expects logits of shape (N, C) or (N, T, C), got {logits.shape}."
        )
    require_floats("SoftmaxCrossEntropy", logits=logits)
    require_examples("SoftmaxCrossEntropy", logits=logits)


def _require_target(target, logits):
    if target.shape not in {logits.shape[:-1], logits.shape}:
        raise ValueError(
            f"SoftmaxCrossEntropy expects labels of shape {logits.shape[:-1]} or rows of shape "
            f"{logits.shape}, got {target.shape}. A column (N, 1) must be made flat: labels.ravel()."
        )
    if target.ndim < logits.ndim:
        require_labels("SoftmaxCrossEntropy", target.ravel(), logits.shape[-1])
    elif not np.allclose(target.sum(axis=-1), 1):
        raise ValueError("SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1.")
