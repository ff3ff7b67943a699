"""A recursive network: states combined up a tree."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _draw(*shape):
    return _rng.uniform(-1, 1, shape).round(1)


def _combined(left, right, W, b):
    return np.tanh(np.concatenate([left, right]) @ W + b)


def _nodes(x, merges, W, b, combine=_combined):
    nodes = list(x)
    for left, right in merges:
        nodes.append(combine(nodes[left], nodes[right], W, b))
    return nodes


def _case(merges, features=2):
    merges = np.array(merges)
    return {"x": _draw(len(merges) + 1, features), "merges": merges,
            "W": _draw(2 * features, features), "b": _draw(features)}  # fmt: skip


tree_state = Exercise(
    name="tree_state",
    reference=lambda x, merges, W, b: _nodes(x, merges, W, b)[-1],
    returns=("the state of the root",),
    cases=(
        {
            "x": np.array([[1.0, 0.0], [0.0, 2.0]]),
            "merges": np.array([(0, 1)]),
            "W": np.array([[2.0, -2.0], [1.0, 3.0], [-3.0, 1.0], [-1.0, 1.0]]),
            "b": np.log([2.0, 1 / 3]),  # tanh(ln 2) = 0.6, tanh(ln 3) = 0.8
        },
        _case([(1, 2), (0, 3)]),
        _case([(2, 3), (0, 1), (5, 4)]),
        _case([(0, 1), (2, 3), (4, 5)], features=1),
    ),
)


@tree_state.mistake("a chain, from left to right: that is recurrent; follow the merges")
def _(x, merges, W, b):
    state = x[0]
    for row in x[1:]:
        state = _combined(state, row, W, b)
    return state


@tree_state.mistake("a chain that begins with zeros: that is recurrent; follow the merges")
def _(x, merges, W, b):
    state = np.zeros(x.shape[1])
    for row in x:
        state = _combined(state, row, W, b)
    return state


@tree_state.mistake("left and right swapped: the left one stands first")
def _(x, merges, W, b):
    return _nodes(x, merges, W, b, lambda left, right, W, b: _combined(right, left, W, b))[-1]


@tree_state.mistake("tanh forgotten")
def _(x, merges, W, b):
    return _nodes(x, merges, W, b, lambda left, right, W, b: np.concatenate([left, right]) @ W + b)[-1]


@tree_state.mistake("the bias forgotten: + b in each merge")
def _(x, merges, W, b):
    return _nodes(x, merges, W, 0)[-1]


@tree_state.mistake("the first merge alone: go on to the last, the root")
def _(x, merges, W, b):
    return _nodes(x, merges[:1], W, b)[-1]


@tree_state.mistake("tanh of the leaves too: they enter as they are")
def _(x, merges, W, b):
    return _nodes(np.tanh(x), merges, W, b)[-1]


@tree_state.mistake("the states of all nodes: return the last, the root")
def _(x, merges, W, b):
    return np.array(_nodes(x, merges, W, b))


@tree_state.mistake("the sum of the two children: place them side by side, np.concatenate")
def _(x, merges, W, b):
    D = x.shape[1]
    return _nodes(x, merges, W, b, lambda left, right, W, b: np.tanh((left + right) @ W[:D] + b))[-1]


@tree_state.mistake("an array has no append: begin with a list of nodes, list(x)")
def _(x, merges, W, b):
    x.append(b)


@tree_state.mistake("np.concatenate without a list: np.concatenate([left, right])")
def _(x, merges, W, b):
    left, right = x[merges[0]]
    return np.concatenate(left, right)


@tree_state.mistake(
    "an index beyond the leaves: each parent is appended to the nodes, and gets the next number"
)
def _(x, merges, W, b):
    return [_combined(x[left], x[right], W, b) for left, right in merges][-1]


@tree_state.mistake("nodes numbered from 1: the first leaf has the number 0")
def _(x, merges, W, b):
    return _nodes(x, merges - 1, W, b)[-1]


@tree_state.mistake("the left child alone: place both side by side, np.concatenate")
def _(x, merges, W, b):
    D = x.shape[1]
    return _nodes(x, merges, W, b, lambda left, right, W, b: np.tanh(left @ W[:D] + b))[-1]


@tree_state.mistake("the right child alone: place both side by side, np.concatenate")
def _(x, merges, W, b):
    D = x.shape[1]
    return _nodes(x, merges, W, b, lambda left, right, W, b: np.tanh(right @ W[D:] + b))[-1]


@tree_state.mistake("a sigmoid in place of tanh")
def _(x, merges, W, b):
    def combine(left, right, W, b):
        return 1 / (1 + np.exp(-(np.concatenate([left, right]) @ W + b)))

    return _nodes(x, merges, W, b, combine)[-1]


@tree_state.mistake("the bias outside the tanh: tanh(both @ W + b)")
def _(x, merges, W, b):
    return _nodes(x, merges, W, b, lambda left, right, W, b: np.tanh(np.concatenate([left, right]) @ W) + b)[
        -1
    ]


@tree_state.mistake("ReLU in place of tanh")
def _(x, merges, W, b):
    def combine(left, right, W, b):
        return np.maximum(np.concatenate([left, right]) @ W + b, 0)

    return _nodes(x, merges, W, b, combine)[-1]
