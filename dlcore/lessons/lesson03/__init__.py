"""Checks of lesson 03: sums, shapes, counts and losses, and common mistakes in them.

layer_sums(x, A, b) -> the sums of a layer whose matrix has a row for each unit, A (out, in)
parameter_count: a number, the parameters of the network 2-16-16-3
mlp_forward(x, W1, b1, W2, b2) -> logits of a network with one hidden ReLU layer
squared_error(prediction, target) -> the mean of squares, for columns and for flat arrays
binary_cross_entropy(p, target) -> mean loss of probabilities (N, 1)
categorical_cross_entropy(p, targets) -> mean loss of probabilities (N, C) against one-hot rows
corner_network(corner) -> W1, b1, W2, b2 of a network that computes |x - corner|
"""

from dlcore.lessons.lesson03.corner import corner_network
from dlcore.lessons.lesson03.counts import parameter_count
from dlcore.lessons.lesson03.entropies import binary_cross_entropy, categorical_cross_entropy
from dlcore.lessons.lesson03.network import mlp_forward
from dlcore.lessons.lesson03.squares import squared_error
from dlcore.lessons.lesson03.sums import layer_sums

__all__ = [
    "binary_cross_entropy",
    "categorical_cross_entropy",
    "corner_network",
    "layer_sums",
    "mlp_forward",
    "parameter_count",
    "squared_error",
]
