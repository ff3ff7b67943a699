"""Checks of lesson 11: attention.

attention_weights(Q, K) -> A (T, J), the softmax of the scaled scores
causal_weights(S) -> A (T, T), the softmax of scores in which the future is hidden
scores_backward(dY, V, A) -> dS (T, J), from the answers back to the scores
split_heads(x, heads) -> (heads, T, D), the columns of x (T, heads * D) cut into heads
training_windows(numbers, starts, T) -> x, y (N, T), what is read, and what comes next
"""

from dlcore.lessons.lesson11.backward import scores_backward
from dlcore.lessons.lesson11.heads import split_heads
from dlcore.lessons.lesson11.mask import causal_weights
from dlcore.lessons.lesson11.weights import attention_weights
from dlcore.lessons.lesson11.windows import training_windows

__all__ = [
    "attention_weights",
    "causal_weights",
    "scores_backward",
    "split_heads",
    "training_windows",
]
