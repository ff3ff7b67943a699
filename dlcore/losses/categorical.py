"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.checks import require_examples, require_floats, require_labels
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
        self.targets = _as_rows(np.asarray(target), logits)
        z = np.asfortranarray(
            logits.reshape(-1, logits.shape[-1])
        )  # a class lies together: sums over classes are 5 times as fast
        z = z - z.max(axis=1, keepdims=True)  # softmax is unchanged, and exp cannot overflow
        e = np.exp(z)
        total = e.sum(axis=1, keepdims=True)
        self.shape, self.rows = logits.shape, e / total
        return float(np.log(total).sum() - (self.targets * z).sum()) / len(z)

    def backward(self):
        """dlogits = (softmax(z) - one_hot) / N, with N T in place of N for sequences."""
        return ((self.rows - self.targets) / len(self.targets)).reshape(self.shape)

    @property
    def probabilities(self):
        return self.rows.reshape(self.shape)


def _require_logits(logits):
    if logits.ndim < 2:
        raise ValueError(
            f"SoftmaxCrossEntropy expects logits of shape (N, C) or (N, T, C), got {logits.shape}."
        )
    require_floats("SoftmaxCrossEntropy", logits=logits)
    require_examples("SoftmaxCrossEntropy", logits=logits)


def _as_rows(target, logits):
    """The targets as one-hot rows (N, C), a class lying together."""
    if target.shape not in {logits.shape[:-1], logits.shape}:
        raise ValueError(
            f"SoftmaxCrossEntropy expects labels of shape {logits.shape[:-1]} or rows of shape "
            f"{logits.shape}, got {target.shape}. A column (N, 1) must be made flat: labels.ravel()."
        )
    if target.ndim < logits.ndim:
        return _labels_as_rows(target.reshape(-1), logits)
    return _checked_rows(target.reshape(-1, target.shape[-1]), logits)


def _labels_as_rows(labels, logits):
    require_labels("SoftmaxCrossEntropy", labels, logits.shape[-1])
    rows = np.zeros((len(labels), logits.shape[-1]), logits.dtype, order="F")
    rows[np.arange(len(labels)), labels] = 1
    return rows


def _checked_rows(rows, logits):
    if not np.allclose(rows.sum(axis=1), 1):
        raise ValueError("SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1.")
    return rows.astype(logits.dtype, order="F", copy=False)
