"""How much of a picture a unit sees."""

import math

from dlcore.check.exercise import Exercise


def _right(layers):
    size, step = 1, 1
    for kernel_size, stride in layers:
        size += (kernel_size - 1) * step
        step *= stride
    return size


receptive_field = Exercise(
    name="receptive_field",
    reference=_right,
    returns=("the width",),
    cases=(
        {"layers": [(5, 1)]},
        {"layers": [(3, 1), (5, 1)]},
        {"layers": [(3, 1), (2, 2)]},
        {"layers": [(3, 1), (2, 2), (3, 1), (2, 2)]},
        {"layers": [(5, 2), (3, 3), (3, 1)]},
    ),
)


@receptive_field.mistake("kernel sizes added up: each further layer adds kernel_size - 1 of its steps")
def _(layers):
    return sum(kernel_size for kernel_size, _ in layers)


@receptive_field.mistake("the strides forgotten: a step of a later layer is the product of strides before it")
def _(layers):
    return 1 + sum(kernel_size - 1 for kernel_size, _ in layers)


@receptive_field.mistake("a layer's own stride used: it counts for the layers after it")
def _(layers):
    size, step = 1, 1
    for kernel_size, stride in layers:
        step *= stride
        size += (kernel_size - 1) * step
    return size


@receptive_field.mistake("strides added up instead of multiplied")
def _(layers):
    return 1 + sum((k - 1) * max(1, sum(s for _, s in layers[:i])) for i, (k, _) in enumerate(layers))


@receptive_field.mistake("the stride of the layer before alone: all strides before it multiply")
def _(layers):
    before = [1, *(stride for _, stride in layers)]
    return 1 + sum((kernel_size - 1) * step for (kernel_size, _), step in zip(layers, before))


@receptive_field.mistake("kernel sizes multiplied: the step grows by the strides")
def _(layers):
    return math.prod(kernel_size for kernel_size, _ in layers)


@receptive_field.mistake("a start at 0: without a layer a pixel sees itself, 1")
def _(layers):
    return _right(layers) - 1


@receptive_field.mistake("the last layer alone")
def _(layers):
    return layers[-1][0]


@receptive_field.mistake("kernel_size instead of kernel_size - 1: neighbouring patches overlap")
def _(layers):
    size, step = 1, 1
    for kernel_size, stride in layers:
        size, step = size + kernel_size * step, step * stride
    return size


@receptive_field.mistake("the width multiplied by the stride: a layer adds kernel_size - 1 steps to it")
def _(layers):
    size = 1
    for kernel_size, stride in layers:
        size = size * stride + kernel_size - 1
    return size


@receptive_field.mistake("layers in reverse order: the first pair is the layer next to the picture")
def _(layers):
    return _right(layers[::-1])


@receptive_field.mistake("the first layer alone: return stands inside the loop")
def _(layers):
    return layers[0][0]


@receptive_field.mistake("step += stride: strides multiply")
def _(layers):
    size, step = 1, 1
    for kernel_size, stride in layers:
        size, step = size + (kernel_size - 1) * step, step + stride
    return size


@receptive_field.mistake("half of the kernel: it reaches to both sides, kernel_size - 1 in all")
def _(layers):
    size, step = 1, 1
    for kernel_size, stride in layers:
        size, step = size + kernel_size // 2 * step, step * stride
    return size


@receptive_field.mistake("the last layer left out: each pair of the list counts")
def _(layers):
    return _right(layers[:-1])
