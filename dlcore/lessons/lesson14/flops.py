"""What one training step costs in additions and multiplications."""

from itertools import pairwise

from dlcore.check.exercise import Exercise


def _weights(sizes):
    return sum(a * b for a, b in pairwise(sizes))


def _flops(sizes, n):
    return 2 * n * (3 * sum(a * b for a, b in pairwise(sizes)) - sizes[0] * sizes[1])


step_flops = Exercise(
    name="step_flops",
    reference=_flops,
    returns=("the flops",),
    cases=(
        {"sizes": (2, 5, 3), "n": 4},
        {"sizes": (10, 7), "n": 3},
        {"sizes": (784, 128, 64, 10), "n": 32},
        {"sizes": (6, 6, 9, 1, 5), "n": 8},
    ),
)


@step_flops.mistake("dx of the first layer counted: nobody asks for the derivative by the pictures")
def _(sizes, n):
    return 6 * n * _weights(sizes)


@step_flops.mistake("forward only: backward has two products for each layer, but for the first")
def _(sizes, n):
    return 2 * n * _weights(sizes)


@step_flops.mistake("a factor of 2: each term is a multiplication and an addition")
def _(sizes, n):
    return _flops(sizes, n) // 2


@step_flops.mistake("one row only: each of the n rows is multiplied")
def _(sizes, n):
    return _flops(sizes, 1)


@step_flops.mistake("no dx at all: the layers behind the first hand it on")
def _(sizes, n):
    return 4 * n * _weights(sizes)


@step_flops.mistake("one product of each layer forgotten: forward, dW and dx, but no dx in the first")
def _(sizes, n):
    return 2 * n * (2 * _weights(sizes) - sizes[0] * sizes[1])


@step_flops.mistake("dx left out in the last layer: it is the first that needs none")
def _(sizes, n):
    return 2 * n * (3 * _weights(sizes) - sizes[-2] * sizes[-1])


@step_flops.mistake("the first layer without dx and dW: it has weights, only dx is left out")
def _(sizes, n):
    return 2 * n * (3 * _weights(sizes) - 2 * sizes[0] * sizes[1])


@step_flops.mistake("the first layer left out: forward and dW are computed there too")
def _(sizes, n):
    return 6 * n * _weights(sizes[1:])


@step_flops.mistake("the sizes added: a layer from D to H has D times H weights")
def _(sizes, n):
    return 2 * n * (3 * sum(a + b for a, b in pairwise(sizes)) - sizes[0] - sizes[1])
