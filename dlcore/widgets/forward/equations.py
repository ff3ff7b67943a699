"""The forward pass of the small network as equations between matrices: symbols, numbers, shapes."""

from dataclasses import dataclass

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import symbol, with_symbols
from dlcore.widgets.small_network.steps import FORWARD_STEPS

ALL_ROWS = {"x", "z", "h", "s", "p", "target", "losses"}  # one row for each sample


@dataclass(frozen=True)
class Equation:
    """One step for a whole batch: by matrices, by indices, its terms in order, and what the shapes do.

    terms: names of arrays, and signs between them. Lesson: 03_forward_pass.
    """

    matrices: str
    indices: str
    terms: tuple
    shapes: str


MEAN = mark("mean →")
EQUATIONS = (
    Equation(
        mark("x W b v c target"),
        mark("a row of x for each sample, a column of W for each hidden unit"),
        ("x", "", "W", "", "b", "", "v", "", "c", "", "target"),
        mark("Rows of x: samples. Rows of W: what comes in. Columns of W: units."),
    ),
    Equation(
        mark("z = x W + b"),
        mark("zₙⱼ = Σᵢ xₙᵢ Wᵢⱼ + bⱼ"),
        ("x", "·", "W", "+", "b", "=", "z"),
        mark(
            "({n}, 3) · (3, 2) + (2,) → ({n}, 2). The inner sizes agree, 3 = 3, and vanish. Each row gets b."
        ),
    ),
    Equation(
        mark("h = σ(z)"),
        mark("hₙⱼ = 1 / (1 + exp(−zₙⱼ))"),
        ("σ", "z", "=", "h"),
        mark("({n}, 2) → ({n}, 2). Element by element, so the shape stays."),
    ),
    Equation(
        mark("s = h v + c"),
        mark("sₙ = Σⱼ hₙⱼ vⱼ + c"),
        ("h", "·", "v", "+", "c", "=", "s"),
        mark("({n}, 2) · (2, 1) + (1,) → ({n}, 1). One output unit, one column."),
    ),
    Equation(
        mark("p = σ(s)"),
        mark("pₙ = 1 / (1 + exp(−sₙ))"),
        ("σ", "s", "=", "p"),
        mark("({n}, 1) → ({n}, 1). Element by element, so the shape stays."),
    ),
    Equation(
        mark("L = mean of the losses"),
        mark("one loss for each sample: {loss}"),
        ("p", "", "target", "→", "losses", MEAN, "L"),
        mark(
            "({n}, 1) and ({n}, 1) → ({n}, 1) → (). p and target have one shape; the mean makes one number."
        ),
    ),
)
assert len(EQUATIONS) == len(FORWARD_STEPS)


def equation(step, samples, loss, *, row, with_numbers, with_shapes):
    """Equation `step` as a dict: "matrices", "indices", "terms", "shapes", as far as they are to be seen.

    samples: list of dicts, each what `small_network.forward` returned, with the same weights.
    row: the sample that is drawn as a network, marked in each term that has a row for each sample.
    with_numbers: show numbers in the matrices in place of symbols.
    Lesson: 03_forward_pass.
    """
    chosen, arrays = EQUATIONS[step], _arrays(samples)
    write = _numbers if with_numbers else _symbols
    return {
        "matrices": say(chosen.matrices),
        "indices": say(chosen.indices, loss=with_symbols(loss.formula)),
        "terms": [_term(name, arrays, row, write, with_shapes) for name in chosen.terms],
        "shapes": say(chosen.shapes, n=len(samples)) if with_shapes else "",
    }


def _arrays(samples):
    """All arrays of the forward pass by name, in the shapes that the lesson gives them."""
    first = samples[0]
    arrays = {name: _column(samples, *keys) for name, keys in _COLUMNS.items()}
    arrays |= {"W": np.array([[first[f"W{i}{j}"] for j in (1, 2)] for i in (1, 2, 3)])}
    arrays |= {"b": np.array([first["b1"], first["b2"]]), "c": np.array([first["c"]])}
    return arrays | {"v": np.array([[first["v1"]], [first["v2"]]]), "L": np.mean(arrays["losses"])}


_COLUMNS = {
    "x": ("x1", "x2", "x3"),
    "z": ("z1", "z2"),
    "h": ("h1", "h2"),
    "s": ("s",),
    "p": ("p",),
    "target": ("target",),
    "losses": ("L",),
}


def _column(samples, *keys):
    return np.array([[sample[key] for key in keys] for sample in samples])


def _term(name, arrays, row, write, with_shapes):
    if name not in arrays:
        return {"sign": say(MEAN) if name == MEAN else name}
    shape = str(arrays[name].shape) if with_shapes else ""
    rows = write(name, np.atleast_2d(arrays[name]))
    return {"name": name, "rows": rows, "shape": shape, "row": row if name in ALL_ROWS else -1}


def _numbers(_name, array):
    return [[short(number, 3) for number in line] for line in array]


def _symbols(name, array):
    """z₁₂ for row 1, column 2; an index that could only be 1 is left out."""
    letter = "L" if name == "losses" else name
    across, down = ([""] if size == 1 else range(1, size + 1) for size in reversed(array.shape))
    return [[symbol(f"{letter}{n}{j}") for j in across] for n in down]
