"""Checks of lesson 10: normalisation, ways around, and what they do to fifty layers.

layer_norm(x, gamma, beta, epsilon) -> y (N, D), each row normalised by itself
layer_norm_backward(dy, gamma, normal, std) -> dx (N, D)
batch_norm_backward(dy, gamma, normal, std) -> dx, dgamma, dbeta, for pictures (N, height, width, C)
variance_gradient(d, x, epsilon) -> (D,), the derivative of the loss with respect to the batch's variance
residual_backward(dy, x, W, V) -> dx (N, D), for y = x + relu(x W) V
variance_after(blocks, share) -> a number, the variance behind that many residual blocks
softmax_backward(dy, y) -> dz, from the probabilities y (N, C)
"""

from dlcore.lessons.lesson10.around import residual_backward, variance_after
from dlcore.lessons.lesson10.batch import variance_gradient
from dlcore.lessons.lesson10.pictures import batch_norm_backward
from dlcore.lessons.lesson10.rows import layer_norm
from dlcore.lessons.lesson10.rows_backward import layer_norm_backward
from dlcore.lessons.lesson10.softmax import softmax_backward

__all__ = [
    "batch_norm_backward",
    "layer_norm",
    "layer_norm_backward",
    "residual_backward",
    "softmax_backward",
    "variance_after",
    "variance_gradient",
]
