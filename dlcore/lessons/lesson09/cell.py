"""The states of a simple recurrent network."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(9)


def _draw(*shape):
    return _rng.uniform(-1, 1, shape).round(1)


def _states(x, Wx, Wh, b, squash=np.tanh):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = squash(row @ Wx + h @ Wh + b)
        states.append(h)
    return np.array(states)


def _case(length, features, hidden):
    return {"x": _draw(length, features), "Wx": _draw(features, hidden), "Wh": _draw(hidden, hidden),
            "b": _draw(hidden)}  # fmt: skip


rnn_states = Exercise(
    name="rnn_states",
    reference=_states,
    returns=("h",),
    cases=(
        {
            "x": np.array([[1.0], [0.0], [-1.0]]),
            "Wx": np.array([[0.0, -np.log(2)]]),
            "Wh": np.array([[1.0, 2.0], [0.5, -1.0]]),
            "b": np.array([np.log(2), 0.0]),  # tanh(ln 2) = 0.6
        },
        _case(4, 1, 3),
        _case(1, 3, 2),
        _case(5, 3, 1),
    ),
)


@rnn_states.mistake("the state forgotten: h_(t-1) @ Wh belongs into each step")
def _(x, Wx, Wh, b):
    return np.tanh(x @ Wx + b)


@rnn_states.mistake("the state multiplied by Wh.T: with a row h it is h @ Wh")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh.T, b)


@rnn_states.mistake("tanh forgotten: h = tanh(the sum)")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh, b, squash=lambda z: z)


@rnn_states.mistake("a sigmoid in place of tanh")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh, b, squash=lambda z: 1 / (1 + np.exp(-z)))


@rnn_states.mistake("the bias forgotten: + b in each step")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh, np.zeros_like(b))


@rnn_states.mistake("the last state alone: return the states of all steps, (T, H)")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh, b)[-1]


@rnn_states.mistake("the states before each step: append h after the new one is computed")
def _(x, Wx, Wh, b):
    return np.concatenate([np.zeros((1, len(b))), _states(x, Wx, Wh, b)[:-1]])


@rnn_states.mistake("h_0 among the results: T states come from T inputs")
def _(x, Wx, Wh, b):
    return np.concatenate([np.zeros((1, len(b))), _states(x, Wx, Wh, b)])


@rnn_states.mistake("the sequence read backwards: start at x[0]")
def _(x, Wx, Wh, b):
    return _states(x[::-1], Wx, Wh, b)


@rnn_states.mistake("tanh of the inputs alone: the state and the bias belong inside the tanh too")
def _(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = np.tanh(row @ Wx) + h @ Wh + b
        states.append(h)
    return np.array(states)


@rnn_states.mistake("one state kept in a list of references: append h.copy(), or make a new h in each step")
def _(x, Wx, Wh, b):
    return np.tile(_states(x, Wx, Wh, b)[-1], (len(x), 1))


@rnn_states.mistake("matrix times column: x and h are rows here, x[t] @ Wx + h @ Wh")
def _(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = np.tanh(Wx @ row + Wh @ h + b)
        states.append(h)
    return np.array(states)


@rnn_states.mistake("a number as first state: h is a row of H numbers, begin with np.zeros(len(b))")
def _(x, Wx, Wh, b):
    return np.tanh(x[0] @ Wx + 0 @ Wh + b)


@rnn_states.mistake("the first input left out: the loop begins at x[0]")
def _(x, Wx, Wh, b):
    return _states(x[1:], Wx, Wh, b)


@rnn_states.mistake("the sum carried on in place of the state: h = tanh(z) goes into the next step")
def _(x, Wx, Wh, b):
    z, sums = np.zeros(len(b)), []
    for row in x:
        z = row @ Wx + z @ Wh + b
        sums.append(z)
    return np.tanh(sums)


@rnn_states.mistake("ReLU in place of tanh")
def _(x, Wx, Wh, b):
    return _states(x, Wx, Wh, b, squash=lambda z: np.maximum(z, 0))


@rnn_states.mistake("the old state added outside the tanh: h @ Wh belongs inside, with x @ Wx and b")
def _(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = np.tanh(row @ Wx + b) + h @ Wh
        states.append(h)
    return np.array(states)


@rnn_states.mistake("the old state kept and added to: h is the tanh alone")
def _(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = h + np.tanh(row @ Wx + h @ Wh + b)
        states.append(h)
    return np.array(states)


@rnn_states.mistake("a tanh for each part: one tanh of the whole sum, x @ Wx + h @ Wh + b")
def _(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h = np.tanh(row @ Wx) + np.tanh(h @ Wh) + b
        states.append(h)
    return np.array(states)
