"""Products with a matrix of weights, in pieces where that is faster."""

import numpy as np

from dlcore.fast.products import product
from dlcore.fast.sequences import from_rows, is_time_first, sum_of_rows, to_rows
from dlcore.formulas.labels import one_hot

FEW = 256  # symbols up to which the product with one-hot rows is faster than sorting


def dense(x, W, b):
    """See dlcore.formulas. Lesson: 03_forward_pass."""
    time_first = is_time_first(x)
    rows = to_rows(x, time_first)
    y = product(rows, W)
    y += b
    return from_rows(y, (*x.shape[:-1], y.shape[-1]), time_first), (rows, W, x.shape, time_first)


def dense_gradients(dy, memory):
    """See dlcore.formulas. Lesson: 04_backpropagation."""
    rows, _, _, time_first = memory
    return _gradients(rows, to_rows(dy, time_first))


def dense_back(dy, memory):
    """See dlcore.formulas. Lesson: 04_backpropagation."""
    rows, W, shape, time_first = memory
    dy = to_rows(dy, time_first)
    gradients = _gradients(rows, dy)
    return from_rows(product(dy, W.T), shape, time_first), *gradients


def _gradients(rows, dy):
    return product(rows.T, dy), sum_of_rows(dy)


def embedding(x, W):
    """See dlcore.formulas; y of sequences lies in memory as recurrent layers work. Lesson: 09_rnn."""
    y = W[x.T].swapaxes(0, 1) if x.ndim == 2 else W[x]  # (N, T): the time step outermost
    return y, (x, W.shape)


def embedding_back(dy, memory):
    """See dlcore.formulas: a product with one-hot rows, or sums over sorted symbols. Lesson: 09_rnn."""
    x, shape = memory
    time_first = is_time_first(dy)
    symbols, rows = (x.T if time_first else x).ravel(), to_rows(dy, time_first)
    if shape[0] <= FEW:
        return product(one_hot(symbols, shape[0], dy.dtype).T, rows)
    dW = np.zeros(shape, dy.dtype)
    order = np.argsort(symbols, kind="stable")  # the rows of a symbol lie together
    ks, starts = np.unique(symbols[order], return_index=True)
    dW[ks] = np.add.reduceat(rows[order], starts)
    return dW
