"""Wrong answers to the reserve as learners write them."""

import numpy as np

from dlcore.lessons import lesson07, reserve


def softmax(z, axis=1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


WRONG = [
    (reserve.accuracy, lambda z, y: (z.max(axis=1) == y).mean()),
    (reserve.accuracy, lambda z, y: z.argmax(axis=1) == y),
    (reserve.accuracy, lambda z, y: (z.argmax(axis=1) == y).sum() / z.shape[1]),
    (reserve.accuracy, lambda z, y: (z[np.arange(len(y)), y] > 0).mean()),
    (reserve.accuracy, lambda z, y: (z.argmax() == y).mean()),
    (reserve.cross_entropy_gradient, lambda z, y: (softmax(z) - 1) / len(y)),
    (reserve.cross_entropy_gradient, lambda z, y: softmax(z) * (1 - softmax(z)) / len(y)),
    (reserve.cross_entropy_gradient, lambda z, y: (softmax(z) - np.eye(z.shape[1])[y]) ** 2 / len(y)),
    (reserve.cross_entropy_gradient, lambda z, y: (softmax(z) + np.eye(z.shape[1])[y]) / len(y)),
    (reserve.cross_entropy_gradient, lambda z, y: (softmax(z) - np.eye(z.shape[1])[y]).mean(axis=0)),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * W, b)),
    (lesson07.l2_gradient, lambda W, b, strength: strength * W),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * np.sum(W**2) / 2, 0 * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (W - strength * W, 0 * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * np.abs(W), 0 * b)),
    (reserve.softmax, lambda z: np.exp(z - z.max(axis=1, keepdims=True))),
    (reserve.softmax, lambda z: 1 / (1 + np.exp(-z))),
    (reserve.softmax, lambda z: softmax(-z)),
    (reserve.softmax, lambda z: np.log(softmax(z))),
    (reserve.softmax, lambda z: (z == z.max(axis=1, keepdims=True)) * 1.0),
    (lesson07.split, lambda n, share, rng: (np.arange(n), np.arange(round(n * share)))),
    (lesson07.split, lambda n, share, rng: np.array_split(rng.permutation(n), 2)),
    (lesson07.split, lambda n, share, rng: rng.permutation(n)),
    (
        lesson07.split,
        lambda n, share, rng: (
            rng.permutation(n)[round(n * share) :],
            rng.permutation(n)[: round(n * share)],
        ),
    ),
]
