"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.fast.sequences import from_rows, is_time_first, to_rows
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
        self.shape, self.time_first = logits.shape, is_time_first(logits)
        z = np.array(to_rows(logits, self.time_first).T, order="C")  # (C, N): sums over classes are fast
        self.target = self._columns(target, z)
        z -= np.maximum.reduce(z, axis=0)  # softmax is unchanged, and exp cannot overflow
        at_labels = z.reshape(z.size)[self.target] if self.target.ndim == 1 else self.target * z
        log_numerator = at_labels.sum()
        e = np.exp(z, out=z)
        total = np.add.reduce(e, axis=0)
        self.columns = np.divide(e, total, out=e)
        return float(np.log(total).sum() - log_numerator) / z.shape[1]

    def backward(self):
        """dlogits = (softmax(z) - one_hot) / N, with N T in place of N for sequences."""
        n = self.columns.shape[1]
        dz = self.columns * (1 / n)
        if self.target.ndim == 1:
            dz.reshape(dz.size)[self.target] -= 1 / n
        else:
            dz -= self.target * (1 / n)
        return from_rows(dz.T, self.shape, self.time_first)

    @property
    def probabilities(self):
        return from_rows(self.columns.T, self.shape, self.time_first)

    def _columns(self, target, z):
        """One-hot columns (C, N) in the order of z; for labels the flat places (N,) of the ones."""
        if target.ndim == len(self.shape):
            return _required_rows(to_rows(target, self.time_first)).T.astype(z.dtype, order="C", copy=False)
        labels = (target.T if self.time_first else target).reshape(z.shape[1])
        require_labels("SoftmaxCrossEntropy", labels, len(z))
        return labels * z.shape[1] + np.arange(z.shape[1])


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


def _required_rows(rows):
    if not np.allclose(rows.sum(axis=1), 1):
        raise ValueError("SoftmaxCrossEntropy expects integer labels (N,) or rows that sum to 1.")
    return rows
