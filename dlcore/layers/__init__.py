"""Layers: each has forward(x) -> y and backward(dy) -> dx; one file a family."""

from dlcore.layers.activations import GELU, LeakyReLU, ReLU, Sigmoid, Softmax, Tanh
from dlcore.layers.attention import MultiHeadAttention
from dlcore.layers.batchnorm import BatchNorm
from dlcore.layers.carried import reset_state
from dlcore.layers.convolution import Conv2D
from dlcore.layers.dense import Dense
from dlcore.layers.dropout import Dropout
from dlcore.layers.embedding import Embedding
from dlcore.layers.flatten import Flatten
from dlcore.layers.gru import GRU
from dlcore.layers.last_step import LastStep
from dlcore.layers.layer import Layer
from dlcore.layers.layer_norm import LayerNorm
from dlcore.layers.lstm import LSTM
from dlcore.layers.pooling import AveragePool2D, GlobalAveragePool, MaxPool2D
from dlcore.layers.positions import PositionalEmbedding
from dlcore.layers.residual import Residual
from dlcore.layers.rnn import RNN
from dlcore.layers.sequential import Sequential
from dlcore.layers.sum import Sum
from dlcore.layers.unembedding import Unembedding

__all__ = [
    "GELU",
    "GRU",
    "LSTM",
    "RNN",
    "AveragePool2D",
    "BatchNorm",
    "Conv2D",
    "Dense",
    "Dropout",
    "Embedding",
    "Flatten",
    "GlobalAveragePool",
    "LastStep",
    "Layer",
    "LayerNorm",
    "LeakyReLU",
    "MaxPool2D",
    "MultiHeadAttention",
    "PositionalEmbedding",
    "ReLU",
    "Residual",
    "Sequential",
    "Sigmoid",
    "Softmax",
    "Sum",
    "Tanh",
    "Unembedding",
    "reset_state",
]
