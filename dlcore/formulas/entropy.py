"""Cross-entropy for one class of many."""

import numpy as np

from dlcore.formulas.functions import log_sum_exp, softmax
from dlcore.formulas.labels import one_hot
from dlcore.guards import as_array, require_floats


def cross_entropy(logits, target):
    """(L, memory), L = mean over n of -log softmax(z_n)[label_n] = mean of log_sum_exp(z_n) - t_n . z_n.

    logits z: (N, C), or (N, T, C), where every time step is an example. target: labels (N,) or (N, T), or
    their one-hot rows t, of the shape of z, which sum to 1. Lesson: 07_mnist_mlp.
    """
    require_floats("cross_entropy", logits=logits)
    classes, target = logits.shape[-1], as_array("cross_entropy", target=target)
    t = target if target.ndim == logits.ndim else one_hot(target.ravel(), classes).reshape(logits.shape)
    terms = np.multiply(t, logits, out=np.zeros(logits.shape), where=t != 0)  # 0 times -inf costs nothing
    loss = np.mean(log_sum_exp(logits) - terms.sum(axis=-1))
    return float(loss), (logits, t)


def cross_entropy_back(memory):
    """dlogits = (softmax(z) - t) / N, with N T in place of N for sequences. Lesson: 07_mnist_mlp."""
    logits, t = memory
    return (softmax(logits) - t) * (logits.shape[-1] / logits.size)
