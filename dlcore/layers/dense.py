"""The dense (fully connected) layer."""

from dlcore.fast import dense, dense_back, dense_gradients
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
        y, self.memory = dense(x, self.W.value, self.b.value)
        self.y_shape = y.shape
        return y

    def accumulate_gradients(self, dy):
        """dW = x^T dy, db = sum of dy over the examples."""
        require_dy("Dense", dy, self.y_shape)
        self._add(*dense_gradients(dy, self.memory))

    def backward(self, dy):
        """dx = dy W^T, and the gradients: y_nj = sum_i x_ni W_ij + b_j, so dy_nj/dx_ni = W_ij."""
        require_dy("Dense", dy, self.y_shape)
        dx, *gradients = dense_back(dy, self.memory)
        self._add(*gradients)
        return dx

    def _add(self, dW, db):
        self.W.grad += dW
        self.b.grad += db

    def __repr__(self):
        return f"Dense({self.W.shape[0]}, {self.W.shape[1]})"
