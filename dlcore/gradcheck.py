"""Are the formulas of backward right? Compare with slopes measured on forward. Lesson: 04_backpropagation."""

import copy

import numpy as np

from dlcore.guards import as_array, as_floats, require_array, require_positive, require_rng


def numerical_gradient(f, x, h=1e-5):
    """(f(x + h e_i) - f(x - h e_i)) / (2 h) for each element i of x: dL/dx, in the shape of x.

    f: is called as f(x) and returns a float. x: float64, changed in place and restored.
    h: the step; its own error falls with h^2, that of rounding grows with 1 / h, and 1e-5 is near the best.
    TypeError unless x is float64. Lesson: 04_backpropagation.
    """
    require_array("numerical_gradient", x=x)
    require_positive("numerical_gradient", h=h)
    if x.dtype != np.float64:
        raise TypeError(
            f"numerical_gradient expects float64, got {x.dtype}: x.astype(np.float64), model.astype(...)."
        )
    slopes = np.empty_like(x)
    for i in np.ndindex(x.shape):
        slopes[i] = _slope(f, x, i, h)
    return slopes


def _slope(f, x, i, h):
    kept = x[i]
    try:
        x[i] = kept + h
        above = f(x)
        x[i] = kept - h
        below = f(x)
    finally:
        x[i] = kept
    return (above - below) / (2 * h)


def relative_error(a, b):
    """||a - b|| / (||a|| + ||b||), from 0 (equal) to 1 (opposite, or only one is 0); 0 if both vanish.

    Gradients that the mathematics makes zero (a bias before BatchNorm) leave only rounding:
    compare those absolutely.
    ValueError if the shapes differ. Lesson: 04_backpropagation.
    """
    a, b = as_array("relative_error", a=a), as_array("relative_error", b=b)
    a, b = as_floats(a), as_floats(b)
    if a.shape != b.shape:
        raise ValueError(f"relative_error expects two arrays of one shape, got {a.shape} and {b.shape}.")
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / total) if total else 0.0


def check_layer(layer, x, rng):
    """Relative errors of a layer's gradients, by name: "x" and each parameter ("W", "0.b", ...).

    The loss is sum(dy * y) with a random dy. The layer is copied, converted to float64, and not changed.
    Random masks (Dropout) are drawn anew from the same state for each forward. At a kink or a tie (ReLU at 0,
    a pool of equal pixels) no slope exists and the errors are large, though backward is right: take another
    x, such as rng.standard_normal(shape). Integers that a layer reads as symbols (Embedding) stay integers
    and have no gradient, so "x" is then left out. Lesson: 04_backpropagation.
    """
    require_rng("check_layer", rng)
    layer = copy.deepcopy(layer).astype(np.float64)
    x = _input(layer, as_array("check_layer", x=x))
    start = copy.deepcopy(layer)  # each forward begins here: same masks, same running statistics
    dy = rng.standard_normal(layer.forward(x).shape)
    layer.zero_grad()
    dx = layer.backward(dy)
    gradients = ({} if dx is None else {"x": dx}) | _named(layer, "grad")

    def loss(_):
        return float(np.sum(dy * copy.deepcopy(start).forward(x)))

    arrays = {"x": x} | _named(start, "value")
    return {name: relative_error(g, numerical_gradient(loss, arrays[name])) for name, g in gradients.items()}


def _input(layer, x):
    """A copy of x as float64; integers stay what they are where backward gives no dx, as in Embedding."""
    if x.dtype.kind in "iu":
        trial = copy.deepcopy(layer)
        try:
            is_symbols = trial.backward(np.ones_like(trial.forward(x), np.float64)) is None
        except TypeError:  # a layer that asks for floats
            is_symbols = False
        if is_symbols:
            return x.copy()
    return np.array(x, np.float64)


def _named(layer, attribute):
    """The value or grad of each parameter by its name in state()."""
    parameters = {id(p.value): p for p in layer.parameters()}
    arrays = layer.state().items()
    return {name: getattr(parameters[id(a)], attribute) for name, a in arrays if id(a) in parameters}


def check_loss(loss, prediction, target):
    """The relative error of loss.backward() for a float64 copy of prediction. Lesson: 04_backpropagation."""
    prediction = as_array("check_loss", np.float64, prediction=prediction).copy()
    loss.forward(prediction, target)
    gradient = loss.backward()
    return relative_error(gradient, numerical_gradient(lambda p: loss.forward(p, target), prediction))
