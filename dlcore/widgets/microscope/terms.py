"""The sums of the convolution microscope, term by term: tables of k x k numbers, and what they give.

A line is {"parts": tables and signs, "result": sentences}. A table is {"name", "rows", "values"}: texts, and
the numbers that colour them, None where there is nothing to colour.
"""

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short_sum

FAINT = mark("Grey parts fall into the frame of zeros and are dropped.")


def lines(convolution, place, dy, is_backward):
    """The lines for a place ("output" or "input", row, column). Lesson: 08_cifar_cnn."""
    kind, *where = place
    if kind == "output":
        return shares(convolution, *where, dy) if is_backward else [weighted_sum(convolution, *where)]
    return [gathered(convolution, *where, dy) if is_backward else sent(convolution, *where)]


def weighted_sum(convolution, i, j):
    """y[i, j] = the sum of patch times kernel, plus the bias. Lesson: 08_cifar_cnn."""
    patch, bias = convolution.patch(i, j), convolution.layer.b.value[0]
    products = patch * convolution.kernel
    parts = [
        table(say("patch of x"), patch, is_real=convolution.inside(i, j), is_tinted=False),
        sign("×"),
        table(say("kernel W"), convolution.kernel),
        sign("="),
        table(say("products"), products),
    ]
    result = [
        say("their sum {value}", value=short_sum(products.sum())),
        say("+ bias b {value}", value=short_sum(bias)),
        f"= y[{i}, {j}] = {short_sum(convolution.y[i, j])}",
    ]
    return {"parts": parts, "result": result}


def shares(convolution, i, j, dy):
    """What y[i, j] adds to dx, dW and db. Lesson: 08_cifar_cnn."""
    upstream, is_pixel = dy[i, j], convolution.inside(i, j)
    times = sign(f"dy[{i}, {j}] = {short_sum(upstream)}  ×")
    _, dW, db = convolution.share(i, j, dy)
    _, all_dW, all_db = convolution.gradients(dy)
    to_x = [times, table(say("kernel W"), convolution.kernel), sign("=")]
    to_x.append(table(say("added to dx"), upstream * convolution.kernel, is_real=is_pixel))
    patch = table(say("patch of x"), convolution.patch(i, j), is_real=is_pixel, is_tinted=False)
    to_W = [
        times,
        patch,
        sign("="),
        table(say("added to dW"), dW),
        sign(say("part of")),
        table(say("dW, all outputs"), all_dW),
    ]
    result = [say("where y[{i}, {j}] took its patch", i=i, j=j), *([] if is_pixel.all() else [say(FAINT)])]
    biases = [
        say("added to db: {value}", value=short_sum(db)),
        say("part of db = {value}", value=short_sum(all_db)),
    ]
    return [{"parts": to_x, "result": result}, {"parts": to_W, "result": biases}]


def sent(convolution, r, c):
    """The part that x[r, c] has in each output. Lesson: 08_cifar_cnn."""
    outputs, x = convolution.outputs_of(r, c), convolution.image[r, c]
    is_real = np.array([[place is not None for place in row] for row in outputs])
    parts = [
        sign(f"x[{r}, {c}] = {short_sum(x)}  ×"),
        table(say("W, turned by 180°"), convolution.turned, is_real=is_real),
        sign("="),
        table(say("its part in each y"), x * convolution.turned, is_real=is_real, empty="–"),
    ]
    return {"parts": parts, "result": [seen_by(convolution, is_real)]}


def gathered(convolution, r, c, dy):
    """dx[r, c] = the sum of the dy around it times the turned kernel. Lesson: 08_cifar_cnn."""
    outputs = convolution.outputs_of(r, c)
    is_real = np.array([[place is not None for place in row] for row in outputs])
    around = np.array([[0.0 if place is None else dy[place] for place in row] for row in outputs])
    dx, _, _ = convolution.gradients(dy)
    parts = [
        table(say("dy, spread and framed"), around, is_real=is_real),
        sign("×"),
        table(say("W, turned by 180°"), convolution.turned, is_real=is_real),
        sign("="),
        table(say("products"), around * convolution.turned, is_real=is_real),
    ]
    return {
        "parts": parts,
        "result": [say("their sum = dx[{r}, {c}] = {value}", r=r, c=c, value=short_sum(dx[r, c]))],
    }


def seen_by(convolution, is_real):
    """How many outputs see a pixel. Lesson: 08_cifar_cnn."""
    return say("seen by {n} of {all} outputs", n=is_real.sum(), all=convolution.y.size)


def sign(text):
    """What stands between two tables. Lesson: 08_cifar_cnn."""
    return {"sign": text}


def table(name, numbers, *, is_real=None, is_tinted=True, empty=None):
    """A table of texts with the numbers that colour them. is_real: False where a number is grey.

    empty: what stands where is_real is False, in place of the number. Lesson: 08_cifar_cnn.
    """
    is_real = np.ones(numbers.shape, bool) if is_real is None else is_real
    rows = [
        [short_sum(n, 3) if real or empty is None else empty for n, real in zip(*pair, strict=True)]
        for pair in zip(numbers, is_real, strict=True)
    ]
    values = np.where(is_real, numbers if is_tinted else 0.0, None).tolist()
    return {"name": name, "rows": rows, "values": values}
