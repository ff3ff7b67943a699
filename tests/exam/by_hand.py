"""The answers once more, without dlcore and NumPy: from the numbers of a question, in plain Python."""

from fractions import Fraction
from math import comb, exp, log, prod, sqrt


def dot(a, b):
    return sum(left * right for left, right in zip(a, b, strict=True))


def columns(rows):
    return [list(column) for column in zip(*rows, strict=True)]


def times(A, B):
    return [[dot(row, column) for column in columns(B)] for row in A]


def plus(rows, b):
    return [[value + shift for value, shift in zip(row, b, strict=True)] for row in rows]


def mean(values):
    return sum(values) / len(values)


def spread(values):
    return sqrt(mean([(value - mean(values)) ** 2 for value in values]))


def neuron(x, w, b):
    z = dot(x, w) + b
    return {"z": z, "fires": int(z > 0)}


def line(w, b, point):
    return {"cuts": [-b / w[0], -b / w[1]], "distance": abs(dot(w, point) + b) / sqrt(dot(w, w))}


def perceptron(x, w, b, target):
    error = target - neuron(x, w, b)["fires"]
    return {"w": [a + error * c for a, c in zip(w, x, strict=True)], "b": b + error}


def gate(tables):
    return {"letter": "".join(key for key, (a, b, c, d) in tables.items() if a == d != b == c)}


def slope(y, dy):
    return {"dz": dy * (y - y * y)}


def collapse(W1, b1, W2, b2):
    return {"W": times(W1, W2), "b": plus(times([b1], W2), b2)[0]}


def softmax(parts, shift):
    return {"p": [n / sum(parts) for n in parts]}


def he(fan_in):
    return {"s": sqrt(2 / fan_in)}


def vanish(layers, options):
    return {"letter": next(key for key, value in options.items() if value == 2.0 ** (-2 * layers))}


def dead(z):
    silent = [n for n, column in enumerate(columns(z), start=1) if max(column) < 0]
    return {"share": len(silent) / len(z[0]), "unit": silent[0]}


def count(sizes):
    a, b, c, d = sizes
    return {"parameters": a * b + b * c + c * d + b + c + d}


def forward(x, W1, b1, W2, b2):
    hidden = [[max(0, z) for z in row] for row in plus(times(x, W1), b1)]
    return {"y": plus(times(hidden, W2), b2)}


def broadcast(prediction, target):
    pairs = [(p - t) ** 2 for p in prediction for t in target]
    right = [(p - t) ** 2 for p, t in zip(prediction, target, strict=True)]
    return {"shape": (2, 2), "wrong": mean(pairs), "right": mean(right)}


def entropy(powers):
    return {"multiple": mean(powers)}


def deltas(p, target, h, v):
    output = (p - target) * (p - p * p)
    return {"output": output, "hidden": [output * a * (b - b * b) for a, b in zip(v, h, strict=True)]}


def dense(x, W, dy):
    return {"dx": times(dy, columns(W)), "dW": times(columns(x), dy), "db": [sum(c) for c in columns(dy)]}


def relu(x, dy):
    return {"wrong": dy, "right": [d if a > 0 else 0 for a, d in zip(x, dy, strict=True)]}


def paths(sizes):
    wires = sum(sizes[n] * sizes[n + 1] for n in range(len(sizes) - 1))
    return {"paths": prod(sizes[1:-1]), "wires": wires}


def momentum(theta, curvature, rate, beta):
    v1 = curvature * theta
    first = theta - rate * v1
    v2 = beta * v1 + curvature * first
    return {"v": [v1, v2], "theta": [first, first - rate * v2]}


def bound(flat, steep):
    return {"bound": 2 / steep, "factors": [1 - flat / steep, 0]}


def adam(small, large, rate, options):
    return {"letter": next(key for key, value in options.items() if value == 1), "step": rate}


def clip(g, bound):
    length = sqrt(dot(g, g))
    return {"clipped": [n * bound / max(bound, length) for n in g]}


def fitted(x, y, w, b):
    errors = [w * one + b - other for one, other in zip(x, y, strict=True)]
    return {"dw": 2 * dot(errors, x) / 4, "db": 2 * sum(errors) / 4}


def precision(p, labels, thresholds):
    found = [[label for one, label in zip(p, labels, strict=True) if one > t] for t in thresholds]
    return {"precision": [mean(one) for one in found], "recall": [sum(one) / sum(labels) for one in found]}


def scaled(train, test):
    return {
        "wrong": [(one - mean(test)) / spread(test) for one in test],
        "right": [(one - mean(train)) / spread(train) for one in test],
    }


def logistic(x, w, b, y, strength):
    p = 1 / (1 + exp(-(w * x + b)))
    return {"dw": (p - y) * x + strength * w, "db": p - y}


def stop(losses, patience):
    best = losses.index(min(losses[: 1 + next(_worse(losses, patience))])) + 1
    return {"best": best, "last": best + patience}


def _worse(losses, patience):
    """The places at which the last `patience` losses were not below what was before them."""
    for n in range(patience, len(losses)):
        if min(losses[n - patience + 1 : n + 1]) >= min(losses[: n - patience + 1]):
            yield n


def start(classes):
    return {"loss": round(log(classes), 2)}


def dropout(x, p, kept):
    return {"training": [a * k / (1 - p) for a, k in zip(x, kept, strict=True)], "use": x}


def logits(parts, label):
    return {"d": [n / sum(parts) - (k == label) for k, n in enumerate(parts)]}


def confusion(counts):
    shares = [Fraction(row[k], sum(row)) for k, row in enumerate(counts)]
    worst = shares.index(min(shares))
    return {
        "right": sum(row[k] for k, row in enumerate(counts)),
        "total": sum(map(sum, counts)),
        "worst": worst,
    }


def power(base, exponent):
    """(1 + c)^n, by the binomial theorem."""
    return sum(comb(exponent, k) * (base - 1) ** k for k in range(exponent + 1))
