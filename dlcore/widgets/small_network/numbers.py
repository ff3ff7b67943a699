"""The numbers of the network that lessons 03 and 04 work by hand, and of others like it."""

import math

import numpy as np
from traitlets import TraitError

from dlcore.widgets.small_network.shape import shape_of

PAPER = {
    "x1": 1.0, "x2": 2.0, "x3": 3.0,
    "W11": 0.1, "W12": 0.4, "W21": 0.2, "W22": 0.5, "W31": 0.3, "W32": 0.6,
    "b1": 0.1, "b2": 0.2, "v1": 0.7, "v2": -0.8, "c": 0.3, "target": 0.0,
}  # fmt: skip
LIMIT = 100  # of every number, to both sides


def sigmoid(z):
    """1 / (1 + exp(-z)), which overflows nowhere and rounds to 0 only below -745. Lesson: 02_activations."""
    return np.exp(-np.logaddexp(0, -z))


def forward(numbers, loss):
    """z_j = sum_i x_i W_ij + b_j, h = sigmoid(z), s_k = sum_j h_j v_jk + c_k, p = sigmoid(s), L = loss.

    numbers: a dict with the keys of PAPER, or those of another Shape; loss: see
    dlcore.widgets.small_network.losses; of two outputs, L is the sum of both losses.
    Returns them with z1, z2, h1, h2, s, p and L. Lesson: 03_forward_pass.
    """
    shape = shape_of(numbers)
    W, b, v, c = arrays(numbers)
    z = row(numbers, shape.each("x")) @ W + b
    h = sigmoid(z)
    s = h @ v + c
    L = np.sum(loss.value(s, row(numbers, shape.each("target"))))
    computed = {"z": z, "h": h, "s": s, "p": sigmoid(s)}
    return numbers | _named(shape, computed) | {"L": L}


def backward(values, loss):
    """The derivative of L by each number, under its name with a d before it: "dW11", "dz1", "dp", ...

    values: what forward returned, with the same loss. Equations (6) to (9). Lesson: 04_backpropagation.
    """
    shape = shape_of(values)
    x, h, z, s, target = (row(values, shape.each(letter)) for letter in ("x", "h", "z", "s", "target"))
    W, _, v, _ = arrays(values)
    ds = loss.delta(s, target)
    dh = v @ ds
    dz = dh * sigmoid(z) * sigmoid(-z)
    dW, dv = np.outer(x, dz).ravel(), np.outer(h, ds).ravel()
    rows = {"x": W @ dz, "b": dz, "z": dz, "h": dh, "c": ds, "s": ds, "p": loss.slope(s, target)}
    slopes = _named(shape, rows) | dict(zip(shape.weights, [*dW, *dv], strict=True))
    return {f"d{name}": slope for name, slope in slopes.items()}


def updated(numbers, gradients, learning_rate):
    """Each parameter minus learning_rate times its gradient, within the LIMIT; the inputs stay.

    Lesson: 04_backpropagation.
    """
    names = shape_of(numbers).parameters
    return numbers | {k: _clipped(numbers[k] - learning_rate * gradients["d" + k]) for k in names}


def arrays(numbers):
    """W (inputs, hidden), b (hidden,), v (hidden, outputs), c (outputs,). Lesson: 03_forward_pass."""
    shape = shape_of(numbers)
    W = row(numbers, shape.W).reshape(shape.inputs, shape.hidden)
    v = row(numbers, shape.v).reshape(shape.hidden, shape.outputs)
    return W, row(numbers, shape.each("b")), v, row(numbers, shape.each("c"))


def row(numbers, names):
    """The numbers of these names as an array. Lesson: 03_forward_pass."""
    return np.array([numbers[name] for name in names])


def require_numbers(numbers, names=tuple(PAPER)):
    """The numbers as floats; TraitError for unknown or missing names and for values out of range.

    Lesson: 03_forward_pass.
    """
    if numbers.keys() != set(names):
        wrong = sorted(numbers.keys() ^ set(names))
        raise TraitError(f"numbers expects the names {', '.join(names)}; unknown or missing: {wrong}.")
    bad = {name: number for name, number in numbers.items() if not _is_sound(number)}
    if bad:
        raise TraitError(f"numbers expects finite numbers from -{LIMIT} to {LIMIT}, got {bad}.")
    targets = [numbers[name] for name in names if name.startswith("target")]
    if not all(0 <= target <= 1 for target in targets):
        raise TraitError(f"numbers expects a target from 0 to 1, got {', '.join(map(repr, targets))}.")
    return {name: float(numbers[name]) for name in names}


def _is_sound(number):
    return isinstance(number, (int, float)) and math.isfinite(number) and abs(number) <= LIMIT


def _clipped(number):
    return float(np.clip(number, -LIMIT, LIMIT))


def _named(shape, rows):
    return {name: number for letter, values in rows.items()
            for name, number in zip(shape.each(letter), values, strict=True)}  # fmt: skip
