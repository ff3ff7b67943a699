"""The dense (fully connected) layer."""

from dlcore.fast.products import product
from dlcore.fast.sequences import from_rows, is_time_first, sum_of_rows, to_rows
from dlcore.guards import require_dy, require_features, require_positive_integer, require_rng
from dlcore.initializers import he, zeros
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class Dense(Layer):
    """y = x W + b.

    Shapes: x (N, in_features), W (in_features, out_features), b (out_features,), y (N, out_features).
    x may have more axes, (N, ..., in_features), such as the time of sequences: each row is then an example.
    rng: generator for the weights; initializer: see dlcore.initializers, He by default; b begins at zero.
    ValueError if the shape of x does not fit, TypeError if its dtype is not that of W.
    Lesson: 03_forward_pass, 04_backpropagation.
    """

    def __init__(self, in_features, out_features, *, rng, initializer=he):
        require_positive_integer("Dense", in_features=in_features, out_features=out_features)
        require_rng("Dense", rng)
        shape = (in_features, out_features)
        self.W = Parameter(initializer(rng, shape, in_features, out_features))
        self.b = Parameter(zeros(rng, (out_features,), in_features, out_features))

    def forward(self, x):
        require_features("Dense", x, self.W.shape[0], self.W.value.dtype)
        self.shape, self.time_first = x.shape, is_time_first(x)
        self.rows = to_rows(x, self.time_first)
        y = product(self.rows, self.W.value)
        y += self.b.value
        return from_rows(y, (*x.shape[:-1], y.shape[-1]), self.time_first)

    def accumulate_gradients(self, dy):
        """dW = x^T dy, db = sum of dy over the rows."""
        self._accumulate(self._rows(dy))

    def backward(self, dy):
        """dx = dy W^T, after accumulate_gradients: y_nj = sum_i x_ni W_ij + b_j, so dy_nj/dx_ni = W_ij."""
        dy = self._rows(dy)
        self._accumulate(dy)
        return from_rows(product(dy, self.W.value.T), self.shape, self.time_first)

    def _rows(self, dy):
        require_dy("Dense", dy, (*self.shape[:-1], self.W.shape[1]))
        return to_rows(dy, self.time_first)

    def _accumulate(self, dy):
        self.W.add_product(self.rows.T, dy)
        self.b.grad += sum_of_rows(dy)

    def __repr__(self):
        return f"Dense({self.W.shape[0]}, {self.W.shape[1]})"
