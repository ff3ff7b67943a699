"""What the lessons derive, as they write it: plain NumPy, no tricks.

Most are pairs: `y, memory = dense(x, W, b)` keeps in memory what `dx, dW, db = dense_back(dy, memory)` needs.
`dense_gradients(dy, memory)` is the same without dx, which nobody asks of a first layer. What a memory holds
is known to its pair alone. The package dlcore.fast has functions of the same names and arguments.
"""

from dlcore.formulas.attention import attention, attention_back
from dlcore.formulas.convolutions import convolution, convolution_back, convolution_gradients, windows
from dlcore.formulas.entropy import cross_entropy, cross_entropy_back
from dlcore.formulas.functions import log_sum_exp, sigmoid, softmax
from dlcore.formulas.gelu import gelu, gelu_back
from dlcore.formulas.labels import one_hot
from dlcore.formulas.layer_norm import layer_norm, layer_norm_back
from dlcore.formulas.linear import dense, dense_back, dense_gradients, embedding, embedding_back
from dlcore.formulas.normalisation import (
    batch_norm,
    batch_norm_back,
    normalisation,
    normalisation_back,
)
from dlcore.formulas.pooling import (
    average_pool,
    average_pool_back,
    global_average,
    global_average_back,
    max_pool,
    max_pool_back,
)
from dlcore.formulas.recurrent import (
    gru,
    gru_back,
    gru_gradients,
    lstm,
    lstm_back,
    lstm_gradients,
    rnn,
    rnn_back,
    rnn_gradients,
)
from dlcore.formulas.rules import (
    adagrad,
    adam,
    adamw,
    averaged_momentum,
    momentum,
    nesterov,
    rmsprop,
    sgd,
    zero_state,
)

__all__ = [
    "adagrad",
    "adam",
    "adamw",
    "attention",
    "attention_back",
    "average_pool",
    "average_pool_back",
    "averaged_momentum",
    "batch_norm",
    "batch_norm_back",
    "convolution",
    "convolution_back",
    "convolution_gradients",
    "cross_entropy",
    "cross_entropy_back",
    "dense",
    "dense_back",
    "dense_gradients",
    "embedding",
    "embedding_back",
    "gelu",
    "gelu_back",
    "global_average",
    "global_average_back",
    "gru",
    "gru_back",
    "gru_gradients",
    "layer_norm",
    "layer_norm_back",
    "log_sum_exp",
    "lstm",
    "lstm_back",
    "lstm_gradients",
    "max_pool",
    "max_pool_back",
    "momentum",
    "nesterov",
    "normalisation",
    "normalisation_back",
    "one_hot",
    "rmsprop",
    "rnn",
    "rnn_back",
    "rnn_gradients",
    "sgd",
    "sigmoid",
    "softmax",
    "windows",
    "zero_state",
]
