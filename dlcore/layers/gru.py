"""The GRU layer."""

from dlcore.fast import gru, gru_back, gru_gradients
from dlcore.initializers import zeros
from dlcore.layers.recurrent import Recurrent
from dlcore.parameter import Parameter


class GRU(Recurrent):
    """A state that the update gate u keeps, and the reset gate r hides from the candidate n:

    r, u = sigmoid(z_r), sigmoid(z_u),  n = tanh(x_t Wx_n + b_n + r (h_(t-1) Wh_n + bh)),
    h_t = (1 - u) n + u h_(t-1).

    The columns of Wx, Wh and b are in the order r, u, n; bh (H,). The reset gate acts after the product with
    Wh_n, as in PyTorch (which writes z for u). x (N, T, D) to y (N, T, H); see Recurrent for the arguments.
    Source: Cho et al. 2014. Lesson: 09_rnn.
    """

    gate_count = 3

    def __init__(self, in_features, hidden_features, *, rng, **settings):
        super().__init__(in_features, hidden_features, rng=rng, **settings)
        self.bh = Parameter(zeros(rng, (hidden_features,), hidden_features, hidden_features))

    run = staticmethod(gru)
    run_back = staticmethod(gru_back)
    run_gradients = staticmethod(gru_gradients)
