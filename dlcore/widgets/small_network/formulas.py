"""Every number of the small network as a formula, once with symbols and once with numbers.

A formula is a template whose fields are names: "{x1} · {W11}" becomes "x₁ · W₁₁" or "1 · 0.1".
"""

import re
from functools import cache

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import bracketed, short
from dlcore.widgets.small_network.shape import INDICES

DOUBLE_BRACKETS = re.compile(r"\(\((−[^()]*)\)\)")  # of a negative number in sigmoid's own
SUBSCRIPTS = str.maketrans("12345678", "₁₂₃₄₅₆₇₈")
REASONS = {
    "p": mark("how the loss answers to the prediction"),
    "s": mark("upstream ∂L/∂p, times the slope of the sigmoid, p (1 − p)"),
    "c": mark("upstream ∂L/∂s; the bias has the local derivative 1"),
    "v": mark("upstream ∂L/∂s, times what came in on this wire"),
    "h": mark("upstream ∂L/∂s, sent back along the wire: times its weight"),
    "z": mark("upstream ∂L/∂h, times the slope of this unit's sigmoid, h (1 − h)"),
    "b": mark("upstream ∂L/∂z; the bias has the local derivative 1"),
    "W": mark("upstream ∂L/∂z, times what came in on this wire"),
    "x": mark("all wires from this input lead back to it: their shares are added"),
}
MEANINGS = {  # by letter, and by how many indices follow it
    "x1": mark("input {i}"),
    "W2": mark("weight from input {i} to hidden unit {j}"),
    "b1": mark("bias of hidden unit {i}"),
    "z1": mark("sum of hidden unit {i}"),
    "h1": mark("output of hidden unit {i}"),
    "v1": mark("weight from hidden unit {i} to the output"),
    "v2": mark("weight from hidden unit {i} to output unit {j}"),
    "c0": mark("bias of the output unit"),
    "c1": mark("bias of output unit {i}"),
    "s0": mark("sum of the output unit"),
    "s1": mark("sum of output unit {i}"),
    "p0": mark("prediction"),
    "p1": mark("prediction {i}"),
    "L0": mark("loss"),
    "target0": mark("the right answer"),
    "target1": mark("the right answer of output {i}"),
}


@cache
def forward_formulas(shape, loss):
    """The formula of each number that the forward pass computes. Lesson: 03_forward_pass."""
    into = {f"z{j}": _sum(f"{{x{i}}} · {{W{i}{j}}}" for i in shape.i) + f" + {{b{j}}}" for j in shape.j}
    into |= {f"s{k}": _sum(f"{{h{j}}} · {{v{j}{k}}}" for j in shape.j) + f" + {{c{k}}}" for k in shape.k}
    out = {f"h{j}": _sigmoid(f"z{j}") for j in shape.j} | {f"p{k}": _sigmoid(f"s{k}") for k in shape.k}
    return into | out | {"L": _sum(_of_output(loss.formula, k) for k in shape.k)}


@cache
def backward_formulas(shape, loss):
    """The formula of each derivative, by the name of what L is derived by. Lesson: 04_backpropagation."""
    i, j, k = shape.i, shape.j, shape.k
    return {
        **{f"p{n}": _of_output(loss.slope_formula, n) for n in k},
        **{f"s{n}": f"{{dp{n}}} · {{p{n}}} · (1 − {{p{n}}})" for n in k},
        **{f"c{n}": f"{{ds{n}}} · 1" for n in k},
        **{f"v{m}{n}": f"{{ds{n}}} · {{h{m}}}" for m in j for n in k},
        **{f"h{m}": _sum(f"{{ds{n}}} · {{v{m}{n}}}" for n in k) for m in j},
        **{f"z{m}": f"{{dh{m}}} · {{h{m}}} · (1 − {{h{m}}})" for m in j},
        **{f"b{m}": f"{{dz{m}}} · 1" for m in j},
        **{f"W{n}{m}": f"{{dz{m}}} · {{x{n}}}" for n in i for m in j},
        **{f"x{n}": _sum(f"{{dz{m}}} · {{W{n}{m}}}" for m in j) for n in i},
    }


def symbol(name):
    """W11 as W₁₁, and dW11 as ∂L/∂W₁₁. Lesson: 04_backpropagation."""
    return f"∂L/∂{symbol(name[1:])}" if name.startswith("d") else name.translate(SUBSCRIPTS)


def letter(name):
    """The name without its indices. Lesson: 04_backpropagation."""
    return name.rstrip(INDICES)


def meaning(name):
    """What a number is, in words. Lesson: 04_backpropagation."""
    indices = name.removeprefix(letter(name))
    return say(MEANINGS[f"{letter(name)}{len(indices)}"], **dict(zip("ij", indices, strict=False)))


def with_symbols(template):
    """Fill a template with symbols. Lesson: 04_backpropagation."""
    return template.format_map(_Filled(symbol))


def with_numbers(template, numbers):
    """Fill a template with numbers, negative ones in brackets. Lesson: 04_backpropagation."""
    filled = template.format_map(_Filled(lambda name: bracketed(short(numbers[name]))))
    return DOUBLE_BRACKETS.sub(r"(\1)", filled)


def update_formula(name):
    """The formula of an updated parameter, or None for others. Lesson: 04_backpropagation."""
    return f"{{{name}}} − {{rate}} · {{d{name}}}" if letter(name) in "Wbvc" else None


def _sum(terms):
    return " + ".join(terms).replace("+ −", "− ")


def _sigmoid(name):
    return f"σ({{{name}}}) = 1 / (1 + exp(−{{{name}}}))"


def _of_output(template, k):
    return template.replace("{p}", f"{{p{k}}}").replace("{target}", f"{{target{k}}}")


class _Filled(dict):
    def __init__(self, fill):
        self.fill = fill

    def __missing__(self, name):
        return self.fill(name)
