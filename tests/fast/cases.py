"""Cases of all functions of dlcore.fast that come in pairs, in float64."""

import itertools
from dataclasses import dataclass

import numpy as np

RNG = np.random.default_rng(0)
RECURRENT = ["rnn", "lstm", "gru"]


@dataclass(frozen=True)
class Pair:
    """A function `name` and its `name`_back; weights are the last arguments, x is the first."""

    name: str
    case: str
    arguments: tuple

    def run(self, room, layout):
        """Everything that the functions return, but for the memory, as one list."""
        *results, memory = getattr(room, self.name)(*(laid_out(a, layout) for a in self.arguments))
        dy = np.random.default_rng(1).standard_normal(np.shape(results[0]))
        return [*_flat(results), *self.back(room, laid_out(dy, layout), memory)]

    def back(self, room, dy, memory):
        """All gradients; those without dx twice, where there is a function for them."""
        back, gradients = (getattr(room, f"{self.name}_{end}", None) for end in ("back", "gradients"))
        found = _as_list(back(dy, memory) if self.has_dy else back(memory))
        return [*found, *_as_list(gradients(dy, memory))] if gradients else found

    @property
    def has_dy(self):
        return self.name != "cross_entropy"

    def __str__(self):
        return f"{self.name}: {self.case}"


def laid_out(a, layout):
    """The same numbers in another order in memory."""
    if isinstance(a, tuple):
        return tuple(laid_out(state, layout) for state in a)
    if not isinstance(a, np.ndarray):
        return a
    if layout == "first axis last" and a.ndim > 1:  # as layers lay out pictures, and nearly so sequences
        order = (*range(1, a.ndim - 1), 0, a.ndim - 1)
        return np.ascontiguousarray(a.transpose(order)).transpose(np.argsort(order))
    if layout == "gaps":
        return np.repeat(a, 2, axis=-1)[..., ::2]
    return np.flip(np.flip(a).copy()) if layout == "reversed" else a.copy()


def _flat(results):
    return [one for result in results for one in (result if isinstance(result, tuple) else [result])]


def _as_list(results):
    return list(results) if isinstance(results, tuple) else [results]


def normal(*shape):
    """Random numbers of that shape."""
    return RNG.standard_normal(shape)


def few(*shape):
    """Numbers of which many are equal."""
    return RNG.integers(0, 3, shape).astype(float)


def _dense():
    for case, shape in {"row": (1, 4), "rows": (5, 4), "none": (0, 4), "one feature": (5, 1),
                        "time": (3, 6, 4), "a step": (3, 1, 4), "axes": (2, 3, 2, 4)}.items():  # fmt: skip
        yield Pair("dense", case, (normal(*shape), normal(shape[-1], 3), normal(3)))
    yield Pair("dense", "large", (normal(128, 300), normal(300, 128), normal(128)))
    yield Pair("dense", "weights 0", (normal(5, 4), np.zeros((4, 3)), np.zeros(3)))


def _embedding():
    for case, shape in {"row": (7,), "sequences": (4, 5), "three axes": (2, 3, 4), "none": (0, 5)}.items():
        for vocabulary in (6, 300):
            x = RNG.integers(vocabulary, size=shape)
            yield Pair("embedding", f"{case}, {vocabulary} symbols", (x, normal(vocabulary, 3)))


def _convolutions():
    kernels = [(3, 3), (2, 3), (4, 4), (1, 1), (7, 1)]
    for (rows, columns), (stride, padding) in itertools.product(kernels, [(1, 0), (2, 0), (1, 1), (3, 3)]):
        if padding >= min(rows, columns):
            continue
        for n, channels in ((3, 2), (1, 1), (0, 2), (2, 17), (65, 1)):
            case = f"{n} pictures, kernel {rows} x {columns} x {channels}, stride {stride}, padding {padding}"
            weights = normal(rows, columns, channels, 3), normal(3)
            yield Pair("convolution", case, (normal(n, 7, 6, channels), *weights, stride, padding))
    zeros = np.zeros((3, 3, 2, 3)), np.zeros(3)
    yield Pair("convolution", "weights 0", (normal(2, 5, 5, 2), *zeros, 1, 1))


def _pools():
    for size, stride in ((1, 1), (2, 2), (3, 3), (3, 2), (3, 1), (2, 3), (7, 1)):
        for n, channels in ((2, 3), (1, 1), (0, 2)):
            case = f"{n} pictures of {channels}, squares of {size}, {stride} apart"
            yield Pair("max_pool", case, (normal(n, 7, 8, channels), size, stride))
            yield Pair("max_pool", f"{case}, ties", (few(n, 7, 8, channels), size, stride))
            yield Pair("average_pool", case, (normal(n, 7, 8, channels), size, stride))
    yield Pair("max_pool", "several bands", (few(40, 33, 32, 16), 3, 2))
    for shape in ((2, 3, 4, 2), (1, 1, 1, 1), (3, 5, 1, 2)):
        yield Pair("global_average", str(shape), (normal(*shape),))


