"""Questions on optimizers."""

import numpy as np

from dlcore import formulas
from dlcore.lessons import lesson05
from tools.exam.numbers import lettered, listed, number, reals
from tools.exam.question import CHOOSE, COMPUTE, Task, question


@question(COMPUTE, points=3, minutes=5)
def momentum(rng):
    """Two steps of Momentum on a parabola"""
    theta, curvature = rng.choice([-8, -4, 4, 8]), rng.choice([1, 2])
    rate, beta, states, v = rng.choice([0.1, 0.25]), 0.5, [], 0.0
    at = float(theta)
    for _ in range(2):
        at, v = lesson05.momentum_step.reference(at, v, curvature * at, rate, beta, 0.0)
        states.append((v, at))
    (v1, theta1), (v2, theta2) = states
    return Task(
        text=(
            f"The loss is `L = ½ · {curvature} · θ²`. Begin at `θ = {number(theta)}` with the velocity 0,"
            f" and take two steps of Momentum in the classical form, with the learning rate {number(rate)}"
            f" and `β = {number(beta)}`.",
        ),
        answer=(
            f"The gradient is `{curvature} θ`; `v ← β v + g`, `θ ← θ − η v`. First step: `v ="
            f" {number(v1)}`, `θ = {number(theta1)}`. Second step: `v = {number(v2)}`, `θ ="
            f" {number(theta2)}`.",
        ),
        given={"theta": theta, "curvature": curvature, "rate": rate, "beta": beta},
        values={"v": [v1, v2], "theta": [theta1, theta2]},
    )


@question(COMPUTE, points=3, minutes=4)
def bound(rng):
    """The largest learning rate in a valley, and what it does to the flat direction"""
    flat, steep = rng.choice([1, 2]), rng.choice([8, 10, 20, 40, 50])
    largest = lesson05.largest_rate.reference(np.diag([flat, steep]).astype(float))
    rate = largest / 2
    factors = [1 - rate * flat, 1 - rate * steep]
    return Task(
        text=(
            f"The loss is `L = ½ ({flat} x² + {steep} y²)`. Below which learning rate does gradient"
            " descent converge? By which factors are x and y multiplied in a step with *half* of that"
            " rate? What does this say about a long narrow valley?",
        ),
        answer=(
            f"Below `2 / {steep} = {number(largest)}`: the largest curvature decides. With {number(rate)}"
            f" x is multiplied by `1 − {number(rate)} · {flat} = {number(factors[0])}` and y by"
            f" {number(factors[1])}. The steep direction arrives at once; the flat one decides how long it"
            " takes.",
        ),
        given={"flat": flat, "steep": steep},
        values={"bound": largest, "factors": factors},
    )


@question(CHOOSE, points=3, minutes=4)
def adam(rng):
    """How far Adam's first step goes"""
    small, rate = rng.choice([0.01, 0.05, 0.1]), rng.choice([0.001, 0.01, 0.1])
    large, theta = rng.choice([50, 100, 400]), reals([0, 0])
    new = formulas.adam(theta, reals([small, large]), formulas.zero_state(theta), 1, rate)
    ratio = round(float(new[1] / new[0]), 3)
    options = lettered(rng, [large / small, 1.0, (large / small) ** 0.5])
    letter = next(key for key, value in options.items() if np.isclose(value, ratio, rtol=1e-3))
    return Task(
        text=(
            f"Two parameters have the gradients {number(small)} and {number(large)} in the first step of"
            f" Adam; the learning rate is {number(rate)}. How many times as far as the first does the"
            " second one move?",
            ", ".join(f"**{key}**: {number(value)} times" for key, value in options.items()) + ".",
            "Say why, and how far each of them moves (leave ε aside).",
        ),
        answer=(
            f"**{letter}**. After the correction for the start at zero `m̂ = g` and `v̂ = g²`, so the step"
            f" is `η g / √g²`: the learning rate, {number(abs(new[0]))}, against the sign of the gradient,"
            " whatever its size.",
        ),
        given={"small": small, "large": large, "rate": rate, "options": options},
        values={"letter": letter, "step": round(float(abs(new[0])), 6)},
    )


@question(COMPUTE, points=2, minutes=3)
def clip(rng):
    """A gradient that is clipped"""
    k, sign = rng.choice([2, 3, 5, 10]), rng.choice([1, -1])
    g = [3 * k * sign, 4 * k]
    rng.shuffle(g)
    bound = rng.choice([1, 2, 5, 5 * k * 2])
    clipped = lesson05.clip.reference(reals(g), bound)
    length = (g[0] ** 2 + g[1] ** 2) ** 0.5
    return Task(
        text=(
            f"The gradient is {listed(g)}. It is clipped to the length {number(bound)}. What comes out?"
            " Why not bound each element by itself?",
        ),
        answer=(
            f"Its length is {number(length)}. Clipped: {listed(clipped)},"
            f" {'all multiplied by one factor' if length > bound else 'for it is short enough'}."
            " Bounding each element by itself would turn the direction.",
        ),
        given={"g": g, "bound": bound},
        values={"clipped": clipped},
    )


QUESTIONS = (momentum, bound, adam, clip)
