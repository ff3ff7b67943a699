"""Questions on attention."""

import numpy as np

from dlcore import formulas
from dlcore.layers import MultiHeadAttention
from dlcore.lessons import lesson11
from tools.exam.numbers import grid, lettered, listed, number, reals, whole
from tools.exam.parts import Arrays
from tools.exam.question import CHOOSE, COMPUTE, FAULT, SHORT, Task, question


@question(COMPUTE, points=4, minutes=6)
def answer(rng):
    """What a query answers"""
    odds = rng.sample(rng.choice([(1, 1, 2), (1, 3, 4), (1, 4, 5), (2, 3, 5)]), 3)
    V = [[10 * n for n in row] for row in grid(rng, 3, 2, -2, 3)]
    scores = 2 * np.log(reals(odds))  # before they are divided by the root of D = 4
    q, k = reals([[1, 0, 0, 0]]), np.stack([scores, *np.zeros((3, 3))], axis=1)
    weights = lesson11.attention_weights.reference(q, k)
    y = formulas.attention(q[np.newaxis], k[np.newaxis], reals(V)[np.newaxis], np.ones((1, 3), bool))[0][0, 0]
    products = ", ".join(f"2 ln {n}" for n in odds)
    return Task(
        text=(
            f"A query of four numbers has with three keys the products `q · k`: ({products}). The values"
            " are the rows of V:",
            Arrays({"V": V}),
            "Compute the weights and the answer. Do not forget the root of D.",
        ),
        answer=(
            f"Divided by √4 = 2 the scores are the logarithms of {', '.join(map(str, odds))}, so softmax"
            f" gives the weights {listed(weights[0])}. The weighted mean of the rows of V is {listed(y)}.",
        ),
        given={"odds": odds, "V": V},
        values={"weights": weights[0], "y": y},
    )


@question(COMPUTE, points=3, minutes=5)
def causal(rng):
    """Attention that sees no future, when all scores are equal"""
    V = [12 * n for n in whole(rng, 4, -2, 3)]
    weights = lesson11.causal_weights.reference(np.zeros((4, 4)))
    y = weights @ reals(V)
    return Task(
        text=(
            "All scores of a causal attention with four places are 0. The values are the numbers"
            f" {listed(V)}. Give the weights of each place (as fractions), and its answer. Which answer"
            " does not depend on the scores at all, and why?",
        ),
        answer=(
            "Place t looks at the places 1 to t, with equal weights: row t has t times 1/t, then zeros."
            f" The answers are the means so far: {listed(y)}. The first place sees itself alone, so its"
            " weight is 1 whatever the score.",
        ),
        given={"V": V},
        values={"y": y, "first": weights[0, 0]},
    )


@question(SHORT, points=3, minutes=4)
def heads(rng):
    """Shapes and parameters of attention with several heads"""
    features, count = rng.choice([(32, 4), (64, 4), (64, 8), (128, 8), (48, 6)])
    n, places = rng.choice([(8, 10), (16, 20), (32, 64)])
    layer = MultiHeadAttention(features, count, rng=np.random.default_rng(0))
    parameters = sum(p.size for p in layer.parameters())
    width = lesson11.split_heads.reference(np.zeros((2, features)), count).shape[2]
    return Task(
        text=(
            f"Attention with {count} heads reads {n} sequences of {places} places with {features} features"
            " each. How many columns has a head? Which shape have all its attention weights together? How"
            " many parameters (with biases) has the layer, and how many would it have with one head?",
        ),
        answer=(
            f"{width} columns. Weights: ({n}, {count}, {places}, {places}), one number for each sequence,"
            f" head, asking place and place asked. `4 · {features}² + 4 · {features} = {parameters}`, for"
            " any number of heads.",
        ),
        given={"features": features, "heads": count, "n": n, "places": places},
        values={"columns": width, "weights": [n, count, places, places], "parameters": parameters},
    )


@question(CHOOSE, points=2, minutes=3)
def root(rng):
    """Why scores are divided by a root"""
    D = rng.choice([16, 25, 64, 100, 144, 256])
    draws = np.random.default_rng(D).standard_normal((2, 2000, D))
    measured = float((draws[0] * draws[1]).sum(axis=1).std())
    options = lettered(rng, [float(D), D**0.5, 1.0, 2 * D**0.5])
    letter = min(options, key=lambda key: abs(options[key] - measured))
    return Task(
        text=(
            f"A query and a key have {D} numbers each, all independent, with mean 0 and variance 1. Which"
            " standard deviation has their product `q · k`?",
            ", ".join(f"**{key}**: {number(value)}" for key, value in options.items()) + ".",
            "Say why. What would softmax do with such scores if nothing were divided?",
        ),
        answer=(
            f"**{letter}**: each of the {D} products has the variance 1, and variances of independent"
            f" numbers add up to {D}; the root is {number(D**0.5)} (measured over 2,000 draws:"
            f" {measured:.2f}). Softmax would give almost all weight to one place, and its slopes would be"
            " near 0.",
        ),
        given={"D": D, "options": options},
        values={"letter": letter},
    )


@question(FAULT, points=3, minutes=4)
def windows(rng):
    """Targets that a language model can copy"""
    text = rng.sample(range(1, 10), 6)
    start, T = rng.choice([0, 1, 2]), 3
    inputs, targets = lesson11.training_windows.reference(np.array(text), np.array([start]), T)
    return Task(
        text=(
            f"A text as numbers: {listed(text)}. A small GPT is to be trained on windows of {T} places."
            f" Somebody takes `x = text[{start}:{start + T}]` and `targets = text[{start}:{start + T}]`."
            " The loss falls to 0 within minutes.",
            "What has the network learned? Give the right x and targets of this window.",
        ),
        answer=(
            "To copy: the answer stands at its own place, and the causal mask does not hide that. Right:"
            f" x = {listed(inputs[0])}, targets = {listed(targets[0])}, each the number that comes next.",
        ),
        given={"text": text, "start": start, "T": T},
        values={"inputs": inputs[0], "targets": targets[0]},
    )


QUESTIONS = (answer, causal, heads, root, windows)
