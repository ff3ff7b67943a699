"""Exercises that no lesson uses yet: a reserve for the classroom. `from dlcore.lessons import reserve`.

accuracy(logits, labels) -> share of right answers, in [0, 1]
attention(q, K, V) -> the mean of the rows of V, weighted by how well q fits the rows of K
cross_entropy_gradient(logits, labels) -> dlogits, of softmax and mean cross-entropy together
parameter_count: a number, of the network 784-128-64-10
softmax(logits) -> probabilities, (N, C)
"""

from dlcore.lessons.reserve.accuracy import accuracy
from dlcore.lessons.reserve.attention import attention
from dlcore.lessons.reserve.gradient import cross_entropy_gradient
from dlcore.lessons.reserve.network import parameter_count
from dlcore.lessons.reserve.softmax import softmax

__all__ = [
    "accuracy",
    "attention",
    "cross_entropy_gradient",
    "parameter_count",
    "softmax",
]
