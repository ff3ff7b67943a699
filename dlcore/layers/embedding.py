"""Vectors for words, letters and other things that are counted."""

import numpy as np

from dlcore.fast.sequences import is_time_first, to_rows
from dlcore.formulas.labels import one_hot
from dlcore.guards import require_array, require_dy, require_positive_integer, require_rng
from dlcore.initializers import normal
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter

standard_normal = normal(1)
FEW = 256  # symbols up to which the product with one-hot rows is faster than sorting


class Embedding(Layer):
    """y = W[x]: row k of W is the vector of symbol k; the same as one_hot(x) @ W, without the product.

    Shapes: x integers of any shape (N, ...) from 0 to vocabulary - 1, W (vocabulary, features),
    y (N, ..., features).
    TypeError unless x holds integers, ValueError for one outside the vocabulary.
    Source: Bengio et al. 2003. Lesson: 09_rnn.
    """

    def __init__(self, vocabulary, features, *, rng, initializer=standard_normal):
        require_positive_integer("Embedding", vocabulary=vocabulary, features=features)
        require_rng("Embedding", rng)
        self.W = Parameter(initializer(rng, (vocabulary, features), vocabulary, features))

    def forward(self, x):
        self._require(x)
        self.x = x
        if x.ndim == 2:  # (N, T): the time step outermost in memory, as recurrent layers work
            return self.W.value[x.T].swapaxes(0, 1)
        return self.W.value[x]

    def accumulate_gradients(self, dy):
        """dW[k] = the sum of dy over the places where x is k."""
        require_dy("Embedding", dy, (*self.x.shape, self.W.shape[1]))
        time_first = is_time_first(dy)
        symbols, rows = (self.x.T if time_first else self.x).ravel(), to_rows(dy, time_first)
        if len(self.W.value) <= FEW:
            self.W.add_product(one_hot(symbols, len(self.W.value), dy.dtype).T, rows)
        else:
            self._add_sorted(symbols, rows)

    def _add_sorted(self, symbols, rows):
        """Sorted by symbol the rows of one lie together."""
        order = np.argsort(symbols, kind="stable")
        ks, starts = np.unique(symbols[order], return_index=True)
        self.W.grad[ks] += np.add.reduceat(rows[order], starts)

    def backward(self, dy):
        """accumulate_gradients; None, for x are symbols, and no step leads from one to the next."""
        self.accumulate_gradients(dy)

    def _require(self, x):
        require_array("Embedding", x=x)
        if not np.issubdtype(x.dtype, np.integer):
            raise TypeError(f"Embedding expects x to hold integers, got {x.dtype}.")
        if x.size and not (x.min() >= 0 and x.max() < len(self.W.value)):
            raise ValueError(
                f"Embedding expects symbols from 0 to {len(self.W.value) - 1}, got {x.min()} to {x.max()}."
            )

    def __repr__(self):
        return f"Embedding({self.W.shape[0]}, {self.W.shape[1]})"
