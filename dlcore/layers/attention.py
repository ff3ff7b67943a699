"""Multi-head self-attention."""

import numpy as np

from dlcore.fast import attention, attention_back
from dlcore.guards import require_positive_integer, require_rng, require_sequences
from dlcore.initializers import glorot
from dlcore.layers.dense import Dense
from dlcore.layers.layer import Layer


class MultiHeadAttention(Layer):
    """Each place of a sequence asks the others, in several heads at once, and mixes what they answer.

    (q, k, v) = x W + b, cut into heads of D = features / heads numbers; in each head
    y = softmax(q k^T / sqrt(D)) v; the heads side by side go through a second dense layer.
    x and y (N, T, features); after forward `weights` (N, heads, T, T): who looks at whom, rows sum to 1,
    and `queries_keys_values`, from which they are made.
    causal: a place looks at itself and those before it only, as in a text that is being written. Then the
    layer may carry: with `carries` it keeps keys and values, and the next x goes on from them; weights are
    then (N, heads, T, all places so far). ValueError if heads do not divide features, or x does not fit.
    Source: Vaswani et al. 2017. Lesson: 11_attention.
    """

    def __init__(self, features, heads, *, rng, causal=False, initializer=glorot):
        require_positive_integer("MultiHeadAttention", features=features, heads=heads)
        require_rng("MultiHeadAttention", rng)
        if features % heads:
            raise ValueError(
                f"MultiHeadAttention cuts {features} features into {heads} heads of one size: "
                "choose a number of heads that divides them."
            )
        self.heads, self.causal = heads, bool(causal)
        self.project = Dense(features, 3 * features, rng=rng, initializer=initializer)
        self.output = Dense(features, features, rng=rng, initializer=initializer)
        self.carried = {} if causal else None

    def forward(self, x):
        require_sequences("MultiHeadAttention", x, self.output.W.shape[0], self.output.W.value.dtype)
        q, k, v = self._with_carried(*_heads(self.project.forward(x), 3, self.heads))
        y, self.weights, self.memory = attention(q, k, v, self._mask(x.shape[1], k.shape[2]))
        return self.output.forward(_side_by_side([y]))

    @property
    def queries_keys_values(self):
        """q, k, v (N, heads, T, D) of the last forward."""
        q, k, v, _ = self.memory
        return q, k, v

    def backward(self, dy):
        """dx: back through the output, the heads' mixing, and the three projections of x."""
        return self.project.backward(self._back(dy))

    def accumulate_gradients(self, dy):
        self.project.accumulate_gradients(self._back(dy))

    def _back(self, dy):
        (dy,) = _heads(self.output.backward(dy), 1, self.heads)
        dq, dk, dv = attention_back(dy, self.memory)
        new = slice(dk.shape[2] - dq.shape[2], None)  # what was carried gets no gradient
        return _side_by_side([dq, dk[:, :, new], dv[:, :, new]])

    def _with_carried(self, q, k, v):
        """Keys and values after those of the calls before."""
        if not self.carries:
            return q, k, v
        if self.carried:
            self._require_rows(len(q))
            k = np.concatenate([self.carried["k"], k], axis=2)
            v = np.concatenate([self.carried["v"], v], axis=2)
        self.carried = {"k": k, "v": v}
        return q, k, v

    def _mask(self, length, all_places):
        """True where a place may look: in a causal layer at itself and those before it."""
        return np.tri(length, all_places, all_places - length, bool) if self.causal else True

    def _require_rows(self, n):
        if len(self.carried["k"]) != n:
            raise ValueError(
                f"MultiHeadAttention carries the keys of a batch of {len(self.carried['k'])} rows, "
                f"got one of {n}. Call reset_state(model) before other sequences begin."
            )

    def __repr__(self):
        return f"MultiHeadAttention({self.output.W.shape[0]}, heads={self.heads}, causal={self.causal})"


def _heads(rows, parts, heads):
    """(N, T, parts * heads * D) as `parts` arrays (N, heads, T, D), views where memory allows it."""
    n, length, width = rows.shape
    return rows.reshape(n, length, parts, heads, width // (parts * heads)).transpose(2, 0, 3, 1, 4)


def _side_by_side(arrays):
    """The way back: arrays (N, heads, T, D) as one (N, T, parts * heads * D)."""
    n, heads, length, size = arrays[0].shape
    rows = np.empty((n, length, len(arrays), heads, size), arrays[0].dtype)
    for i, a in enumerate(arrays):
        rows[:, :, i] = a.transpose(0, 2, 1, 3)
    return rows.reshape(n, length, len(arrays) * heads * size)
