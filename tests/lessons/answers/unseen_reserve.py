"""Wrong answers to the reserve, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson07, reserve
from tests.lessons.answers import reserve as known

WRONG = [
    (reserve.accuracy, lambda z, y: (z.argmin(axis=1) != y).mean()),
    (reserve.accuracy, lambda z, y: (z.argmax(axis=1) + 1 == y).mean()),
    (reserve.accuracy, lambda z, y: np.mean(z.argmax(axis=1) - y)),
    (reserve.cross_entropy_gradient, lambda z, y: (known.softmax(z) - np.eye(z.shape[1])[y]) / z.size),
    (reserve.cross_entropy_gradient, lambda z, y: 2 * (known.softmax(z) - np.eye(z.shape[1])[y]) / len(y)),
    (
        reserve.cross_entropy_gradient,
        lambda z, y: (np.log(known.softmax(z)) - np.eye(z.shape[1])[y]) / len(y),
    ),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * W.T, 0 * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (W / strength, 0 * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * W / W.size, 0 * b)),
    (reserve.softmax, lambda z: known.softmax(z) / len(z)),
    (reserve.softmax, lambda z: known.softmax(z)[:, ::-1]),
    (reserve.softmax, lambda z: known.softmax(2 * z)),
    (
        lesson07.split,
        lambda n, share, rng: (
            rng.permutation(n)[: round(n * share)],
            rng.permutation(n)[round(n * share) :],
        ),
    ),
    (lesson07.split, lambda n, share, rng: (np.arange(round(n * share), n), np.arange(round(n * share)))),
]
