"""The simple recurrent layer."""

from dlcore.fast import rnn, rnn_back, rnn_gradients
from dlcore.layers.recurrent import Recurrent


class RNN(Recurrent):
    """h_t = tanh(x_t Wx + h_(t-1) Wh + b): x (N, T, D) to y (N, T, H); see Recurrent for the arguments.

    Source: Elman 1990. Lesson: 09_rnn.
    """

    run = staticmethod(rnn)
    run_back = staticmethod(rnn_back)
    run_gradients = staticmethod(rnn_gradients)
