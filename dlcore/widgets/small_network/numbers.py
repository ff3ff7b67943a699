"""The numbers of the network that lessons 03 and 04 work by hand: 3 inputs, 2 hidden units, 1 output."""

import math

import numpy as np
from traitlets import TraitError

PAPER = {
    "x1": 1.0, "x2": 2.0, "x3": 3.0,
    "W11": 0.1, "W12": 0.4, "W21": 0.2, "W22": 0.5, "W31": 0.3, "W32": 0.6,
    "b1": 0.1, "b2": 0.2, "v1": 0.7, "v2": -0.8, "c": 0.3, "target": 0.0,
}  # fmt: skip
PARAMETERS = ("W11", "W12", "W21", "W22", "W31", "W32", "b1", "b2", "v1", "v2", "c")
LIMIT = 100  # of every number, to both sides


def sigmoid(z):
    """1 / (1 + exp(-z)), which overflows nowhere and rounds to 0 only below -745. Lesson: 02_activations."""
    return np.exp(-np.logaddexp(0, -z))


def forward(numbers, loss):
    """z_j = sum_i x_i W_ij + b_j, h = sigmoid(z), s = sum_j h_j v_j + c, p = sigmoid(s), L = loss.

    numbers: a dict with the keys of PAPER; loss: see dlcore.widgets.small_network.losses.
    Returns them with z1, z2, h1, h2, s, p and L. Lesson: 03_forward_pass.
    """
    x, W, b, v = _arrays(numbers)
    z = x @ W + b
    h = sigmoid(z)
    s = h @ v + numbers["c"]
    L = loss.value(s, numbers["target"])
    return numbers | {"z1": z[0], "z2": z[1], "h1": h[0], "h2": h[1], "s": s, "p": sigmoid(s), "L": L}


def backward(values, loss):
    """The derivative of L by each number, under its name with a d before it: "dW11", "dz1", "dp", ...

    values: what forward returned, with the same loss. Equations (6) to (9). Lesson: 04_backpropagation.
    """
    x, W, _, v = _arrays(values)
    h, slope = _pair(values, "h"), sigmoid(_pair(values, "z")) * sigmoid(-_pair(values, "z"))
    ds = loss.delta(values["s"], values["target"])
    dh = ds * v
    dz = dh * slope
    dW, dx = np.outer(x, dz), W @ dz
    dp = loss.slope(values["s"], values["target"])
    gradients = {"dp": dp, "ds": ds, "dc": ds, **_named("dv", ds * h), **_named("dh", dh), **_named("dz", dz)}
    rows = [_named(f"dW{i}", row) for i, row in enumerate(dW, start=1)]
    return gradients | _named("db", dz) | _named("dx", dx) | {k: d for row in rows for k, d in row.items()}


def updated(numbers, gradients, learning_rate):
    """Each parameter minus learning_rate times its gradient, within the LIMIT; the inputs stay.

    Lesson: 04_backpropagation.
    """
    return numbers | {k: _clipped(numbers[k] - learning_rate * gradients["d" + k]) for k in PARAMETERS}


def require_numbers(numbers):
    """The numbers as floats; TraitError for unknown or missing names and for values out of range.

    Lesson: 03_forward_pass.
    """
    if numbers.keys() != PAPER.keys():
        wrong = sorted(numbers.keys() ^ PAPER.keys())
        raise TraitError(f"numbers expects the names {', '.join(PAPER)}; unknown or missing: {wrong}.")
    bad = {name: number for name, number in numbers.items() if not _is_sound(number)}
    if bad:
        raise TraitError(f"numbers expects finite numbers from -{LIMIT} to {LIMIT}, got {bad}.")
    if not 0 <= numbers["target"] <= 1:
        raise TraitError(f"numbers expects a target from 0 to 1, got {numbers['target']!r}.")
    return {name: float(numbers[name]) for name in PAPER}


def _is_sound(number):
    return isinstance(number, (int, float)) and math.isfinite(number) and abs(number) <= LIMIT


def _clipped(number):
    return float(np.clip(number, -LIMIT, LIMIT))


def _arrays(numbers):
    x = np.array([numbers[f"x{i}"] for i in (1, 2, 3)])
    W = np.array([[numbers[f"W{i}{j}"] for j in (1, 2)] for i in (1, 2, 3)])  # (3 inputs, 2 units)
    return x, W, _pair(numbers, "b"), _pair(numbers, "v")


def _pair(numbers, name):
    return np.array([numbers[f"{name}1"], numbers[f"{name}2"]])


def _named(name, array):
    return {f"{name}{i}": number for i, number in enumerate(array, start=1)}
