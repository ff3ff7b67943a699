"""Questions on networks that do not learn."""

import numpy as np

from dlcore.lessons import lesson13
from tools.exam.numbers import listed, number, reals, whole
from tools.exam.parts import Code, Table
from tools.exam.question import CHOOSE, COMPUTE, FAULT, Task, question


@question(COMPUTE, points=3, minutes=4)
def guess(rng):
    """What guessing costs, and what an accuracy is worth"""
    often = rng.choice([0.5, 0.75, 0.8, 0.9])
    labels = np.repeat([0, 1], [round(often * 20), round((1 - often) * 20)])
    loss = lesson13.fair_guess.reference(labels)
    reached = rng.choice([often, often + 0.05])
    return Task(
        text=(
            f"In a set of data {number(100 * often)} % of the examples have class 0, the others class 1."
            " Which accuracy has a network that always says class 0? Which cross-entropy has one that"
            " always gives both classes their shares? (A formula with ln is enough.)",
            f"A network reaches {number(100 * reached)} % after training. What do you say about it, and"
            " what do you look at next?",
        ),
        answer=(
            f"{number(100 * often)} %, and `−{number(often)} ln {number(often)} − {number(1 - often)} ln"
            f" {number(1 - often)}`, about {loss:.2f}.",
            f"It is {number(100 * (reached - often))} points above what needs no network at all. Look at"
            " the confusion matrix, or at precision and recall of class 1, and compare the loss with that"
            " of the guess.",
        ),
        given={"often": often, "reached": reached},
        values={"accuracy": often, "loss": round(float(loss), 2)},
    )


@question(COMPUTE, points=2, minutes=3)
def ratio(rng):
    """Whether the steps of a layer have a sensible size"""
    k = rng.choice([1, 2, 5])
    before = [3 * k, 4 * k]
    change = rng.choice([0.0001, 0.005, 0.5, 2])
    step = [3 * change * k, 4 * change * k]
    rng.shuffle(step)
    after = [a - b for a, b in zip(before, step)]
    value = lesson13.update_ratio.reference(reals(before), reals(after))
    return Task(
        text=(
            f"A layer has the weights {listed(before)}; a step of the optimizer subtracts {listed(step)}."
            " Compute the ratio of the lengths, change by weights. Is it too small, sensible or too"
            " large? What do you change?",
        ),
        answer=(
            f"Both lengths by Pythagoras: the ratio is {number(value)}, {_verdict(value)}. Healthy is a"
            " thousandth to a hundredth. If it is not, change the learning rate by the factor that is"
            " missing (and look whether the other layers agree).",
        ),
        given={"before": before, "step": step},
        values={"ratio": value},
    )


def _verdict(ratio):
    if ratio < 0.0003:
        return "too small: the layer hardly moves"
    return "far too large: a step throws the weights away" if ratio > 0.1 else "sensible"


@question(FAULT, points=3, minutes=4)
def scale(rng):
    """A search of learning rates that looks at one end only"""
    low = rng.choice([-6, -5, -4])
    high = low + 3
    shares = [0, rng.choice([1, 2]) / 3, 1]
    values = lesson13.log_uniform.reference(10.0**low, 10.0**high, reals(shares))
    above = round(100 * (10**high - 10 ** (high - 1)) / (10**high - 10**low))
    return Task(
        text=(
            f"Good learning rates lie between 10^{number(low)} and 10^{number(high)}. Somebody draws them"
            " like this:",
            Code(f"rates = rng.uniform(1e{low}, 1e{high}, size=30)"),
            f"About which share of the draws lies above 10^{number(high - 1)}? What is the fault, and"
            f" which rate belongs to the share {round(3 * shares[1])}/3 of a right scale?",
        ),
        answer=(
            f"About {above} %: only the largest tenth of the range is searched closely. The *exponent*"
            f" must be drawn evenly, so that each power of ten gets a third. At {round(3 * shares[1])}/3"
            f" stands 10^{number(round(float(np.log10(values[1]))))}.",
        ),
        given={"low": low, "high": high, "share": shares[1]},
        values={"above": above, "exponent": float(np.log10(values[1]))},
    )


@question(CHOOSE, points=3, minutes=4)
def twins(rng):
    """Rows that belong together, in two sets"""
    origins = rng.sample("aabbccdd", 8)
    origins[rng.randrange(8)] = chosen = rng.choice("abcd")
    train, held = lesson13.held_out.reference(np.array(origins), np.array([chosen]))
    return Task(
        text=(
            "Eight pictures were cut from four photographs, a to d:",
            Table(("picture", *map(str, range(8))), (("photograph", *origins),)),
            f"The validation set is to hold what comes from photograph {chosen}. **A**: draw {len(held)}"
            f" pictures at random for validation. **B**: take the pictures of photograph {chosen}. Which"
            " is right, which pictures are it, and what would the other one's accuracy tell you?",
        ),
        answer=(
            f"**B**: {listed(held)} for validation, {listed(train)} for training. With A, parts of one"
            " photograph stand in both sets; the network may know the photograph by heart, and the"
            " accuracy promises too much for new photographs.",
        ),
        given={"origins": origins, "chosen": chosen},
        values={"held": held, "train": train},
    )


@question(COMPUTE, points=2, minutes=3)
def descent(rng):
    """Gradient descent on targets that change"""
    theta, rate, targets = rng.choice([-4, 4, 8]), 0.5, [4 * n for n in whole(rng, 2, -2, 3)]
    end = lesson13.clean_descent.reference(theta, targets, rate)
    return Task(
        text=(
            f"The loss for a target a is `½ (θ − a)²`. Begin at `θ = {number(theta)}`; take a step with"
            f" the learning rate {number(rate)} for each of the targets {listed(targets)}. Then somebody"
            " forgets to set the gradient to 0 between the steps. Where does each end?",
        ),
        answer=(
            f"Right: `θ ← θ − {number(rate)} (θ − a)` gives {number(end)}. Without zeroing the second step"
            f" also has the first gradient in it: it ends at {number(_piled(theta, targets, rate))}.",
        ),
        given={"theta": theta, "rate": rate, "targets": targets},
        values={"right": end, "piled": _piled(theta, targets, rate)},
    )


def _piled(theta, targets, rate):
    """The same with gradients that pile up: the step for each target is also that for all before it."""
    gradient = 0.0
    for target in targets:
        gradient += theta - target
        theta = lesson13.clean_descent.reference(theta, [theta - gradient], rate)
    return theta


QUESTIONS = (guess, ratio, scale, twins, descent)
