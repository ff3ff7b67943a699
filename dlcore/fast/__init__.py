"""Functions of dlcore.formulas as the processor likes them: the same names, arguments and results.

Layers, losses and optimizers call these, from here: it is the one door, where compiled kernels may come in.
The law of this package: each function offered here is one of dlcore.formulas too, and
tests/fast/test_equal_to_formulas.py runs both on the same cases. Only `quiet` is no formula. What a memory
holds, and in which order numbers lie in it, is known inside this package alone.
"""

from dlcore.fast.attention import attention, attention_back
from dlcore.fast.convolutions import convolution, convolution_back, convolution_gradients
from dlcore.fast.entropy import cross_entropy, cross_entropy_back
from dlcore.fast.gelu import gelu, gelu_back
from dlcore.fast.gru_steps import gru, gru_back, gru_gradients
from dlcore.fast.layer_norm import layer_norm, layer_norm_back
from dlcore.fast.linear import dense, dense_back, dense_gradients, embedding, embedding_back
from dlcore.fast.lstm_steps import lstm, lstm_back, lstm_gradients
from dlcore.fast.machine import quiet
from dlcore.fast.normalisation import batch_norm, batch_norm_back, normalisation, normalisation_back
from dlcore.fast.pooling import (
    average_pool,
    average_pool_back,
    global_average,
    global_average_back,
    max_pool,
    max_pool_back,
)
from dlcore.fast.rnn_steps import rnn, rnn_back, rnn_gradients
from dlcore.fast.rules import adam

__all__ = [
    "adam",
    "attention",
    "attention_back",
    "average_pool",
    "average_pool_back",
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
    "lstm",
    "lstm_back",
    "lstm_gradients",
    "max_pool",
    "max_pool_back",
    "normalisation",
    "normalisation_back",
    "quiet",
    "rnn",
    "rnn_back",
    "rnn_gradients",
]
