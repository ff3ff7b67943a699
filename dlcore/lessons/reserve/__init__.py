"""Exercises that no lesson uses yet: a reserve for the classroom. `from dlcore.lessons import reserve`.

accuracy(logits, labels) -> share of right answers, in [0, 1]
cross_entropy_gradient(logits, labels) -> dlogits, of softmax and mean cross-entropy together
l2_gradient(W, b, strength) -> (dW, db), of strength / 2 * sum of W^2
softmax(logits) -> probabilities, (N, C)
split(n, validation_share, rng) -> (train, validation), arrays of indices
"""

from dlcore.lessons.reserve.accuracy import accuracy
from dlcore.lessons.reserve.gradient import cross_entropy_gradient
from dlcore.lessons.reserve.penalty import l2_gradient
from dlcore.lessons.reserve.softmax import softmax
from dlcore.lessons.reserve.split import split

__all__ = [
    "accuracy",
    "cross_entropy_gradient",
    "l2_gradient",
    "softmax",
    "split",
]
