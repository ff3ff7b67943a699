"""Vectors for words, letters and other things that are counted."""

from dlcore.fast import embedding, embedding_back
from dlcore.guards import require_dy, require_positive_integer, require_rng, require_symbols
from dlcore.initializers import normal
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter

standard_normal = normal(1)


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
        require_symbols("Embedding", x, len(self.W.value))
        y, self.memory = embedding(x, self.W.value)
        self.y_shape = y.shape
        return y

    def accumulate_gradients(self, dy):
        """dW[k] = the sum of dy over the places where x is k."""
        require_dy("Embedding", dy, self.y_shape)
        self.W.grad += embedding_back(dy, self.memory)

    def backward(self, dy):
        """accumulate_gradients; None, for x are symbols, and no step leads from one to the next."""
        self.accumulate_gradients(dy)

    def __repr__(self):
        return f"Embedding({self.W.shape[0]}, {self.W.shape[1]})"
