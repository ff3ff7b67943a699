"""Checks of lesson 04: backward passes as functions and as classes, and common mistakes in them.

neuron(x, w, b) -> the output of one sigmoid unit
deep_count(sizes) -> (paths from one input to one output, wires)
relu_backward(dy, x) -> dx
dense_backward(dy, x, W) -> (dx, dW, db)
deltas(p, target, h, W) -> (output delta, hidden delta) for sigmoid units and half the squared error
linear_delta(s, target) -> delta of a linear output and half the squared error
classifier_backward(p, labels, h, x, W2) -> (dW1, dW2) for softmax, cross-entropy and ReLU
training_step(x, targets, W1, b1, W2, b2, learning_rate) -> (loss, W1, b1, W2, b2) after one update
leaky_relu_layer: a class LeakyReLU(Layer), negative_slope 0.01
dense_layer: a class Dense(Layer), made by Dense(in_features, out_features, rng=rng), with Parameters W and b
"""

from dlcore.lessons.lesson04.classifier import classifier_backward
from dlcore.lessons.lesson04.deltas import deltas, linear_delta
from dlcore.lessons.lesson04.dense import dense_backward
from dlcore.lessons.lesson04.layers import dense_layer, leaky_relu_layer
from dlcore.lessons.lesson04.neuron import neuron
from dlcore.lessons.lesson04.paths import deep_count
from dlcore.lessons.lesson04.relu import relu_backward
from dlcore.lessons.lesson04.step import training_step

__all__ = [
    "classifier_backward",
    "deep_count",
    "deltas",
    "dense_backward",
    "dense_layer",
    "leaky_relu_layer",
    "linear_delta",
    "neuron",
    "relu_backward",
    "training_step",
]
