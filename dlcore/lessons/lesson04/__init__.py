"""Checks of lesson 04: backward passes as functions and as classes, and the articles' mistakes in them.

neuron(x, w, b) -> the output of one sigmoid unit
relu_backward(dy, x) -> dx
dense_backward(dy, x, W) -> (dx, dW, db)
deltas(p, target, h, W) -> (output delta, hidden delta) for sigmoid units and half the squared error
linear_delta(s, target) -> delta of a linear output and half the squared error
classifier_backward(p, labels, h, x, W2) -> (dW1, dW2) for softmax, cross-entropy and ReLU
leaky_relu_layer: a class LeakyReLU(Layer), negative_slope 0.01
dense_layer: a class Dense(Layer), made by Dense(in_features, out_features, rng=rng), with Parameters W and b
"""

from dlcore.lessons.lesson04.classifier import classifier_backward
from dlcore.lessons.lesson04.deltas import deltas, linear_delta
from dlcore.lessons.lesson04.dense import dense_backward
from dlcore.lessons.lesson04.layers import dense_layer, leaky_relu_layer
from dlcore.lessons.lesson04.neuron import neuron
from dlcore.lessons.lesson04.relu import relu_backward

__all__ = [
    "classifier_backward",
    "deltas",
    "dense_backward",
    "dense_layer",
    "leaky_relu_layer",
    "linear_delta",
    "neuron",
    "relu_backward",
]
