"""Checks of lesson 06: a line by gradient descent and its limits, a classifier and its threshold.

line_gradient(w, b, x, y) -> (dw, db), of half the mean of (w x + b - y)^2
noise_floor: a number, the smallest loss that noise, uniform in [0, 3], leaves to a line
descend(x, y, learning_rate, steps) -> (w, b), from w = b = 0
learning_rate_limit(x) -> 2 / largest curvature of the loss of a line
standardize(x_train, x_test) -> (x_train, x_test), each feature with the mean 0 and deviation 1 of x_train
logistic_gradient(w, b, x, y, strength) -> (dw, db), of the mean log loss and strength / 2 * sum of w^2
precision_and_recall(probabilities, labels, threshold) -> (precision, recall)
"""

from dlcore.lessons.lesson06.curvature import learning_rate_limit
from dlcore.lessons.lesson06.line import descend, line_gradient
from dlcore.lessons.lesson06.logistic import logistic_gradient
from dlcore.lessons.lesson06.noise import noise_floor
from dlcore.lessons.lesson06.scaling import standardize
from dlcore.lessons.lesson06.threshold import precision_and_recall

__all__ = [
    "descend",
    "learning_rate_limit",
    "line_gradient",
    "logistic_gradient",
    "noise_floor",
    "precision_and_recall",
    "standardize",
]
