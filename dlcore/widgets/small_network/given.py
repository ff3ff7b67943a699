"""The network that a stepper is given: layers of the course, or the four arrays of lesson 03."""

import numpy as np

from dlcore.layers import Dense, Sequential, Sigmoid
from dlcore.widgets.small_network.numbers import PAPER, require_numbers
from dlcore.widgets.small_network.shape import INDICES, MOST_OUTPUTS, Shape, shape_of

X = [[1.0, 2.0, 3.0, -1.0], [3.0, -1.0, 0.0, 2.0], [-2.0, 1.0, 1.0, 0.5], [0.0, 0.0, 0.0, 0.0]]
TARGETS = [[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
WANTED = (
    "expects network to be Sequential(Dense(inputs, hidden, rng=rng), Sigmoid(), Dense(hidden, outputs, "
    "rng=rng)), with or without a Sigmoid() at its end, or four arrays (W, b, v, c)"
)
ALLOWED = f"with 1 to {len(INDICES)} inputs, 1 to {len(INDICES)} hidden units and 1 to {MOST_OUTPUTS} outputs"


def weights_of(who, network):
    """The weights and biases of a network by name; those of PAPER for None.

    network: a Sequential of Dense, Sigmoid, Dense, and perhaps Sigmoid; or W (inputs, hidden), b (hidden,),
    v (hidden, outputs) and c (outputs,); a v (hidden,) and a number c have one output. The network itself
    is not changed later. TypeError for anything else, ValueError for shapes that do not fit.
    Lesson: 03_forward_pass.
    """
    if network is None:
        return {name: PAPER[name] for name in shape_of(PAPER).parameters}
    W, b, v, c = _arrays(who, network)
    shape = _shape(who, W, b, v, c)
    return dict(zip(shape.parameters, np.concatenate([W.ravel(), b, v.ravel(), c]).tolist(), strict=True))


def samples_for(shape):
    """Four rows of inputs and targets: for the shape 3-2-1 those of lesson 03. Lesson: 03_forward_pass."""
    return [x[: shape.inputs] + t[: shape.outputs] for x, t in zip(X, TARGETS, strict=True)]


def require_sample(shape, sample):
    """The row as floats; ValueError unless it has a sound number for each input and target.

    Lesson: 03_forward_pass.
    """
    names = shape.sample
    if not isinstance(sample, (list, tuple, np.ndarray)) or np.shape(sample) != (len(names),):
        raise ValueError(f"sample expects {len(names)} numbers, {', '.join(names)}, got {sample!r}.")
    numbers = dict(zip(names, np.asarray(sample).tolist(), strict=True))
    return list(require_numbers(numbers, names).values())


def _arrays(who, network):
    if isinstance(network, Sequential):
        _require_layers(who, network)
        network = [p.value for p in network.parameters()]
    if not isinstance(network, (tuple, list)) or len(network) != 4:
        raise TypeError(f"{who} {WANTED}; got {network!r}.")
    try:
        W, b, v, c = (np.asarray(array, dtype=float) for array in network)
    except (TypeError, ValueError) as error:
        raise TypeError(f"{who} {WANTED}; got {network!r}.") from error
    return W, b, v[:, np.newaxis] if v.ndim == 1 else v, np.atleast_1d(c)


def _require_layers(who, network):
    kinds = [type(layer) for layer in network]
    if kinds not in ([Dense, Sigmoid, Dense], [Dense, Sigmoid, Dense, Sigmoid]):
        raise TypeError(f"{who} {WANTED}; got {network!r}.")


def _shape(who, W, b, v, c):
    shapes = [array.shape for array in (W, b, v, c)]
    fits = W.ndim == v.ndim == 2 and shapes == [W.shape, W.shape[1:], (W.shape[1], v.shape[1]), v.shape[1:]]
    if not fits:
        raise ValueError(
            f"{who} expects W (inputs, hidden), b (hidden,), v (hidden, outputs), c (outputs,), "
            f"got the shapes {', '.join(map(str, shapes))}."
        )
    shape, most = Shape(*W.shape, v.shape[1]), (len(INDICES), len(INDICES), MOST_OUTPUTS)
    if not all(1 <= size <= limit for size, limit in zip((*W.shape, v.shape[1]), most, strict=True)):
        raise ValueError(f"{who} draws a network {ALLOWED}, got {shape}.")
    return shape
