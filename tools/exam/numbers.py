"""Numbers that are nice to compute with by hand, and how they are written."""

import numpy as np


def number(value):
    """A number as people write it: four decimals at most, none that is not needed, a real minus."""
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", "−")


def listed(values):
    """(1, −2, 0.5)"""
    return f"({', '.join(map(number, values))})"


def inner(left, right):
    """The products of two lists as a sum: 2 · 3 + 1 · (−2)"""
    return " + ".join(f"{factor(a)} · {factor(b)}" for a, b in zip(left, right))


def factor(value):
    """A number in a product: a negative one in parentheses."""
    return number(value) if value >= 0 else f"({number(value)})"


def whole(rng, count, low=-3, high=3):
    """A list of whole numbers, none of them 0."""
    choices = [n for n in range(low, high + 1) if n]
    return [rng.choice(choices) for _ in range(count)]


def grid(rng, rows, columns, low=-2, high=3):
    """A matrix of whole numbers, none of them 0."""
    return [whole(rng, columns, low, high) for _ in range(rows)]


def reals(values):
    """The array of numbers in lists."""
    return np.array(values, float)


def lettered(rng, values):
    """The values in an order of their own, as {"A": ..., "B": ...}."""
    return dict(zip("ABCD", rng.sample(values, len(values))))


def until(draw, is_good):
    """The first draw that is good."""
    while not is_good(drawn := draw()):
        pass
    return drawn
