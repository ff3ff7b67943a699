"""Numbers of the notebook that an answer uses, though they are no arguments of it."""

import dis
import inspect
from numbers import Number

import numpy as np

from dlcore.check.named import named
from dlcore.language import say


def foreign_lines(answer):
    """Return a line that tells which arrays and numbers of the notebook the answer uses, or none."""
    answer = getattr(answer, "layer_class", answer)
    methods = vars(answer).values() if isinstance(answer, type) else [inspect.unwrap(answer)]
    used = dict.fromkeys(name for method in methods for name in _foreign(method))
    names = say(" and ").join(f"`{name}`" for name in used)
    text = say("It uses the notebook's {names}: that is none of its arguments.", names=names)
    return [named(f"  {text}", ["numbers of the notebook"])] if used else []


def _foreign(function):
    code, globals_ = getattr(function, "__code__", None), getattr(function, "__globals__", {})
    return [name for name in _loaded(code) if isinstance(globals_.get(name), (np.ndarray, Number))]


def _loaded(code):
    """Yield the global names that code reads, the functions inside it included."""
    if code is None:
        return
    yield from (step.argval for step in dis.get_instructions(code) if step.opname == "LOAD_GLOBAL")
    for part in code.co_consts:
        if inspect.iscode(part):
            yield from _loaded(part)
