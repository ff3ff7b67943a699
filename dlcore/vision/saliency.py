"""Where a classifier looked: three maps over the pixels of a picture, each for the logit of one class."""

import contextlib
import itertools

import numpy as np

from dlcore.formulas import one_hot, softmax
from dlcore.guards import (
    as_array,
    require_array,
    require_finite,
    require_labels,
    require_pictures,
    require_positive_integer,
    require_sound,
)
from dlcore.training.prediction import in_use, predict

BLOCK = 256  # covered pictures at once
NOWHERE = (slice(0), slice(0))  # a square without pixels


def input_gradient(model, x, labels):
    """The gradient of the logit of each picture's label by its pixels, of the shape of x.

    x: (N, height, width, C). labels: (N,). The model's mode and gradients stay as they were; BatchNorm and
    Dropout act as in use. Lesson: 08_cifar_cnn.
    """
    require_pictures("input_gradient", x)
    with _undisturbed(model):
        return model.backward(_at_labels("input_gradient", model.forward(x), labels))


def saliency(model, x, labels):
    """The largest absolute input gradient of each pixel's channels, (N, height, width).

    Source: Simonyan, Vedaldi and Zisserman 2014. Lesson: 08_cifar_cnn.
    """
    return np.abs(input_gradient(model, x, labels)).max(axis=3)


def grad_cam(model, layer, x, labels):
    """max(0, sum over c of w_c A_c): A the output of `layer`, w_c the mean of the logit's gradient by A_c.

    model: a Sequential. layer: one of its layers, with outputs (N, rows, columns, C); ValueError otherwise.
    Returns (N, rows, columns); `enlarge` brings it to the size of the pictures.
    Source: Selvaraju et al. 2017. Lesson: 08_cifar_cnn.
    """
    maps, gradient = _at_layer(model, layer, x, labels)
    weights = gradient.mean(axis=(1, 2))  # (N, C)
    return np.maximum(np.einsum("nijc,nc->nij", maps, weights), 0)


def occlusion(model, image, label, *, size, stride):
    """How much of the label's probability is lost under a square of zeros, as the square moves.

    image: (height, width, C), one picture. size, stride: of the square, in pixels; a last square ends at the
    edge. Returns (height, width): for each pixel the mean loss over the squares that cover it; 0 for those
    that none covers, where stride is above size.
    Source: Zeiler and Fergus 2014. Lesson: 08_cifar_cnn.
    """
    require_array("occlusion", image=image)
    require_positive_integer("occlusion", size=size, stride=stride)
    require_pictures("occlusion", image[np.newaxis])
    squares = _squares(image.shape, size, stride)
    label = as_array("occlusion", label=label)
    if label.ndim:
        raise ValueError(f"occlusion expects the label of one picture, an integer, got {label.shape}.")
    p = _covered(model, image, label, [NOWHERE, *squares])
    lost, count = np.zeros((2, *image.shape[:2]))
    for square, drop in zip(squares, p[0] - p[1:]):
        lost[square] += drop
        count[square] += 1
    return lost / np.maximum(count, 1)


def _covered(model, image, label, squares):
    """The label's probability under each square, a block of squares at a time to save memory."""
    p = np.empty(len(squares))
    for start in range(0, len(squares), BLOCK):
        block = squares[start : start + BLOCK]
        pictures = np.repeat(image[np.newaxis], len(block), axis=0)
        for picture, square in zip(pictures, block):
            picture[square] = 0
        logits = predict(model, pictures)
        _require_logits("occlusion", logits)
        require_labels("occlusion", label[np.newaxis], logits.shape[1])
        p[start : start + BLOCK] = softmax(logits)[:, label]
    return p


def enlarge(maps, shape):
    """Maps (N, rows, columns) at the size `shape` (height, width), linear between the middles of their cells.

    Lesson: 08_cifar_cnn.
    """
    require_array("enlarge", maps=maps)
    require_finite("enlarge", maps=maps)
    if maps.ndim != 3 or not all(maps.shape[1:]):
        raise ValueError(f"enlarge expects maps of shape (N, rows, columns), got {maps.shape}.")
    height, width = shape
    require_positive_integer("enlarge", height=height, width=width)
    down, across = (_shares(n, size) for n, size in zip(maps.shape[1:], shape))
    return np.einsum("hi,nij,wj->nhw", down, maps, across)


def _shares(n, size):
    """How much of each of n cells goes into each of `size` pixels, (size, n)."""
    middles = (np.arange(size) + 0.5) * n / size - 0.5
    places = np.clip(middles, 0, n - 1)[:, np.newaxis]
    return np.maximum(0, 1 - np.abs(places - np.arange(n)))


def _at_layer(model, layer, x, labels):
    """The output of one layer of a Sequential, and the gradient of the labels' logits by it."""
    require_pictures("grad_cam", x)
    index = next((i for i, one in enumerate(model.layers) if one is layer), None)
    if index is None:
        raise ValueError(f"grad_cam expects layer to be one of the layers of {model!r}, such as model[4].")
    with _undisturbed(model):
        for one in model.layers[: index + 1]:
            x = one.forward(x)
        require_pictures("grad_cam, after this layer,", x)
        y = x
        for one in model.layers[index + 1 :]:
            y = one.forward(y)
        dy = _at_labels("grad_cam", y, labels)
        for one in reversed(model.layers[index + 1 :]):
            dy = one.backward(dy)
    return x, dy


def _at_labels(who, logits, labels):
    """dlogits of the sum of the labels' logits: 1 at the labels."""
    _require_logits(who, logits)
    labels = as_array(who, labels=labels)
    if len(labels.shape) == 1 and len(labels) != len(logits):
        raise ValueError(f"{who} expects a label for each of {len(logits)} pictures, got {len(labels)}.")
    require_labels(who, labels, logits.shape[1])
    return one_hot(labels, logits.shape[1], logits.dtype)


def _require_logits(who, logits):
    if logits.ndim != 2:
        raise ValueError(f"{who} expects a model that gives logits (N, C), got {logits.shape}.")
    require_sound(who, logits=logits)


def _squares(shape, size, stride):
    if min(shape[:2]) < size:
        raise ValueError(f"occlusion expects a square that fits into {shape[:2]}, got size {size}.")
    starts = [[*range(0, n - size, stride), n - size] for n in shape[:2]]
    return [(slice(i, i + size), slice(j, j + size)) for i, j in itertools.product(*starts)]


@contextlib.contextmanager
def _undisturbed(model):
    """The model in eval mode; afterwards its layers and its gradients are as before."""
    kept = [p.grad.copy() for p in model.parameters()]
    try:
        with in_use(model):
            yield
    finally:
        for p, grad in zip(model.parameters(), kept):
            p.grad[...] = grad
