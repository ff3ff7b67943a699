"""Exercises that no lesson uses yet: a reserve for the classroom. `from dlcore.lessons import reserve`.

accuracy(logits, labels) -> share of right answers, in [0, 1]
cross_entropy_gradient(logits, labels) -> dlogits, of softmax and mean cross-entropy together
parameter_count: a number, of the network 784-128-64-10
softmax(logits) -> probabilities, (N, C)
tree_state(x, merges, W, b) -> the state (D,) at the root of a tree over x (T, D)
"""

from dlcore.lessons.reserve.accuracy import accuracy
from dlcore.lessons.reserve.gradient import cross_entropy_gradient
from dlcore.lessons.reserve.network import parameter_count
from dlcore.lessons.reserve.softmax import softmax
from dlcore.lessons.reserve.tree import tree_state

__all__ = [
    "accuracy",
    "cross_entropy_gradient",
    "parameter_count",
    "softmax",
    "tree_state",
]
