"""What RNN, LSTM and GRU have in common."""

import numpy as np

from dlcore.fast.alignment import aligned, aligned_empty
from dlcore.fast.products import product
from dlcore.guards import require_array, require_dtype, require_dy, require_positive_integer, require_rng
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
    states = ("h",)  # the arrays (T + 1, N, H) whose last entry is carried on

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
        self._require(x)
        self.x = np.ascontiguousarray(x.transpose(1, 0, 2))  # (T, N, D): the x of a time step lie together
        z = aligned_empty((self.gate_count, x.shape[0] * x.shape[1], len(self.Wh.value)), x.dtype)
        for z_gate, Wx in zip(z, self._apart(self.Wx.value)):
            product(_rows(self.x), Wx, out=z_gate)  # the products with x of all time steps at once
        z += self._apart(self.b.value[np.newaxis])
        self.h = self._with_first("h", z.dtype)
        self.run(z.reshape(self.gate_count, *self.h[1:].shape), self._apart(self.Wh.value))
        if self.carries:
            self.carried = {name: getattr(self, name)[-1].copy() for name in self.states}
        return self.h[1:].transpose(1, 0, 2)

    def accumulate_gradients(self, dy):
        """dWx = sum over t of x_t^T dz_t, dWh = sum over t of h_(t-1)^T dz_t, db = sum of dz_t."""
        length, n, _ = self.x.shape
        require_dy(type(self).__name__, dy, (n, length, len(self.Wh.value)))
        WhT = aligned(self._apart(self.Wh.value).transpose(0, 2, 1))
        dz, dz_hidden = self.run_back(np.ascontiguousarray(dy.transpose(1, 0, 2)), WhT)
        self.dz_apart, dz_hidden = (a.reshape(len(a), length * n, a.shape[3]) for a in (dz, dz_hidden))
        self.Wx.grad += _together(_rows(self.x).T @ self.dz_apart)
        self.Wh.grad += _together(_rows(self.h[:-1]).T @ dz_hidden)
        self.b.grad += (np.ones(length * n, dy.dtype) @ self.dz_apart).ravel()

    def backward(self, dy):
        """dx_t = dz_t Wx^T, after accumulate_gradients."""
        self.accumulate_gradients(dy)
        (dz, WxT), *others = zip(self.dz_apart, aligned(self._apart(self.Wx.value).transpose(0, 2, 1)))
        dx = product(dz, WxT)
        for dz, WxT in others:
            dx += product(dz, WxT)
        return dx.reshape(self.x.shape).transpose(1, 0, 2)

    def run(self, z, Wh):
        """Fill self.h[1:] from z (gates, T, N, H), the products with x, and Wh (gates, H, H).

        z may be overwritten. The gates stand apart, so that NumPy's loops are long and the products small
        enough for the processor's cache.
        """
        raise NotImplementedError(f"{type(self).__name__} needs a method run(z, Wh).")

    def run_back(self, dy, WhT):
        """dz (gates, T, N, H), what z must change, and the same seen from h_(t-1) Wh; dy (T, N, H)."""
        raise NotImplementedError(f"{type(self).__name__} needs a method run_back(dy, WhT).")

    @property
    def dz(self):
        """The gradient of x_t Wx + h_(t-1) Wh + b: (T, N, gates * H), the gates side by side."""
        return _together(self.dz_apart).reshape(*self.x.shape[:2], self.b.size)

    def _apart(self, a):
        """(D, gates * H) to (gates, D, H), copied."""
        return aligned(a.reshape(len(a), self.gate_count, len(self.Wh.value)).transpose(1, 0, 2))

    def _with_first(self, name, dtype):
        """Room for T + 1 states, the first of them carried from the call before, or zero."""
        length, n, _ = self.x.shape
        states = aligned_empty((length + 1, n, len(self.Wh.value)), dtype)
        carried = self.carried if self.carries else {}
        first = carried.get(name, np.zeros_like(states[0]))
        if first.shape != states[0].shape:
            raise ValueError(
                f"{type(self).__name__} carries the state of a batch of {len(first)} rows, got one of {n}. "
                "Call reset_state() before other sequences begin."
            )
        states[0] = first
        return states

    def _require(self, x):
        require_array(type(self).__name__, x=x)
        if x.ndim != 3 or x.shape[2] != self.Wx.shape[0] or not x.shape[1]:
            raise ValueError(
                f"{type(self).__name__} expects x of shape (N, T, {self.Wx.shape[0]}) with T of at least 1, "
                f"got {x.shape}. A single sequence needs the batch axis: x[np.newaxis]."
            )
        require_dtype(type(self).__name__, x, self.Wx.value.dtype)

    def __repr__(self):
        return f"{type(self).__name__}({self.Wx.shape[0]}, {self.Wh.shape[0]})"


def _rows(a):
    """(T, N, D) to (T * N, D)."""
    return a.reshape(a.shape[0] * a.shape[1], a.shape[2])


def _together(a):
    """(gates, D, H) to (D, gates * H)."""
    gates, rows, features = a.shape
    return a.transpose(1, 0, 2).reshape(rows, gates * features)
