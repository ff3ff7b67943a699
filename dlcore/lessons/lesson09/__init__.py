"""Checks of lesson 09: recurrent and recursive cells, a gradient through time, text, attention.

rnn_states(x, Wx, Wh, b) -> h (T, H), the states of a sequence x (T, D)
tree_state(x, merges, W, b) -> the state (D,) at the root of a tree over x (T, D)
rnn_backward(dy, h, Wh) -> dz (T, H), backpropagation through time
lstm_step(z, c) -> (h, c), from the sums of the gates o, i, f, g and the memory before
perplexity(p) -> a number, from the probabilities of the symbols that came
temperature(z, tau) -> probabilities, softmax of the logits divided by tau
attention(q, K, V) -> the mean of the rows of V, weighted by how well q fits the rows of K
"""

from dlcore.lessons.lesson09.attention import attention
from dlcore.lessons.lesson09.backward import rnn_backward
from dlcore.lessons.lesson09.cell import rnn_states
from dlcore.lessons.lesson09.gates import lstm_step
from dlcore.lessons.lesson09.text import perplexity, temperature
from dlcore.lessons.lesson09.tree import tree_state

__all__ = [
    "attention",
    "lstm_step",
    "perplexity",
    "rnn_backward",
    "rnn_states",
    "temperature",
    "tree_state",
]
