"""Questions on networks that read in order."""

import numpy as np

from dlcore import formulas
from dlcore.lessons import lesson09
from tools.exam.numbers import factor, lettered, listed, number, reals
from tools.exam.question import CHOOSE, COMPUTE, SHORT, Task, question

GATES = (0.1, 0.2, 0.5, 0.8, 0.9)


@question(COMPUTE, points=3, minutes=4)
def memory(rng):
    """A step of an LSTM's memory, and the gradient that goes through it"""
    f, i = rng.sample(GATES, 2)
    g, c = rng.choice([-0.5, 0.5, 0.8]), rng.choice([-2, -1, 1, 2, 4])
    logit = {p: np.log(p / (1 - p)) for p in GATES}
    z = reals([0, logit[i], logit[f], np.arctanh(g)])
    new = lesson09.lstm_step.reference(z, reals([c]))[1]
    steps = rng.choice([2, 3])
    return Task(
        text=(
            f"One unit of an LSTM holds the memory `c = {number(c)}`. In this step its gates are `f ="
            f" {number(f)}` (forget) and `i = {number(i)}` (input), and its candidate is `g ="
            f" {number(g)}`. Compute the new memory.",
            "A gradient comes back to the memory. By which factor is it multiplied on its way back"
            f" through {steps} such steps, if it goes through the memory alone? What is the largest that"
            " this factor can be?",
        ),
        answer=(
            f"`f c + i g = {number(f)} · {factor(c)} + {number(i)} · {factor(g)} ="
            f" {number(np.ravel(new)[0])}`. Each step multiplies by f: {number(f**steps)}. At most 1, with"
            " open forget gates: the gradient neither grows nor has to vanish.",
        ),
        given={"f": f, "i": i, "g": g, "c": c, "steps": steps},
        values={"new": float(np.ravel(new)[0]), "factor": f**steps},
    )


@question(SHORT, points=3, minutes=4)
def states(rng):
    """What is left of a gradient after many steps of a recurrent network"""
    w, steps = rng.choice(
        [(0.5, 3), (0.5, 4), (0.1, 3), (0.2, 3), (2, 5), (2, 6), (2, 8), (3, 4), (4, 3), (10, 3)]
    )
    dy = np.zeros((steps + 1, 1))
    dy[-1] = 1
    dz = lesson09.rnn_backward.reference(dy, np.zeros((steps + 1, 1)), reals([[w]]))
    factor = float(np.ravel(dz)[0])
    grows = "explodes: clip the gradient" if factor > 1 else "vanishes: gates, or a way around, keep it"
    return Task(
        text=(
            f"A recurrent network with one unit computes `h_t = tanh(x_t + {number(w)} h_(t−1))`. All"
            " states are close to 0, where tanh has the slope 1. By which factor does a gradient change"
            f" on its way back through {steps} steps? What is this called, and what helps?",
        ),
        answer=(f"`{number(w)}^{steps} = {number(factor)}`. It {grows}.",),
        given={"w": w, "steps": steps},
        values={"factor": factor},
    )


@question(COMPUTE, points=2, minutes=4)
def perplexity(rng):
    """Perplexity from the probabilities of what came"""
    powers = rng.choice([(1, 3), (2, 4), (1, 5), (1, 2, 3), (1, 1, 4), (2, 3, 4), (1, 3, 5)])
    powers = rng.sample(powers, len(powers))
    value = lesson09.perplexity.reference(2.0 ** -reals(powers))
    symbols = rng.choice([16, 32, 64])
    return Task(
        text=(
            "A network gave the characters that really came the probabilities"
            f" {', '.join(f'1/{2**n}' for n in powers)}. Compute the perplexity. Which perplexity has a"
            f" network that knows nothing about {symbols} characters?",
        ),
        answer=(
            f"The mean of −ln p is {number(np.mean(powers))} ln 2, and e to that power is"
            f" `2^{number(np.mean(powers))} = {number(value)}`: as unsure as among {number(value)} equally"
            f" probable characters. One that knows nothing: {symbols}.",
        ),
        given={"powers": powers, "symbols": symbols},
        values={"perplexity": value, "guessing": symbols},
    )


@question(CHOOSE, points=3, minutes=4)
def temperature(rng):
    """What a temperature makes of probabilities"""
    weights = rng.choice([(1, 2), (1, 3), (3, 4), (1, 7)])
    weights = rng.sample(weights, 2)
    before = reals(weights) / sum(weights)
    after = formulas.softmax(np.log(reals(weights)) / 0.5)
    swapped = formulas.softmax(np.log(reals(weights)) / 2.0)
    options = lettered(rng, [before, after, swapped])
    letter = next(key for key, p in options.items() if np.isclose(p.max(), after.max()))
    shown = "; ".join(
        f"**{key}**: {' and '.join(f'{p:.2f}' for p in value)}" for key, value in options.items()
    )
    return Task(
        text=(
            f"A network gives two characters the logits ln {weights[0]} and ln {weights[1]}. What are"
            " their probabilities at the temperature 0.5?",
            f"{shown}.",
            "Say why. What becomes of them as the temperature goes to 0?",
        ),
        answer=(
            f"**{letter}**: dividing the logits by 0.5 doubles them, so {weights[0]} and {weights[1]}"
            f" become {weights[0] ** 2} and {weights[1] ** 2}, divided by their sum: {listed(after)}."
            " Towards 0 the more probable one is always chosen.",
        ),
        given={"weights": weights, "options": options},
        values={"letter": letter, "p": after},
    )


QUESTIONS = (memory, states, perplexity, temperature)
