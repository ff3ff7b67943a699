"""The equations of one unit at one time step, with symbols and with numbers."""

import re

import numpy as np

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import bracketed, readable, short

BLOCKS = {  # drawn from top to bottom
    "RNN": {"h": mark("state h")},
    "LSTM": {
        "f": mark("forget gate f"),
        "i": mark("input gate i"),
        "o": mark("output gate o"),
        "g": mark("candidate g"),
        "c": mark("memory c"),
        "h": mark("state h"),
    },
    "GRU": {
        "r": mark("reset gate r"),
        "u": mark("update gate u"),
        "n": mark("candidate n"),
        "h": mark("state h"),
    },
}
SHOWN_PRODUCTS = 3


def _gate(name, function):
    numbers = f"{function}({{{name}_x}} + {{{name}_h}} + {{{name}_b}})"
    return name, f"{name}ₜ = {function}(xₜ Wx + hₜ₋₁ Wh + b)", numbers


FORMULAS = {
    "RNN": (_gate("h", "tanh"),),
    "LSTM": (
        *(_gate(name, "σ") for name in "fio"),
        _gate("g", "tanh"),
        ("c", "cₜ = fₜ cₜ₋₁ + iₜ gₜ", "{f} · {c_before} + {i} · {g}"),
        ("h", "hₜ = oₜ tanh(cₜ)", "{o} · tanh({c})"),
    ),
    "GRU": (
        *(_gate(name, "σ") for name in "ru"),
        ("n", "nₜ = tanh(xₜ Wx + b + rₜ (hₜ₋₁ Wh + bh))", "tanh({n_x} + {n_b} + {r} · {n_inner})"),
        ("h", "hₜ = (1 − uₜ) nₜ + uₜ hₜ₋₁", "(1 − {u}) · {n} + {u} · {h_before}"),
    ),
}


def forward_rows(unrolled, t, unit):
    """One row for each equation of the cell: its name in words, symbols, numbers. t, unit count from 0.

    Lesson: 09_rnn.
    """
    numbers = {name: float(values[t, unit]) for name, values in unrolled.forward.items()}
    return [
        _row(say(BLOCKS[unrolled.kind][name]), symbols, f"= {_filled(template, numbers)}", numbers[name])
        for name, symbols, template in FORMULAS[unrolled.kind]
    ]


def _filled(template, numbers):
    """The template with numbers, negative ones in brackets unless they are the first in brackets anyway."""
    text = template.format_map({name: bracketed(short(number, 3)) for name, number in numbers.items()})
    return re.sub(r"\(\((−[\d.e−+]+)\)", r"(\1", text)


def backward_rows(unrolled, Wh, t, unit):
    """How dL/dh_t of the unit arises, and the length of dL/dh_t. Lesson: 09_rnn."""
    dh, norms = unrolled.dh, unrolled.norms
    if t == len(dh) - 1:
        H = dh.shape[1]
        loss = f"(h₁ + … + h{_subscript(H)}) / √{H}"
        symbols = say("∂L/∂hₜ = 1/√{units},  as L = {loss} here", units=H, loss=loss)
        numbers, reason = f"= 1/√{H}", say("The last step: L looks at this state.")
    else:
        symbols, numbers = _from_next(unrolled, Wh, t, unit)
        factor = short(norms[t] / norms[t + 1], 3)
        reason = say("Its length is {factor} times that of the next step.", factor=factor)
    row = _row(say("gradient"), symbols, numbers, dh[t, unit]) | {"reason": reason}
    return [row, _row(say("its length"), "‖∂L/∂hₜ‖", say("over all units"), norms[t])]


def _from_next(unrolled, Wh, t, unit):
    """dL/dh_t = dL/dz_(t+1) Wh^T, with its largest products; in a GRU h_t goes on past the gates too."""
    dz, weights = unrolled.dz[t + 1], Wh[unit]
    largest = np.argsort(-np.abs(dz * weights), kind="stable")[:SHOWN_PRODUCTS]
    products = [f"{bracketed(short(dz[j], 3))} · {bracketed(short(weights[j], 3))}" for j in largest]
    numbers = say("{largest} + … ({n} products)", largest=" + ".join(products), n=len(dz))
    if unrolled.kind != "GRU":
        return "∂L/∂hₜ = ∂L/∂zₜ₊₁ Whᵀ", f"= {numbers}"
    u, later = unrolled.forward["u"][t + 1, unit], unrolled.dh[t + 1, unit]
    past = f"{short(u, 3)} · {bracketed(short(later, 3))}"
    return "∂L/∂hₜ = uₜ₊₁ ∂L/∂hₜ₊₁ + ∂L/∂zₜ₊₁ Whᵀ", f"= {past} + {numbers}"


def _row(head, symbols, numbers, result):
    return {
        "head": head,
        "symbols": symbols,
        "numbers": f"{numbers} = {readable(float(result))}",
        "reason": "",
    }


def _subscript(number):
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def shown(character):
    """A character as it can be read: a space and a line break get a sign. Lesson: 09_rnn."""
    return {" ": "␣", "\n": "↵", "\t": "⇥"}.get(character, character)
