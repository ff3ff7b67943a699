"""Paths and wires of a network of dense layers, from its sizes."""

from itertools import pairwise
from math import prod

from dlcore.check.exercise import Exercise


def _wires(sizes):
    return [left * right for left, right in pairwise(sizes)]


deep_count = Exercise(
    name="deep_count",
    reference=lambda sizes: (prod(sizes[1:-1]), sum(left * right for left, right in pairwise(sizes))),
    returns=("the paths", "the wires"),
    cases=({"sizes": [3, 2, 4]}, {"sizes": [4, 3, 5, 2]}, {"sizes": [2, 6, 4, 7, 3]}, {"sizes": [5, 3]}),
)


@deep_count.mistake("the paths from all inputs: begin at one of them, its layer does not multiply")
def _(sizes):
    return prod(sizes[:-1]), sum(_wires(sizes))


@deep_count.mistake("the paths to all outputs: end at one of them, their layer does not multiply")
def _(sizes):
    return prod(sizes[1:]), sum(_wires(sizes))


@deep_count.mistake(
    "the paths from all inputs to all outputs: from one to one only the hidden layers multiply"
)
def _(sizes):
    return prod(sizes), sum(_wires(sizes))


@deep_count.mistake("the hidden units added: behind each unit of a layer stand all of the next, multiply")
def _(sizes):
    return sum(sizes[1:-1]), sum(_wires(sizes))


@deep_count.mistake("the biases counted as wires: a bias comes from no unit")
def _(sizes):
    return prod(sizes[1:-1]), sum(_wires(sizes)) + sum(sizes[1:])


@deep_count.mistake("the wires multiplied: each layer has its own, add them")
def _(sizes):
    return prod(sizes[1:-1]), prod(_wires(sizes))


@deep_count.mistake("the units counted as wires: between two layers there is one for each pair of units")
def _(sizes):
    return prod(sizes[1:-1]), sum(sizes)


@deep_count.mistake("the wires of the first layer forgotten: they come from the inputs")
def _(sizes):
    return prod(sizes[1:-1]), sum(_wires(sizes)[1:])


@deep_count.mistake("the wires of the last layer forgotten: they lead to the outputs")
def _(sizes):
    return prod(sizes[1:-1]), sum(_wires(sizes)[:-1])


@deep_count.mistake("the two in the wrong order: first the paths, then the wires")
def _(sizes):
    return sum(_wires(sizes)), prod(sizes[1:-1])


@deep_count.mistake("all sizes multiplied for the wires: each pair of neighbours has its own, add them")
def _(sizes):
    return prod(sizes[1:-1]), prod(sizes)
