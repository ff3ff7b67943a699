"""The same for lessons 08 to 14."""

from math import ceil, log, log10, sqrt

from tests.exam.by_hand import columns, dot, mean, power, spread, times


def convolve(x, W, b):
    def at(i, j):
        return b + sum(W[p][q] * x[i + p][j + q] for p in (0, 1) for q in (0, 1))

    return {"y": [[at(i, j) for j in (0, 1)] for i in (0, 1)]}


def sizes(side, channels, filters, kernel):
    after, pooled = side - kernel + 1, (side - kernel + 1) // 2
    dense = 10 * (pooled**2 * filters + 1)
    parameters = filters * (kernel**2 * channels + 1)
    return {"after": after, "pooled": pooled, "parameters": parameters, "dense": dense}


def field(kernels):
    first, second = kernels
    return {"width": first + 1 + 2 * (second - 1), "without": first + second - 1}


def pool(x, dy):
    top = max(max(row) for row in x)
    return {"wrong": [[dy / 4] * 2] * 2, "right": [[dy if n == top else 0 for n in row] for row in x]}


def memory(f, i, g, c, steps):
    return {"new": f * c + i * g, "factor": power(f, steps)}


def states(w, steps):
    return {"factor": power(w, steps)}


def perplexity(powers, symbols):
    return {"perplexity": 2 ** mean(powers), "guessing": symbols}


def temperature(weights, options):
    squares = [n * n for n in weights]
    p = [n / sum(squares) for n in squares]
    letter = min(options, key=lambda key: abs(options[key][0] - p[0]))
    return {"letter": letter, "p": p}


def norms(x, gamma, beta):
    row, other = x
    layer = [gamma * (n - mean(row)) / spread(row) + beta for n in row]
    return {"layer": layer, "batch": [beta + (gamma if a > b else -gamma) for a, b in zip(row, other)]}


def residual(layers, slope):
    return {"without": float(f"{power(slope, layers):.2g}"), "way": round(power(1 + slope, layers), 2)}


def variance(blocks, shares):
    letter = min(shares, key=shares.get)
    return {"letter": letter, "factor": round(power(1 + 1 / blocks, blocks), 2)}


def alone(x, beta, gamma):
    return {"y": beta}


def softmax_back(y, dy):
    """By the whole table of slopes."""
    table = [[y[j] * ((j == k) - y[k]) for k in range(3)] for j in range(3)]
    return {"dz": times([dy], table)[0]}


def answer(odds, V):
    weights = [n / sum(odds) for n in odds]
    return {"weights": weights, "y": times([weights], V)[0]}


def causal(V):
    return {"y": [mean(V[: t + 1]) for t in range(4)], "first": 1}


def heads(features, heads, n, places):
    parameters = 4 * features * (features + 1)
    return {"columns": features // heads, "weights": [n, heads, places, places], "parameters": parameters}


def root(D, options):
    return {"letter": next(key for key, value in options.items() if value == sqrt(D))}


def windows(text, start, T):
    return {"inputs": text[start : start + T], "targets": text[start + 1 : start + T + 1]}


def groups(counts, right):
    return {"all": sum(right) / sum(counts), "shares": [a / b for a, b in zip(right, counts)]}


def quantise(W):
    scale = [max(map(abs, column)) / 127 for column in columns(W)]
    return {"scale": scale, "q": [[round(n / s) for n, s in zip(row, scale)] for row in W]}


def fooled(w, x, epsilon):
    moved = [a + (epsilon if slope > 0 else -epsilon) for a, slope in zip(x, w)]
    return {"x": moved, "grows": epsilon * sum(map(abs, w))}


def pruned(W):
    values = sorted(n for row in W for n in row)
    middle, small = (values[3] + values[4]) / 2, sorted(map(abs, values))[3]
    return {
        "mask": [[int(abs(n) > small) for n in row] for row in W],
        "wrong": [[int(n > middle) for n in row] for row in W],
    }


def cam(maps, gradients):
    first, second = (sum(map(sum, G)) / 4 for G in gradients)
    return {
        "map": [[max(0, first * a + second * b) for a, b in zip(*rows)] for rows in zip(*maps, strict=True)]
    }


def guess(often, reached):
    loss = -often * log(often) - (1 - often) * log(1 - often)
    return {"accuracy": often, "loss": round(loss, 2)}


def ratio(before, step):
    return {"ratio": sqrt(dot(step, step) / dot(before, before))}


def scale(low, high, share):
    return {"above": 90, "exponent": low + share * log10(1000)}


def twins(origins, chosen):
    held = [n for n, origin in enumerate(origins) if origin == chosen]
    return {"held": held, "train": [n for n in range(8) if n not in held]}


def descent(theta, rate, targets):
    first, second = targets
    middle = theta - rate * (theta - first)
    right = middle - rate * (middle - second)
    return {"right": right, "piled": right - rate * (theta - first)}


def amdahl(serial, processes):
    return {"speed": round(processes / (serial * processes + 1 - serial), 2), "most": 1 / serial}


def flops(sizes, n):
    a, b, c = sizes
    forward, weights, data = a * b + b * c, a * b + b * c, b * c
    return {"flops": 2 * n * (forward + weights + data)}


def joined(counts, gradients):
    return {"wrong": sum(gradients) / 2, "right": dot(counts, gradients) / sum(counts)}


def updates(n, micro, rounds, processes):
    batch = micro * rounds * processes
    return {"batch": batch, "updates": ceil(n / batch)}


def roof(size, speed, way):
    square = size / 6
    waits = "both" if square * way < speed else "the single row"
    return {"square": square, "single": round(1 / (2 * (1 + 2 / size)), 1), "waits": waits}
