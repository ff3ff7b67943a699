"""Scores of symbols from their vectors."""

from dlcore.fast import dense, dense_back
from dlcore.guards import require_dy, require_features
from dlcore.layers.embedding import Embedding
from dlcore.layers.layer import Layer


class Unembedding(Layer):
    """y = x W^T with the W of an Embedding: symbol k scores high where x points as its vector does.

    embedding: an Embedding of the model; both share W (vocabulary, features), which learns from both ends.
    x (N, ..., features), y (N, ..., vocabulary). TypeError for another layer.
    Source: Press and Wolf 2017. Lesson: 11_attention.
    """

    def __init__(self, embedding):
        if not isinstance(embedding, Embedding):
            raise TypeError(f"Unembedding expects an Embedding of the model, got {embedding!r:.80}.")
        self.W = embedding.W

    def forward(self, x):
        require_features("Unembedding", x, self.W.shape[1], self.W.value.dtype)
        y, self.memory = dense(x, self.W.value.T, x.dtype.type(0))
        self.y_shape = y.shape
        return y

    def backward(self, dy):
        """dx = dy W, and dW = dy^T x, added to that of the embedding."""
        require_dy("Unembedding", dy, self.y_shape)
        dx, dW, _ = dense_back(dy, self.memory)
        self.W.grad += dW.T
        return dx

    def __repr__(self):
        return f"Unembedding({self.W.shape[1]}, {self.W.shape[0]})"
