"""Checks of lesson 09: recurrent cells, gradients through time, text, trees.

rnn_states(x, Wx, Wh, b) -> h (T, H), the states of a sequence x (T, D)
rnn_backward(dy, h, Wh) -> dz (T, H), backpropagation through time
lstm_step(z, c) -> (h, c), from the sums of the gates o, i, f, g and the memory before
memory_gradient(dh, o, f, c) -> dc (T, H), the gradient of the memory c_1 to c_T
lstm_backward(dh, dc, o, i, f, g, c_before, c) -> (dz (4 H,), dc_before), one step of an LSTM backwards
perplexity(p) -> a number, from the probabilities of the symbols that came
temperature(z, tau, k) -> probabilities, softmax of the k largest logits divided by tau
tree_state(x, merges, W, b) -> the state (D,) at the root of a tree over x (T, D): notebooks/more/trees
"""

from dlcore.lessons.lesson09.backward import rnn_backward
from dlcore.lessons.lesson09.cell import rnn_states
from dlcore.lessons.lesson09.drawing import temperature
from dlcore.lessons.lesson09.gates import lstm_step
from dlcore.lessons.lesson09.gates_backward import lstm_backward
from dlcore.lessons.lesson09.memory import memory_gradient
from dlcore.lessons.lesson09.text import perplexity
from dlcore.lessons.lesson09.tree import tree_state

__all__ = [
    "lstm_backward",
    "lstm_step",
    "memory_gradient",
    "perplexity",
    "rnn_backward",
    "rnn_states",
    "temperature",
    "tree_state",
]
