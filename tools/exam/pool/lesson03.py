"""Questions on the forward pass."""

import numpy as np

from dlcore.layers import Dense, Sequential
from dlcore.lessons import lesson03
from dlcore.losses import MeanSquaredError
from tools.exam.numbers import grid, listed, number, reals, until, whole
from tools.exam.parts import Arrays, code_of
from tools.exam.question import COMPUTE, FAULT, SHORT, Task, question


@question(SHORT, points=2, minutes=3)
def count(rng):
    """How many parameters a network has"""
    sizes = [
        rng.choice([2, 3, 4, 10]),
        rng.choice([8, 16, 20]),
        rng.choice([5, 8, 10]),
        rng.choice([1, 2, 3]),
    ]
    layers = [Dense(left, right, rng=np.random.default_rng(0)) for left, right in zip(sizes, sizes[1:])]
    parameters = sum(p.size for p in Sequential(*layers).parameters())
    steps = " + ".join(f"({left} + 1) · {right}" for left, right in zip(sizes, sizes[1:]))
    return Task(
        text=(
            f"Dense layers lead from {sizes[0]} inputs over {sizes[1]} and {sizes[2]} hidden units to"
            f" {sizes[3]} outputs. How many weights and biases does the network have together?",
        ),
        answer=(f"`{steps} = {parameters}`: for each unit its inputs, and one bias.",),
        given={"sizes": sizes},
        values={"parameters": parameters},
    )


@question(COMPUTE, points=4, minutes=6)
def forward(rng):
    """Two examples through a small network"""
    drawn = until(lambda: _network(rng), lambda one: (one["z"] < 0).any() and (one["z"] > 0).any())
    x, W1, b1, W2, b2 = (drawn[name] for name in ("x", "W1", "b1", "W2", "b2"))
    y = lesson03.mlp_forward.reference(*map(reals, (x, W1, b1, W2, b2)))
    return Task(
        text=(
            "A network computes `y = ReLU(x W₁ + b₁) W₂ + b₂`; each row of `x` is an example.",
            Arrays({"x": x, "W₁": W1, "b₁": b1, "W₂": W2, "b₂": b2}),
            "Compute the hidden units and `y` for both examples.",
        ),
        answer=(
            "Sums, hidden units after ReLU, and outputs:",
            Arrays({"z": drawn["z"], "h": np.maximum(0, drawn["z"]), "y": y}),
        ),
        given={name: drawn[name] for name in ("x", "W1", "b1", "W2", "b2")},
        values={"y": y},
    )


def _network(rng):
    x, W1, b1 = grid(rng, 2, 2), grid(rng, 2, 2), whole(rng, 2)
    z = Dense(2, 2, rng=np.random.default_rng(0)).astype(np.float64)
    for parameter, value in zip(z.parameters(), (W1, b1)):
        parameter.value[...] = value
    z = z.forward(reals(x))
    return {"x": x, "W1": W1, "b1": b1, "W2": grid(rng, 2, 1), "b2": whole(rng, 1), "z": z}


def mean_square(prediction, target):
    error = prediction - target
    return np.mean(error**2)


@question(FAULT, points=3, minutes=4)
def broadcast(rng):
    """A loss that subtracts a row from a column"""
    prediction, target = until(
        lambda: (whole(rng, 2, 1, 6), whole(rng, 2, 1, 6)),
        lambda pair: _squares(*pair)[0] != _squares(*pair)[1],
    )
    wrong, right = _squares(prediction, target)
    shape = (reals(prediction)[:, np.newaxis] - reals(target)).shape
    return Task(
        text=(
            "A network answers with the shape (N, 1); the targets have the shape (N,). The loss is"
            " computed so:",
            code_of(mean_square),
            f"For the predictions {listed(prediction)} and the targets {listed(target)}: which shape has"
            " `error`, what does the function return, and what should it return? How is it mended?",
        ),
        answer=(
            f"`error` has the shape {shape}: NumPy subtracts each target from each prediction. It returns"
            f" {number(wrong)}; the mean of the two squared errors is {number(right)}. Both must have one"
            " shape: `target[:, np.newaxis]`, or `prediction[:, 0]`. The loss still falls in training, so"
            " nobody notices.",
        ),
        given={"prediction": prediction, "target": target},
        values={"shape": shape, "wrong": wrong, "right": right},
    )


def _squares(prediction, target):
    """The loss of the code above, and the right one."""
    column, row = reals(prediction)[:, np.newaxis], reals(target)
    return mean_square(column, row), MeanSquaredError().forward(column, row[:, np.newaxis])


@question(COMPUTE, points=3, minutes=4)
def entropy(rng):
    """Cross-entropy of three examples, in multiples of ln 2"""
    powers = rng.sample([1, 2, 3, 4, 5], 3)
    powers[2] = next(n for n in range(1, 6) if (powers[0] + powers[1] + n) % 3 == 0)
    p = 2.0 ** -reals(powers)
    rows = np.stack([p, 1 - p], axis=1)
    loss = lesson03.categorical_cross_entropy.reference(rows, reals([[1, 0]] * 3))
    shares = ", ".join(f"1/{2**n}" for n in powers)
    return Task(
        text=(
            f"A classifier gives the right class of three examples the probabilities {shares}. Compute the"
            " mean cross-entropy as a multiple of ln 2. Which example costs most, and what would a"
            " probability of 1 cost?",
        ),
        answer=(
            f"`−ln(1/2ⁿ) = n ln 2`: the examples cost {', '.join(map(str, powers))} times ln 2, the mean"
            f" is {number(loss / np.log(2))} ln 2, about {loss:.2f}. The least probable one costs most; 1"
            " would cost 0.",
        ),
        given={"powers": powers},
        values={"multiple": loss / np.log(2)},
    )


QUESTIONS = (count, forward, broadcast, entropy)
