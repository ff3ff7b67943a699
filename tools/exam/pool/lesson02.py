"""Questions on activations, and first weights."""

import numpy as np

from dlcore import formulas
from dlcore.lessons import lesson02
from tools.exam.numbers import grid, lettered, listed, number, reals, whole
from tools.exam.parts import Arrays
from tools.exam.question import CHOOSE, COMPUTE, SHORT, Task, question


@question(COMPUTE, points=2, minutes=3)
def slope(rng):
    """A gradient through a sigmoid whose output is known"""
    y, dy = rng.choice([0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9]), rng.choice([-2, -1, 0.5, 2, 4])
    dz = lesson02.sigmoid_backward.reference(reals([dy]), reals([np.log(y / (1 - y))]))[0]
    return Task(
        text=(
            f"A sigmoid unit answers `y = σ(z) = {number(y)}`, and the gradient of the loss there is"
            f" `dL/dy = {number(dy)}`. Compute `dL/dz`. Which `y` would let most of the gradient through?",
        ),
        answer=(
            f"The slope is `y (1 − y) = {number(y)} · {number(1 - y)} = {number(y * (1 - y))}`, so `dL/dz"
            f" = {number(dz)}`. Most goes through at `y = 0.5`, a quarter.",
        ),
        given={"y": y, "dy": dy},
        values={"dz": dz},
    )


@question(COMPUTE, points=3, minutes=5)
def collapse(rng):
    """Two layers without an activation are one"""
    W1, W2, b1, b2 = grid(rng, 2, 2), grid(rng, 2, 2), whole(rng, 2), whole(rng, 2)
    W, b = lesson02.collapse.reference(*map(reals, (W1, b1, W2, b2)))
    return Task(
        text=(
            "Two dense layers stand one behind the other, with *no* activation between them: `h = x W₁ +"
            " b₁`, `y = h W₂ + b₂`.",
            Arrays({"W₁": W1, "b₁": b1, "W₂": W2, "b₂": b2}),
            "Give `W` and `b` of the one layer `y = x W + b` that does the same.",
        ),
        answer=(
            "`W = W₁ W₂`, and `b = b₁ W₂ + b₂`:",
            Arrays({"W": W, "b": b}),
        ),
        given={"W1": W1, "b1": b1, "W2": W2, "b2": b2},
        values={"W": W, "b": b},
    )


@question(COMPUTE, points=2, minutes=3)
def softmax(rng):
    """Softmax of logits that are logarithms, and what a constant changes"""
    parts = rng.choice([(1, 1, 2), (1, 3, 4), (2, 3, 5), (1, 1, 3), (1, 4, 5), (1, 2, 5), (2, 2, 4)])
    parts, shift = rng.sample(parts, 3), rng.choice([10, 100, 1000])
    p = formulas.softmax(np.log(reals(parts)) + shift)
    logits = ", ".join(f"ln {n}" for n in parts)
    return Task(
        text=(
            f"A network gives the logits ({logits}). Compute the three probabilities of softmax. What do"
            f" they become if {shift} is added to each logit, and why is it a good idea to subtract the"
            " largest one?",
        ),
        answer=(
            f"`e^(ln a) = a`, so the probabilities are {', '.join(map(str, parts))} divided by"
            f" {sum(parts)}: {listed(p)}. A constant multiplies all numerators and the sum by the same"
            " factor: nothing changes. After subtracting the largest logit no power is above 1, so none"
            " can overflow.",
        ),
        given={"parts": parts, "shift": shift},
        values={"p": p},
    )


@question(COMPUTE, points=2, minutes=3)
def he(rng):
    """He's standard deviation of first weights"""
    fan_in = rng.choice([8, 32, 50, 128, 200, 800, 1250, 5000])
    s = lesson02.leaky_scale.reference(fan_in, 0)
    return Task(
        text=(
            f"A layer of ReLU units gets {fan_in} inputs. Which standard deviation should its first"
            " weights have, so that signals keep their size through many such layers? Where does the 2"
            " come from?",
        ),
        answer=(
            f"`√(2 / {fan_in}) = {number(s)}`. A sum of {fan_in} inputs has {fan_in} times the variance of"
            " one product; ReLU sets half of all sums to 0, which halves the mean square, and the 2 gives"
            " it back.",
        ),
        given={"fan_in": fan_in},
        values={"s": s},
    )


@question(CHOOSE, points=2, minutes=3)
def vanish(rng):
    """How much of a gradient is left behind layers of sigmoids"""
    layers = rng.choice([3, 4, 5])
    options = lettered(rng, [0.5**layers, 0.25**layers, 0.25 * layers, 1.0])
    slope_at_best = float(lesson02.sigmoid_backward.reference(reals([1]), reals([0]))[0])
    largest = slope_at_best**layers
    letter = next(key for key, value in options.items() if np.isclose(value, largest))
    return Task(
        text=(
            f"A gradient goes back through {layers} sigmoid units, one behind the other, whose weights are"
            " 1. Which share of it can be left at most?",
            ", ".join(f"**{key}**: {value:.5f}".rstrip("0").rstrip(".") for key, value in options.items())
            + ".",
            "Say why.",
        ),
        answer=(
            f"**{letter}**: the slope of a sigmoid is `y (1 − y)`, at most {number(slope_at_best)} (at `y"
            f" = 0.5`); {layers} slopes are multiplied.",
        ),
        given={"layers": layers, "options": options},
        values={"letter": letter},
    )


@question(SHORT, points=2, minutes=3)
def dead(rng):
    """Which units of a layer are dead"""
    rows, dead_unit = 3, rng.randrange(4)
    z = grid(rng, rows, 4, -4, 4)
    for k in range(4):
        column = [-abs(row[k]) if k == dead_unit else row[k] for row in z]
        if k != dead_unit:
            column[rng.randrange(rows)] = rng.randint(1, 4)
        for row, value in zip(z, column):
            row[k] = value
    share = lesson02.dead_share.reference(np.maximum(0, reals(z)))
    return Task(
        text=(
            "The sums `z` of four ReLU units, for three examples (one in each row), which are all the data:",
            Arrays({"z": z}),
            "Which unit is dead, and which share of the units is that? Why does it stay dead?",
        ),
        answer=(
            f"Unit {dead_unit + 1}: its sums are below 0 for every example. The share is {number(share)}."
            " Its output and its slope are 0 everywhere, so its weights get the gradient 0 and never"
            " change.",
        ),
        given={"z": z},
        values={"share": share, "unit": dead_unit + 1},
    )


QUESTIONS = (slope, collapse, softmax, he, vanish, dead)
