"""Questions on backpropagation."""

import numpy as np

from dlcore import formulas
from dlcore.lessons import lesson04
from tools.exam.numbers import grid, listed, number, reals, until, whole
from tools.exam.parts import Arrays, code_of
from tools.exam.question import COMPUTE, FAULT, SHORT, Task, question


@question(COMPUTE, points=4, minutes=6)
def deltas(rng):
    """The deltas of an output unit and of two hidden units"""
    p, target = rng.choice([0.2, 0.4, 0.5, 0.6, 0.8]), rng.choice([0, 1])
    h, v = [rng.choice([0.2, 0.5, 0.8]) for _ in range(2)], [10 * n for n in whole(rng, 2, -2, 2)]
    output, hidden = lesson04.deltas.reference(
        reals([[p]]), reals([[target]]), reals([h]), reals([[a] for a in v])
    )
    delta, hidden = output[0, 0], hidden[0]
    return Task(
        text=(
            f"Two hidden sigmoid units `h = {listed(h)}` lead with the weights `v = {listed(v)}` to a"
            f" sigmoid output unit, which answers `p = {number(p)}`. The target is {target}, the loss `½"
            " (p − target)²`.",
            "Compute the delta of the output unit, `dL/ds`, and those of the two hidden units, `dL/dz`.",
        ),
        answer=(
            f"`dL/ds = (p − target) p (1 − p) = {number(delta)}`.",
            f"`dL/dzᵢ = dL/ds · vᵢ · hᵢ (1 − hᵢ)`: {listed(hidden)}.",
        ),
        given={"p": p, "target": target, "h": h, "v": v},
        values={"output": delta, "hidden": hidden},
    )


@question(COMPUTE, points=4, minutes=6)
def dense(rng):
    """All three gradients of a dense layer"""
    x, W, dy = grid(rng, 2, 2), grid(rng, 2, 2), grid(rng, 2, 2)
    _, memory = formulas.dense(reals(x), reals(W), reals([0, 0]))
    dx, dW, db = formulas.dense_back(reals(dy), memory)
    return Task(
        text=(
            "A dense layer computes `y = x W + b` for two examples, the rows of `x`. Given are",
            Arrays({"x": x, "W": W, "dy": dy}),
            "with `dy = dL/dy`. Compute `dx`, `dW` and `db`.",
        ),
        answer=(
            "`dx = dy Wᵀ`, `dW = xᵀ dy`, `db` = the sum of the rows of `dy`:",
            Arrays({"dx": dx, "dW": dW, "db": db}),
        ),
        given={"x": x, "W": W, "dy": dy},
        values={"dx": dx, "dW": dW, "db": db},
    )


def relu_backward(dy, y):  # y is the output of ReLU
    return dy * (y >= 0)


@question(FAULT, points=3, minutes=4)
def relu(rng):
    """A backward pass of ReLU that looks at the output"""
    x = until(lambda: whole(rng, 4), lambda x: min(x) < 0 < max(x))
    dy = whole(rng, 4)
    wrong = relu_backward(reals(dy), np.maximum(0, reals(x)))
    right = lesson04.relu_backward.reference(reals(dy), reals(x))
    return Task(
        text=(
            "Somebody writes the backward pass of ReLU like this:",
            code_of(relu_backward),
            f"For the inputs `x = {listed(x)}` and `dy = {listed(dy)}`: what does it return, and what is"
            " right? What is the fault? Why may a network still learn with it?",
        ),
        answer=(
            f"It returns {listed(wrong)}; right is {listed(right)}. The output of ReLU is never below 0,"
            " so `y >= 0` is always true: it must be `y > 0`. The network still learns a little, because"
            " the part of the gradient that went through active units is right. Comparing with measured"
            " slopes finds such a fault at once.",
        ),
        given={"x": x, "dy": dy},
        values={"wrong": wrong, "right": right},
    )


@question(SHORT, points=2, minutes=3)
def paths(rng):
    """How many paths lead through a network, and how many wires it has"""
    sizes = [rng.randint(2, 5) for _ in range(4)] + [1]
    ways, wires = lesson04.deep_count.reference(sizes)
    return Task(
        text=(
            f"Dense layers have the sizes {', '.join(map(str, sizes))}, from inputs to output. How many"
            " paths lead from *one* input to the output? How many wires are there in all? Why does"
            " backpropagation need one pass over the wires only?",
        ),
        answer=(
            f"Paths: `{' · '.join(map(str, sizes[1:-1]))} = {ways}`, one choice in each hidden layer."
            f" Wires: `{' + '.join(f'{a} · {b}' for a, b in zip(sizes, sizes[1:]))} = {wires}`. What"
            " arrives at a unit from all paths behind it is added up once, in its delta, and used for all"
            " wires that lead there.",
        ),
        given={"sizes": sizes},
        values={"paths": ways, "wires": wires},
    )


QUESTIONS = (deltas, dense, relu, paths)
