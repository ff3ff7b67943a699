"""Questions on deep networks."""

import numpy as np

from dlcore import formulas
from dlcore.lessons import lesson10
from tools.exam.numbers import factor, lettered, listed, number, reals, whole
from tools.exam.parts import Arrays
from tools.exam.question import CHOOSE, COMPUTE, FAULT, Task, question


@question(COMPUTE, points=3, minutes=5)
def norms(rng):
    """LayerNorm of one example, and BatchNorm of the same numbers"""
    m, s = rng.choice([2, 3, 5, 10]), rng.choice([1, 2, 4])
    row = [
        m + s * sign for sign in rng.choice([(1, -1, 1, -1), (-1, -1, 1, 1), (1, 1, -1, -1), (-1, 1, 1, -1)])
    ]
    other = [one + rng.choice([2, 4, -2]) for one in row]
    gamma, beta = rng.choice([2, 3]), rng.choice([-1, 1])
    x = reals([row, other])
    layer = lesson10.layer_norm.reference(x, np.full(4, gamma), np.full(4, beta), 0)[0]
    batch = formulas.batch_norm(x, np.full(4, float(gamma)), np.full(4, float(beta)), 0)[0][0]
    return Task(
        text=(
            "Two examples, one in each row, with four features:",
            Arrays({"x": [row, other]}),
            "Compute the *first row* behind LayerNorm, and the first row behind BatchNorm (in training),"
            f" with `γ = {gamma}`, `β = {number(beta)}` and `ε = 0`.",
        ),
        answer=(
            f"LayerNorm, along the row: mean {m}, standard deviation {s}, so {listed(layer)}.",
            "BatchNorm, down each column: of two numbers the larger becomes 1 and the smaller −1, so"
            f" {listed(batch)}.",
        ),
        given={"x": [row, other], "gamma": gamma, "beta": beta},
        values={"layer": layer, "batch": batch},
    )


@question(COMPUTE, points=3, minutes=4)
def residual(rng):
    """A chain of layers with and without a way around"""
    layers, slope = rng.choice([(10, 0.1), (5, 0.2), (4, 0.5), (3, 0.1)])
    x, W, V = reals([[1]]), reals([[1]]), reals([[slope]])
    around = plain = reals([[1]])
    for _ in range(layers):
        plain = lesson10.residual_backward.reference(plain, x, W, V) - plain
        around = lesson10.residual_backward.reference(around, x, W, V)
    without, way = plain.item(), around.item()
    return Task(
        text=(
            f"{layers} layers stand one behind the other; each has the slope {number(slope)}. By which"
            " factor does a gradient change on its way back through all of them? And if each layer has a"
            " way around, `y = x + f(x)`? (A power may stay a power.) What may the first layers learn in"
            " each case?",
        ),
        answer=(
            f"Without: `{number(slope)}^{layers}`, about {without:.2g}. With a way around each slope is `1"
            f" + {number(slope)}`: `{number(1 + slope)}^{layers}`, about {number(round(way, 2))}. Without"
            " it the first layers hear next to nothing of the loss; with it the gradient arrives,"
            " whatever the layers do.",
        ),
        given={"layers": layers, "slope": slope},
        values={"without": float(f"{without:.2g}"), "way": round(way, 2)},
    )


@question(CHOOSE, points=3, minutes=4)
def variance(rng):
    """How the variance grows along residual blocks"""
    blocks = rng.choice([10, 20, 50, 100])
    shares = lettered(rng, [1.0, 1 / blocks, 0.5])
    after = {key: lesson10.variance_after.reference(blocks, share) for key, share in shares.items()}
    letter = min(after, key=after.get)
    return Task(
        text=(
            f"{blocks} residual blocks stand one behind the other. Each adds something of `c` times the"
            " variance of its input.",
            " ".join(f"**{key}**: c = {number(share)}." for key, share in shares.items()),
            "In which case does the signal keep its size, more or less? Give the factor of the variance"
            " as a formula in each case, and say why. How does one get this c?",
        ),
        answer=(
            f"**{letter}**. Each block multiplies the variance by 1 + c, {blocks} times:"
            f" {', '.join(f'{number(1 + share)}^{blocks}' for share in shares.values())}, about"
            f" {', '.join(f'{value:.3g}' for value in after.values())}. With c = 1/{blocks} it stays below"
            f" e for any number of blocks: divide the first weights of what is added by √{blocks}.",
        ),
        given={"blocks": blocks, "shares": shares},
        values={"letter": letter, "factor": round(float(after[letter]), 2)},
    )


@question(FAULT, points=3, minutes=4)
def alone(rng):
    """A network with BatchNorm that gives one picture the same answer as any other"""
    x, beta, gamma = whole(rng, 3, -5, 9), whole(rng, 3), whole(rng, 3, 1, 3)
    y = formulas.batch_norm(reals([x]), reals(gamma), reals(beta), 1e-5)[0][0]
    return Task(
        text=(
            "A network with BatchNorm is right for 97 % of the test pictures when they come in batches."
            " In use, with one picture at a time, it gives each picture the *same* answer.",
            f"The sums before BatchNorm are {listed(x)} for one picture; `γ = {listed(gamma)}`, `β ="
            f" {listed(beta)}`. What comes out of BatchNorm? What was forgotten, and what should be used"
            " in place of what?",
        ),
        answer=(
            f"{listed(y)}, that is β, for *every* picture: the mean of one example is the example itself,"
            " so x − mean = 0. The network is still in training mode: `model.eval()` was forgotten. In"
            " use the running means and variances of training take the place of those of the batch.",
        ),
        given={"x": x, "beta": beta, "gamma": gamma},
        values={"y": y},
    )


@question(COMPUTE, points=3, minutes=5)
def softmax_back(rng):
    """A gradient through softmax"""
    y = rng.sample(rng.choice([(0.2, 0.3, 0.5), (0.1, 0.4, 0.5), (0.1, 0.1, 0.8), (0.2, 0.2, 0.6)]), 3)
    dy = whole(rng, 3)
    mean = sum(a * b for a, b in zip(y, dy))
    dz = lesson10.softmax_backward.reference(reals([dy]), reals([y]))[0]
    return Task(
        text=(
            f"Softmax has given `y = {listed(y)}`, and `dL/dy = {listed(dy)}` comes back. Compute `dL/dz`,"
            " and check it by a sum.",
        ),
        answer=(
            f"The weighted mean of dy is `Σ dy y = {number(mean)}`. `dz = y (dy − {factor(mean)})` ="
            f" {listed(dz)}. The sum must be 0.",
        ),
        given={"y": y, "dy": dy},
        values={"dz": dz},
    )


QUESTIONS = (norms, residual, variance, alone, softmax_back)
