"""Vectors that say where in a sequence a vector stands."""

from dlcore.guards import require_dy, require_positive_integer, require_rng, require_sequences
from dlcore.initializers import normal
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter

small_normal = normal(0.02)


class PositionalEmbedding(Layer):
    """y_t = x_t + W_t for t = 0 .. T - 1: row t of W is learned, and is added at place t of each sequence.

    Shapes: x and y (N, T, features), W (longest, features), T up to `longest`.
    carries: the places go on where the call before ended, as a text is read piece by piece, until forget().
    ValueError for a sequence that goes beyond the longest. Source: Gehring et al. 2017.
    Lesson: 11_attention.
    """

    def __init__(self, longest, features, *, rng, initializer=small_normal):
        require_positive_integer("PositionalEmbedding", longest=longest, features=features)
        require_rng("PositionalEmbedding", rng)
        self.W = Parameter(initializer(rng, (longest, features), longest, features))
        self.carried = {}

    @property
    def longest(self):
        """How many places have a vector."""
        return self.W.shape[0]

    def forward(self, x):
        require_sequences("PositionalEmbedding", x, self.W.shape[1], self.W.value.dtype)
        begin = self.carried.get("places", 0) if self.carries else 0
        self._require_places(x, begin)
        self.y_shape, self.places = x.shape, slice(begin, begin + x.shape[1])
        if self.carries:
            self.carried = {"places": self.places.stop}
        return x + self.W.value[self.places]

    def backward(self, dy):
        """dx = dy, and dW_t = the sum of dy_t over the sequences."""
        require_dy("PositionalEmbedding", dy, self.y_shape)
        self.W.grad[self.places] += dy.sum(axis=0)
        return dy

    def _require_places(self, x, begin):
        if begin + x.shape[1] > self.longest:
            before = f" after {begin} that were read before" if begin else ""
            raise ValueError(
                f"PositionalEmbedding has {self.longest} places, got a sequence of {x.shape[1]}{before}. "
                "Cut it, or call reset_state(model) before another one begins."
            )

    def __repr__(self):
        return f"PositionalEmbedding({self.longest}, {self.W.shape[1]})"
