"""Every number of the small network as a formula, once with symbols and once with numbers.

A formula is a template whose fields are names: "{x1} · {W11}" becomes "x₁ · W₁₁" or "1 · 0.1".
"""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import bracketed, short
from dlcore.widgets.small_network.numbers import PARAMETERS

SUBSCRIPTS = str.maketrans("12345678", "₁₂₃₄₅₆₇₈")

FORWARD = {
    **{f"z{j}": " + ".join(f"{{x{i}}} · {{W{i}{j}}}" for i in (1, 2, 3)) + f" + {{b{j}}}" for j in (1, 2)},
    **{f"h{j}": f"σ({{z{j}}}) = 1 / (1 + exp(−{{z{j}}}))" for j in (1, 2)},
    "s": "{h1} · {v1} + {h2} · {v2} + {c}",
    "p": "σ({s}) = 1 / (1 + exp(−{s}))",
}
BACKWARD = {
    "s": "{dp} · {p} · (1 − {p})",
    "c": "{ds} · 1",
    **{f"v{j}": f"{{ds}} · {{h{j}}}" for j in (1, 2)},
    **{f"h{j}": f"{{ds}} · {{v{j}}}" for j in (1, 2)},
    **{f"z{j}": f"{{dh{j}}} · {{h{j}}} · (1 − {{h{j}}})" for j in (1, 2)},
    **{f"b{j}": f"{{dz{j}}} · 1" for j in (1, 2)},
    **{f"W{i}{j}": f"{{dz{j}}} · {{x{i}}}" for i in (1, 2, 3) for j in (1, 2)},
    **{f"x{i}": f"{{dz1}} · {{W{i}1}} + {{dz2}} · {{W{i}2}}" for i in (1, 2, 3)},
}
REASONS = {
    "p": mark("how the loss answers to the prediction"),
    "s": mark("upstream ∂L/∂p, times the slope of the sigmoid, p (1 − p)"),
    "c": mark("upstream ∂L/∂s; the bias has the local derivative 1"),
    "v": mark("upstream ∂L/∂s, times what came in on this wire"),
    "h": mark("upstream ∂L/∂s, sent back along the wire: times its weight"),
    "z": mark("upstream ∂L/∂h, times the slope of this unit's sigmoid, h (1 − h)"),
    "b": mark("upstream ∂L/∂z; the bias has the local derivative 1"),
    "W": mark("upstream ∂L/∂z, times what came in on this wire"),
    "x": mark("two paths lead back to this input: their shares are added"),
}
MEANINGS = {
    "x": mark("input {i}"),
    "W": mark("weight from input {i} to hidden unit {j}"),
    "b": mark("bias of hidden unit {i}"),
    "z": mark("sum of hidden unit {i}"),
    "h": mark("output of hidden unit {i}"),
    "v": mark("weight from hidden unit {i} to the output"),
    "c": mark("bias of the output unit"),
    "s": mark("sum of the output unit"),
    "p": mark("prediction"),
    "L": mark("loss"),
    "target": mark("the right answer"),
}


def symbol(name):
    """W11 as W₁₁, and dW11 as ∂L/∂W₁₁. Lesson: 04_backpropagation."""
    return f"∂L/∂{symbol(name[1:])}" if name.startswith("d") else name.translate(SUBSCRIPTS)


def meaning(name):
    """What a number is, in words. Lesson: 04_backpropagation."""
    kind = name.rstrip("123")
    return say(MEANINGS[kind], **dict(zip("ij", name.removeprefix(kind), strict=False)))


def with_symbols(template):
    """Fill a template with symbols. Lesson: 04_backpropagation."""
    return template.format_map(_Filled(symbol))


def with_numbers(template, numbers):
    """Fill a template with numbers, negative ones in brackets. Lesson: 04_backpropagation."""
    return template.format_map(_Filled(lambda name: bracketed(short(numbers[name]))))


def update_formula(name):
    """The formula of an updated parameter, or None for others. Lesson: 04_backpropagation."""
    return f"{{{name}}} − {{rate}} · {{d{name}}}" if name in PARAMETERS else None


class _Filled(dict):
    def __init__(self, fill):
        self.fill = fill

    def __missing__(self, name):
        return self.fill(name)
