"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.checks import require_same_shape
from dlcore.labels import one_hot
from dlcore.losses.loss import Loss


class SoftmaxCrossEntropy(Loss):
    """L = mean over n of -log softmax(z_n)[label_n], for logits z (N, C).

    target: integer labels (N,), or their one-hot rows (N, C). After forward, `probabilities` is softmax(z).
    ValueError for labels outside 0 .. C - 1 and for rows that do not sum to 1. Lesson: 07_mnist_mlp.
    """

    def forward(self, logits, target):
        if logits.ndim != 2:
            raise ValueError(f"SoftmaxCrossEntropy expects logits of shape (N, C), got {logits.shape}.")
        self.targets = _as_rows(np.asarray(target), logits)
        z = logits - logits.max(axis=1, keepdims=True)  # softmax is unchanged, and exp cannot overflow
        e = np.exp(z)
        total = e.sum(axis=1, keepdims=True)
        self.probabilities = e / total
        return float((np.log(total[:, 0]) - (self.targets * z).sum(axis=1)).mean())

    def backward(self):
        """dlogits = (softmax(z) - one_hot) / N."""
        return (self.probabilities - self.targets) / len(self.targets)


def _as_rows(target, logits):
    if target.ndim == 1:
        require_same_shape("SoftmaxCrossEntropy", **{"logits[:, 0]": logits[:, 0], "labels": target})
        return one_hot(target, logits.shape[1], logits.dtype)
    require_same_shape("SoftmaxCrossEntropy", logits=logits, target=target)
    if not np.allclose(target.sum(axis=1), 1):
        raise ValueError("SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1.")
    return target.astype(logits.dtype, copy=False)
