"""The LSTM layer."""

from dlcore.fast import lstm, lstm_back, lstm_gradients
from dlcore.layers.recurrent import Recurrent


class LSTM(Recurrent):
    """A memory c that the forget gate f keeps or clears, the input gate i writes, the output gate o shows:

    o, i, f = sigmoid(z_o), sigmoid(z_i), sigmoid(z_f),  g = tanh(z_g),  z = x_t Wx + h_(t-1) Wh + b,
    c_t = f c_(t-1) + i g,   h_t = o tanh(c_t).

    The columns of Wx, Wh and b are in the order o, i, f, g (PyTorch: i, f, g, o). The bias of f begins at 1,
    so that the memory is kept at first. Both h and c are carried.
    x (N, T, D) to y (N, T, H); see Recurrent for the arguments. Source: Hochreiter and Schmidhuber 1997,
    Gers et al. 2000 (f), Jozefowicz et al. 2015 (its bias). Lesson: 09_rnn.
    """

    gate_count = 4
    states = ("h", "c")

    def __init__(self, in_features, hidden_features, **settings):
        super().__init__(in_features, hidden_features, **settings)
        self.b.value.reshape(4, hidden_features)[2] = 1

    run = staticmethod(lstm)
    run_back = staticmethod(lstm_back)
    run_gradients = staticmethod(lstm_gradients)
