"""The forward pass of the small network as equations between matrices: symbols, numbers, shapes."""

from dataclasses import dataclass

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import forward_formulas, symbol, with_symbols
from dlcore.widgets.small_network.numbers import arrays as weight_arrays
from dlcore.widgets.small_network.numbers import row as row_of
from dlcore.widgets.small_network.shape import shape_of

ALL_ROWS = {"x", "z", "h", "s", "p", "target", "losses"}  # one row for each sample
MEAN = mark("mean →")


@dataclass(frozen=True)
class Equation:
    """One step for a whole batch: by matrices, by indices, its terms in order, and what the shapes do.

    terms: names of arrays, and signs between them. shapes: {n} samples, {i} inputs, {h} hidden units, {o}
    outputs. many: the indices where there is more than one output. Lesson: 03_forward_pass.
    """

    matrices: str
    indices: str
    terms: tuple
    shapes: str
    many: str = ""


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
            "({n}, {i}) · ({i}, {h}) + ({h},) → ({n}, {h}). The inner sizes agree, {i} = {i}, and vanish. "
            "Each row gets b."
        ),
    ),
    Equation(
        mark("h = σ(z)"),
        mark("hₙⱼ = 1 / (1 + exp(−zₙⱼ))"),
        ("σ", "z", "=", "h"),
        mark("({n}, {h}) → ({n}, {h}). Element by element, so the shape stays."),
    ),
    Equation(
        mark("s = h v + c"),
        mark("sₙ = Σⱼ hₙⱼ vⱼ + c"),
        ("h", "·", "v", "+", "c", "=", "s"),
        mark("({n}, {h}) · ({h}, {o}) + ({o},) → ({n}, {o}). A column for each output unit."),
        mark("sₙₖ = Σⱼ hₙⱼ vⱼₖ + cₖ"),
    ),
    Equation(
        mark("p = σ(s)"),
        mark("pₙ = 1 / (1 + exp(−sₙ))"),
        ("σ", "s", "=", "p"),
        mark("({n}, {o}) → ({n}, {o}). Element by element, so the shape stays."),
        mark("pₙₖ = 1 / (1 + exp(−sₙₖ))"),
    ),
    Equation(
        mark("L = mean of the losses"),
        mark("one loss for each sample: {loss}"),
        ("p", "", "target", "→", "losses", MEAN, "L"),
        mark(
            "({n}, {o}) and ({n}, {o}) → ({n}, 1) → (). p and target have one shape; "
            "the mean makes one number."
        ),
    ),
)


def equation(step, samples, loss, *, row, with_numbers, with_shapes):
    """Equation `step` as a dict: "matrices", "indices", "terms", "shapes", as far as they are to be seen.

    samples: list of dicts, each what `small_network.forward` returned, with the same weights.
    row: the sample that is drawn as a network, marked in each term that has a row for each sample.
    with_numbers: show numbers in the matrices in place of symbols.
    Lesson: 03_forward_pass.
    """
    chosen, arrays = EQUATIONS[step], _arrays(samples)
    shape, write = shape_of(samples[0]), _numbers if with_numbers else _symbols
    sizes = {"n": len(samples), "i": shape.inputs, "h": shape.hidden, "o": shape.outputs}
    indices = chosen.many if chosen.many and shape.outputs > 1 else chosen.indices
    return {
        "matrices": say(chosen.matrices),
        "indices": say(indices, loss=with_symbols(forward_formulas(shape, loss)["L"])),
        "terms": [_term(name, arrays, row, write, with_shapes) for name in chosen.terms],
        "shapes": say(chosen.shapes, **sizes) if with_shapes else "",
    }


def _arrays(samples):
    """All arrays of the forward pass by name, in the shapes that the lesson gives them."""
    shape = shape_of(samples[0])
    rows = {name: shape.each(name) for name in ("x", "z", "h", "s", "p", "target")} | {"losses": ("L",)}
    batch = {name: np.array([row_of(sample, keys) for sample in samples]) for name, keys in rows.items()}
    weights = dict(zip("Wbvc", weight_arrays(samples[0]), strict=True))
    return batch | weights | {"L": np.mean(batch["losses"])}


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
