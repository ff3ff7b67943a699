"""Layers: each has forward(x) -> y and backward(dy) -> dx; one file a family."""

from dlcore.layers.activations import GELU, LeakyReLU, ReLU, Sigmoid, Softmax, Tanh
from dlcore.layers.batchnorm import BatchNorm
from dlcore.layers.dense import Dense
from dlcore.layers.dropout import Dropout
from dlcore.layers.flatten import Flatten
from dlcore.layers.layer import Layer
from dlcore.layers.sequential import Sequential

__all__ = [
    "GELU",
    "BatchNorm",
    "Dense",
    "Dropout",
    "Flatten",
    "Layer",
    "LeakyReLU",
    "ReLU",
    "Sequential",
    "Sigmoid",
    "Softmax",
    "Tanh",
]
