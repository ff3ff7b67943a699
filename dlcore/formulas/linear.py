"""Products with a matrix of weights."""

import numpy as np

from dlcore.guards import of_arrays, require_symbols


@of_arrays
def dense(x, W, b):
    """y = x W + b for each row of x: x (N, ..., in), W (in, out), b (out,), y (N, ..., out).

    Lesson: 03_forward_pass.
    """
    return x @ W + b, (x, W)


@of_arrays
def dense_back(dy, memory):
    """dx = dy W^T, dW = x^T dy, db = sum of dy over the rows. Lesson: 04_backpropagation."""
    x, W = memory
    rows, dy_rows = x.reshape(-1, W.shape[0]), dy.reshape(-1, W.shape[1])
    return dy @ W.T, rows.T @ dy_rows, dy_rows.sum(axis=0)


@of_arrays
def dense_gradients(dy, memory):
    """dW and db of dense_back. Lesson: 04_backpropagation."""
    return dense_back(dy, memory)[1:]


@of_arrays
def embedding(x, W):
    """y = W[x]: x integers of any shape (N, ...), W (vocabulary, features), y (N, ..., features).

    Source: Bengio et al. 2003. Lesson: 09_rnn.
    """
    require_symbols("embedding", x, len(W))
    return W[x], (x, W.shape)


@of_arrays
def embedding_back(dy, memory):
    """dW[k] = the sum of dy over the places where x is k. Lesson: 09_rnn."""
    x, shape = memory
    dW = np.zeros(shape, dy.dtype)
    np.add.at(dW, x, dy)
    return dW
