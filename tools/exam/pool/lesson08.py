"""Questions on networks that see pictures."""

import numpy as np

from dlcore import formulas
from dlcore.layers import Conv2D, Dense
from dlcore.lessons import lesson08
from tools.exam.numbers import grid, number, reals, until, whole
from tools.exam.parts import Arrays, code_of
from tools.exam.question import COMPUTE, FAULT, SHORT, Task, question


@question(COMPUTE, points=4, minutes=6)
def convolve(rng):
    """A small convolution"""
    x, W, b = grid(rng, 3, 3, -2, 2), grid(rng, 2, 2, -1, 2), rng.choice([-1, 1])
    y = lesson08.convolve.reference(reals(x), reals(W), b)
    return Task(
        text=(
            "A picture x of 3 x 3 pixels goes through a convolution with the kernel W and the bias"
            f" {number(b)}, stride 1, no padding.",
            Arrays({"x": x, "W": W}),
            "Compute the output. (As in the lesson, the kernel is not turned over.)",
        ),
        answer=("Four patches, each multiplied with W and added up, plus the bias:", Arrays({"y": y})),
        given={"x": x, "W": W, "b": b},
        values={"y": y},
    )


@question(COMPUTE, points=3, minutes=4)
def sizes(rng):
    """Sizes and parameters of a small network for pictures"""
    side, channels, filters = rng.choice([16, 20, 28, 32]), rng.choice([1, 3]), rng.choice([8, 10, 16])
    kernel = rng.choice([3, 5])
    after = lesson08.output_size.reference(side, kernel, 1, 0)
    pooled = lesson08.output_size.reference(after, 2, 2, 0)
    layer = Conv2D(channels, filters, kernel, rng=np.random.default_rng(0))
    parameters = sum(p.size for p in layer.parameters())
    inputs = pooled * pooled * filters
    dense = sum(p.size for p in Dense(inputs, 10, rng=np.random.default_rng(0)).parameters())
    return Task(
        text=(
            f"Pictures of {side} x {side} pixels with {channels} channel{'s' if channels > 1 else ''} go"
            f" through a convolution with {filters} kernels of {kernel} x {kernel}, stride 1, no padding;"
            " then through max pooling of 2 x 2; then, flattened, to a dense layer with 10 outputs.",
            "Give the width after the convolution and after pooling, and the number of parameters of the"
            " convolution and of the dense layer.",
        ),
        answer=(
            f"Width {after}, then {pooled}. Convolution: `{kernel} · {kernel} · {channels} · {filters} +"
            f" {filters} = {parameters}`. Dense layer: `{pooled} · {pooled} · {filters} · 10 + 10 ="
            f" {dense}`.",
        ),
        given={"side": side, "channels": channels, "filters": filters, "kernel": kernel},
        values={"after": after, "pooled": pooled, "parameters": parameters, "dense": dense},
    )


@question(SHORT, points=2, minutes=4)
def field(rng):
    """How much of the picture a unit sees"""
    kernels = [rng.choice([3, 5, 7]) for _ in range(2)]
    layers = [(kernels[0], 1), (2, 2), (kernels[1], 1)]
    width = lesson08.receptive_field.reference(layers)
    without = lesson08.receptive_field.reference([layers[0], layers[2]])
    return Task(
        text=(
            f"A convolution {kernels[0]} x {kernels[0]}, max pooling 2 x 2 with stride 2, a convolution"
            f" {kernels[1]} x {kernels[1]}. How many pixels wide is what one unit at the end sees? How"
            " many would it be without the pooling?",
        ),
        answer=(
            f"{width}: `1 + {kernels[0] - 1} · 1 + 1 · 1 + {kernels[1] - 1} · 2`, for behind the pooling a"
            f" step is two pixels wide. Without it {without}.",
        ),
        given={"kernels": kernels},
        values={"width": width, "without": without},
    )


def pool_backward(dy, x):  # one square of pixels, its maximum went forward
    return dy * np.ones_like(x) / x.size


@question(FAULT, points=3, minutes=4)
def pool(rng):
    """A backward pass of max pooling that shares evenly"""
    x = until(lambda: grid(rng, 2, 2, -4, 8), lambda one: len({*one[0], *one[1]}) == 4)
    dy = 4 * whole(rng, 1)[0]
    y, memory = formulas.max_pool(reals(x).reshape(1, 2, 2, 1), 2, 2)
    right = formulas.max_pool_back(np.full((1, 1, 1, 1), float(dy)), memory).reshape(2, 2)
    wrong = pool_backward(dy, reals(x))
    return Task(
        text=(
            "Somebody writes the backward pass of max pooling, for one square, like this:",
            code_of(pool_backward),
            Arrays({"x": x}),
            f"and `dy = {number(dy)}`: what does it return, and what is right? For which layer would it be"
            " right?",
        ),
        answer=(
            "It returns the first matrix; right is the second:",
            Arrays({"wrong": wrong, "dx": right}),
            f"Only the largest pixel, {number(y.item())}, has changed the output, so it gets all of dy."
            " The code is right for average pooling.",
        ),
        given={"x": x, "dy": dy},
        values={"wrong": wrong, "right": right},
    )


QUESTIONS = (convolve, sizes, field, pool)
