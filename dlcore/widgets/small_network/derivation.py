"""Where one number of the small network comes from: its formulas, with symbols and with numbers."""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import (
    REASONS,
    backward_formulas,
    forward_formulas,
    letter,
    meaning,
    symbol,
    update_formula,
    with_numbers,
    with_symbols,
)
from dlcore.widgets.small_network.shape import shape_of

HEADS = mark("forward"), mark("backward"), mark("update"), mark("given")


def derivation(name, numbers, known, loss, *, with_update):
    """A dict: "title", and "rows" with head, words, symbols, numbers and reason, as far as the passes
    have come.

    numbers: values, derivatives under "d" + name, and "rate", the learning rate.
    known: names of the numbers that are computed. with_update: show the update of a parameter too.
    Lesson: 03_forward_pass, 04_backpropagation.
    """
    shape = shape_of(numbers)
    forward, backward = forward_formulas(shape, loss), backward_formulas(shape, loss)
    if name in forward:
        rows = [_row("forward", name, forward[name], numbers, known)]
    else:
        rows = [_text("given", f"{symbol(name)} = {short(numbers[name])}", "")]
    if name in backward:
        rows.append(_row("backward", "d" + name, backward[name], numbers, known, say(REASONS[letter(name)])))
    if with_update and update_formula(name):
        rows.append(_row("update", name, update_formula(name), numbers, known, say("against the gradient")))
    return {"title": f"{symbol(name)}: {meaning(name)}", "rows": rows}


def _row(head, name, template, numbers, known, reason=""):
    if name not in known:
        return _text(head, symbol(name), say("The pass has not come here yet."))
    result = numbers["new " + name] if head == "update" else numbers[name]
    sign = "←" if head == "update" else "="
    symbols = f"{symbol(name)} {sign} {with_symbols(template)}"
    return _text(head, symbols, f"{sign} {with_numbers(template, numbers)} = {short(result)}", reason)


def _text(head, symbols, numbers, reason=""):
    return {"head": head, "words": say(head), "symbols": symbols, "numbers": numbers, "reason": reason}