def _normalisations():
    for shape in ((6, 4), (2, 3), (300, 500), (2, 3, 4, 2), (1, 5, 5, 3), (40, 16, 16, 8)):
        x, features = normal(*shape) + 3, shape[-1]
        weights = normal(features), normal(features)
        for epsilon in (1e-5, 0.1):
            case = f"{shape}, epsilon {epsilon}"
            yield Pair("batch_norm", case, (x, *weights, epsilon))
            statistics = normal(features), normal(features) ** 2
            yield Pair("normalisation", case, (x, *statistics, *weights, epsilon))
    yield Pair("batch_norm", "weights 0", (normal(6, 4), np.zeros(4), np.zeros(4), 1e-5))


def _layer_norms():
    for shape in ((6, 4), (1, 2), (3, 5, 7), (40, 64, 32), (0, 3), (2, 3, 2, 5)):
        for epsilon in (1e-5, 0.1):
            weights = normal(shape[-1]), normal(shape[-1]), epsilon
            yield Pair("layer_norm", f"{shape}, epsilon {epsilon}", (normal(*shape) + 3, *weights))
    yield Pair("layer_norm", "equal numbers", (np.ones((3, 4)), normal(4), normal(4), 1e-5))


def _gelus():
    for shape in ((5,), (6, 4), (3, 5, 7), (40, 900), (0, 3)):
        yield Pair("gelu", str(shape), (3 * normal(*shape),))
    yield Pair("gelu", "far out", (np.array([-300.0, -20.0, 0.0, 20.0, 300.0]),))
    yield Pair("gelu", "as far as floats go", (np.array([-3e38, -1e20, 1e13, 1e20, 3e38]),))


def _attentions():
    for shape, t, s in (((), 3, 3), ((2, 3), 4, 4), ((2,), 1, 1), ((2, 1), 2, 5), ((40, 2), 30, 30)):
        for name, mask in {"all": np.True_, "causal": np.tri(t, s, s - t, dtype=bool)}.items():
            qkv = normal(*shape, t, 4), normal(*shape, s, 4), normal(*shape, s, 3)
            yield Pair("attention", f"{shape} sequences, {t} ask {s}, {name}", (*qkv, mask))
    large = 100 * normal(2, 3, 4), 100 * normal(2, 3, 4), normal(2, 3, 4)
    yield Pair("attention", "large scores", (*large, np.tri(3, dtype=bool)))


def _recurrent():
    for name, gates, states in zip(RECURRENT, (1, 4, 3), (1, 2, 1)):
        for n, length, features in ((2, 5, 3), (1, 4, 3), (3, 1, 2), (1, 1, 1), (4, 30, 1)):
            first = tuple(normal(n, 4) for _ in range(states))
            weights = [normal(features, gates * 4), normal(4, gates * 4), normal(gates * 4), normal(4)]
            x = normal(n, length, features)
            for case, factor in {"": 1, ", from 0": 0}.items():
                begin = tuple(factor * state for state in first)
                arguments = (x, begin, *weights[: 4 if name == "gru" else 3])
                yield Pair(name, f"{n} sequences of {length} steps of {features}{case}", arguments)
        zeros = [0 * a for a in weights]
        yield Pair(name, "weights 0", (x, first, *zeros[: 4 if name == "gru" else 3]))


def _entropies():
    for case, shape in {"rows": (5, 3), "one row": (1, 3), "two classes": (4, 2), "sequences": (4, 5, 3),
                        "one step": (4, 1, 3), "one sequence": (1, 6, 3)}.items():  # fmt: skip
        logits, labels = normal(*shape), RNG.integers(shape[-1], size=shape[:-1])
        rows = np.eye(shape[-1])[labels]
        yield Pair("cross_entropy", f"{case}, labels", (logits, labels))
        yield Pair("cross_entropy", f"{case}, their rows", (logits, rows))
        yield Pair("cross_entropy", f"{case}, smooth rows", (logits, 0.9 * rows + 0.1 / shape[-1]))
        yield Pair("cross_entropy", f"{case}, large logits", (1000 * logits, labels))
        yield Pair("cross_entropy", f"{case}, equal logits", (0 * logits, labels))


PAIRS = [
    *_dense(), *_embedding(), *_convolutions(), *_pools(), *_normalisations(), *_recurrent(), *_entropies(),
    *_layer_norms(), *_gelus(), *_attentions(),
]  # fmt: skip
