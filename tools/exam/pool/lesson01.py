"""Questions on one neuron."""

import itertools

import numpy as np

from dlcore.lessons import lesson01
from tools.exam.numbers import factor, inner, listed, number, reals, until, whole
from tools.exam.question import CHOOSE, COMPUTE, Task, question

GATES = {
    "AND": (0, 0, 0, 1),
    "OR": (0, 1, 1, 1),
    "NAND": (1, 1, 1, 0),
    "NOR": (1, 0, 0, 0),
    "x₁ without x₂": (0, 0, 1, 0),
    "XOR": (0, 1, 1, 0),
    "XNOR": (1, 0, 0, 1),
}
EQUAL, UNEQUAL = "(0, 0) and (1, 1)", "(0, 1) and (1, 0)"
CORNERS = tuple(itertools.product((0, 1), repeat=2))


@question(COMPUTE, points=2, minutes=3)
def neuron(rng):
    """The weighted sum of a neuron, and whether it fires"""
    x, w, b = until(lambda: (whole(rng, 3), whole(rng, 3), rng.randint(-2, 2)), lambda one: _sum(*one) != 0)
    z, fires = _sum(x, w, b), lesson01.fires.reference(reals(x), reals(w), b)
    sign = ">" if fires else "<"
    return Task(
        text=(
            f"A neuron has the weights `w = {listed(w)}` and the bias `b = {number(b)}`. Its input is `x ="
            f" {listed(x)}`. Compute the weighted sum `z`. The neuron fires if `z > 0`: does it fire?",
        ),
        answer=(
            f"`z = {inner(x, w)} + {factor(b)} = {number(z)}` {sign} 0: the neuron"
            f" {'fires' if fires else 'does not fire'} ({number(fires)}).",
        ),
        given={"x": x, "w": w, "b": b},
        values={"z": z, "fires": fires},
    )


def _sum(x, w, b):
    return lesson01.weighted_sum.reference(reals(x), reals(w), b)


@question(COMPUTE, points=3, minutes=5)
def line(rng):
    """Where a neuron's line cuts the axes, and how far a point is from it"""
    a, b = rng.choice([(3, 4), (4, 3), (6, 8), (8, 6)])
    w = [a * rng.choice([1, -1]), b]
    bias, point = rng.choice([-24, -12, 12, 24]), whole(rng, 2)
    cuts = [-bias / w[0], -bias / w[1]]
    distance = lesson01.distance.reference(reals(point), reals(w), bias)
    z = _sum(point, w, bias)
    return Task(
        text=(
            f"A neuron has the weights `w = {listed(w)}` and the bias `b = {number(bias)}`. Where does the"
            f" line `w₁x₁ + w₂x₂ + b = 0` cut the two axes? How far is the point {listed(point)} from the"
            " line?",
        ),
        answer=(
            f"With `x₂ = 0`: `x₁ = −b / w₁ = {number(cuts[0])}`. With `x₁ = 0`: `x₂ = −b / w₂ ="
            f" {number(cuts[1])}`.",
            f"At the point the weighted sum is {number(z)}, and the length of `w` is"
            f" {number(np.linalg.norm(w))}, so the distance is {number(distance)}.",
        ),
        given={"w": w, "b": bias, "point": point},
        values={"cuts": cuts, "distance": distance},
    )


@question(COMPUTE, points=3, minutes=4)
def perceptron(rng):
    """One step of the perceptron's rule"""
    x, w, b = until(lambda: (whole(rng, 2), whole(rng, 2), rng.randint(-2, 2)), lambda one: _sum(*one) != 0)
    answer = lesson01.fires.reference(reals(x), reals(w), b)
    target = 1 - answer
    new_w, new_b = lesson01.perceptron_step.reference(reals(w), b, reals(x), target, 1.0)
    return Task(
        text=(
            f"A perceptron has the weights `w = {listed(w)}` and the bias `b = {number(b)}`; it answers 1"
            f" if the weighted sum is above 0, else 0. The example `x = {listed(x)}` has the target"
            f" {target}. Give the weights and the bias after one step of the perceptron's rule.",
        ),
        answer=(
            f"The weighted sum is {number(_sum(x, w, b))}, so it answers {answer}, and the error (target"
            f" minus answer) is {number(target - answer)}. Error times input is added to the weights, the"
            " error to the bias:",
            f"`w = {listed(new_w)}`, `b = {number(new_b)}`.",
        ),
        given={"x": x, "w": w, "b": b, "target": target},
        values={"w": new_w, "b": new_b},
    )


@question(CHOOSE, points=3, minutes=4)
def gate(rng):
    """Which truth table one neuron cannot have"""
    odd = rng.choice(["XOR", "XNOR"])
    shown = [odd, *rng.sample([name for name in GATES if name not in ("XOR", "XNOR")], 3)]
    rng.shuffle(shown)
    tables = {letter: GATES[name] for letter, name in zip("ABCD", shown)}
    lacking = "".join(letter for letter, table in tables.items() if not _is_possible(table))
    high, low = (UNEQUAL, EQUAL) if odd == "XOR" else (EQUAL, UNEQUAL)
    return Task(
        text=(
            "Four functions of two inputs, given by their values at (0, 0), (0, 1), (1, 0), (1, 1):",
            ", ".join(f"**{letter}**: {listed(table)}" for letter, table in tables.items()) + ".",
            "Which one can a single neuron that fires above 0 *not* compute? Say why.",
        ),
        answer=(
            f"**{lacking}**, which is {odd}. The sum would have to be above 0 at {high} and not above 0 at"
            f" {low}. Added up, the first two give `w₁ + w₂ + 2b > 0`, and the last two `w₁ + w₂ + 2b ≤"
            " 0`: a contradiction. (Or: no straight line has the two pairs of opposite corners on"
            " different sides.)",
        ),
        given={"tables": tables},
        values={"letter": lacking},
    )


def _is_possible(table):
    """Whether some weights and bias in a grid compute it: for two inputs the grid is fine enough."""
    grid = itertools.product((-1, 0, 1), (-1, 0, 1), (-1.5, -0.5, 0.5, 1.5))
    fires = lesson01.fires.reference
    return any(tuple(fires(reals(x), reals([v, w]), b) for x in CORNERS) == table for v, w, b in grid)


QUESTIONS = (neuron, line, perceptron, gate)
