"""The two maps of the convolution microscope as the browser and the preview draw them."""

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.wire import float_bytes


def maps(convolution, place, dy, is_backward):
    """(input map, output map) as dicts: see `as_map`. Lesson: 08_cifar_cnn."""
    kind, *where = place
    marks = output_marks(convolution, *where) if kind == "output" else input_marks(convolution, *where)
    if not is_backward:
        left, right = as_map("x", convolution.padded), as_map("y", convolution.y, is_signed=True)
    else:
        dx = convolution.share(*where, dy)[0] if kind == "output" else convolution.gradients(dy)[0]
        ghost = convolution.padded if kind == "output" else None
        left = as_map("dx", np.pad(dx, convolution.padding), is_signed=True, ghost=ghost)
        right = as_map("dy", dy, is_signed=True)
    left |= {"frame": convolution.padding, "title": title(convolution, is_backward, kind)}
    right_title = mark("dy of each output: {shape}") if is_backward else mark("Output y: {shape}")
    right |= {"title": say(right_title, shape=by(dy.shape))}
    return left | marks[0], right | marks[1]


def as_map(name, numbers, *, is_signed=False, ghost=None):
    """A map: its name, shape and numbers (float32 bytes), and the numbers at the ends of its colours.

    ghost: a picture that shows through where a gradient is not. Lesson: 08_cifar_cnn.
    """
    limit = float(np.abs(numbers).max()) or 1.0
    low, high = (-limit, limit) if is_signed else (min(0.0, float(numbers.min())), grey_end(numbers))
    return {
        "name": name,
        "shape": list(numbers.shape),
        "frame": 0,
        "values": float_bytes(numbers.ravel()),
        "is_signed": is_signed,
        "ends": [low, high],
        "ghost": b"" if ghost is None else float_bytes(ghost.ravel()),
        "ghost_ends": [0.0, 1.0] if ghost is None else [min(0.0, float(ghost.min())), grey_end(ghost)],
    }


def grey_end(numbers):
    """What is white: 1 for pictures in [0, 1]. Lesson: 08_cifar_cnn."""
    return max(1.0, float(numbers.max()))


def output_marks(convolution, i, j):
    """The patch in the input, and the pixel in the output. Lesson: 08_cifar_cnn."""
    size = convolution.size
    return {"region": [*convolution.corner(i, j), size, size], "focus": []}, {"region": [], "focus": [i, j]}


def input_marks(convolution, r, c):
    """The pixel in the input, and the outputs that see it. Lesson: 08_cifar_cnn."""
    focus = [r + convolution.padding, c + convolution.padding]
    seen = [place for row in convolution.outputs_of(r, c) for place in row if place is not None]
    return {"region": [], "focus": focus}, {"region": around(seen), "focus": []}


def around(places):
    """The smallest region [row, column, rows, columns] with all places, or []. Lesson: 08_cifar_cnn."""
    if not places:
        return []
    (top, left), (bottom, right) = np.min(places, axis=0), np.max(places, axis=0)
    return [int(top), int(left), int(bottom - top + 1), int(right - left + 1)]


def title(convolution, is_backward, kind):
    """What the left map shows. Lesson: 08_cifar_cnn."""
    if is_backward:
        return say("Into dx: from this output alone") if kind == "output" else say("dx: from all outputs")
    shape, padding = by(convolution.image.shape), convolution.padding
    if not padding:
        return say("Input x: {shape}", shape=shape)
    return say("Input x: {shape}, framed by {padding}", shape=shape, padding=padding)


def by(shape):
    """A shape in words. Lesson: 08_cifar_cnn."""
    return " × ".join(map(str, shape))
