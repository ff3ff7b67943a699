"""Checks of lesson 01: one neuron, its line, its rule, three neurons, and a first gradient.

weighted_sum(x, w, b) -> z
fires(x, w, threshold) -> 1 or 0: a common mistake weights the inputs twice
nor_weights(strength) -> (w, b) of a neuron that fires only for (0, 0), with weights of this size
distance(x, w, b) -> the distance of a point from the line, or with three inputs from the plane
perceptron_step(w, b, x, target, rate) -> (w, b), with a learning rate
xnor_network(X) -> (H, y) for OR and NAND in the hidden layer: 1 where both inputs are equal
loss_gradient(w, b, x, target, steepness) -> (dw, db) of half the squared error of p = sigmoid(steepness * z)
year_of(event) -> the year of a step in the history
"""

from dlcore.lessons.lesson01.gates import nor_weights
from dlcore.lessons.lesson01.history import year_of
from dlcore.lessons.lesson01.line import distance
from dlcore.lessons.lesson01.network import xnor_network
from dlcore.lessons.lesson01.neuron import fires, weighted_sum
from dlcore.lessons.lesson01.perceptron import perceptron_step
from dlcore.lessons.lesson01.smooth import loss_gradient

__all__ = [
    "distance",
    "fires",
    "loss_gradient",
    "nor_weights",
    "perceptron_step",
    "weighted_sum",
    "xnor_network",
    "year_of",
]
