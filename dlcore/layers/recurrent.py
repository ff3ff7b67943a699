"""What RNN, LSTM and GRU have in common."""

import numpy as np

from dlcore.guards import require_dy, require_positive_integer, require_rng, require_sequences
from dlcore.initializers import glorot, zeros
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class Recurrent(Layer):
    """h_t = cell(x_t, h_(t-1)) for t = 1 .. T, from h_0 = 0; a cell has one to four gates.

    Shapes: x (N, T, in_features), y (N, T, hidden_features), y[:, t] = h_t; Wx (in_features, gates * H),
    Wh (H, gates * H), b (gates * H,), the gates side by side, H = hidden_features.
    carry_state: h_0 is the last h of the call before (truncated backpropagation through time: the state is
    carried on, the gradient stops at the seam), until reset_state(). Row n of each batch must then go on
    with the sequence of row n before. It may be set at any time.
    ValueError if the shape of x does not fit, TypeError for its dtype.
    Source: Werbos 1990, Williams and Peng 1990 (truncated). Lesson: 09_rnn.
    """

    gate_count = 1
    states = ("h",)  # what is carried on, arrays (N, H)

    def __init__(self, in_features, hidden_features, *, rng, carry_state=False, initializer=glorot):
        who, columns = type(self).__name__, self.gate_count * hidden_features
        require_positive_integer(who, in_features=in_features, hidden_features=hidden_features)
        require_rng(who, rng)
        self.Wx = Parameter(initializer(rng, (in_features, columns), in_features, hidden_features))
        self.Wh = Parameter(initializer(rng, (hidden_features, columns), hidden_features, hidden_features))
        self.b = Parameter(zeros(rng, (columns,), in_features, hidden_features))
        self.carries, self.carried = carry_state, {}

    @property
    def carry_state(self):
        """`carries` by the name of its argument."""
        return self.carries

    @carry_state.setter
    def carry_state(self, value):
        self.carries = value

    def reset_state(self):
        """Forget: the next call begins with zeros."""
        self.forget()

    def forward(self, x):
        require_sequences(type(self).__name__, x, self.Wx.shape[0], self.Wx.value.dtype)
        y, last, self.memory = self.run(x, self._first(len(x), x.dtype), *self._weights())
        self.y_shape = y.shape
        if self.carries:
            self.carried = {name: state.copy() for name, state in zip(self.states, last, strict=True)}
        return y

    def accumulate_gradients(self, dy):
        """dWx = sum over t of x_t^T dz_t, dWh = sum over t of h_(t-1)^T dz_t, db = sum of dz_t."""
        require_dy(type(self).__name__, dy, self.y_shape)
        self._add(self.run_gradients(dy, self.memory))

    def backward(self, dy):
        """dx_t = dz_t Wx^T, and the gradients."""
        require_dy(type(self).__name__, dy, self.y_shape)
        dx, *gradients = self.run_back(dy, self.memory)
        self._add(gradients)
        return dx

    def run(self, x, first, *weights):
        """(y, last, memory) from x, the states before step 1, and the weights in the order of definition."""
        raise NotImplementedError(f"{type(self).__name__} needs a method run(x, first, *weights).")

    def run_back(self, dy, memory):
        """dx, and the gradients of the weights."""
        raise NotImplementedError(f"{type(self).__name__} needs a method run_back(dy, memory).")

    def run_gradients(self, dy, memory):
        """run_back without dx."""
        return self.run_back(dy, memory)[1:]

    def _weights(self):
        return [p.value for p in self.parameters()]

    def _add(self, gradients):
        for p, gradient in zip(self.parameters(), gradients, strict=True):
            p.grad += gradient

    def _first(self, n, dtype):
        """The states before step 1, carried from the call before, or zero."""
        carried = self.carried if self.carries else {}
        zero = np.zeros((n, len(self.Wh.value)), dtype)
        first = tuple(carried.get(name, zero) for name in self.states)
        if any(state.shape != zero.shape for state in first):
            raise ValueError(
                f"{type(self).__name__} carries the state of a batch of {len(first[0])} rows, "
                f"got one of {n}. Call reset_state() before other sequences begin."
            )
        return first

    def __repr__(self):
        return f"{type(self).__name__}({self.Wx.shape[0]}, {self.Wh.shape[0]})"
