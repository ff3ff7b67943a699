"""What to do about error messages that say it badly."""

import difflib
import traceback

from dlcore.language import mark, say

_SIZES = mark("The sizes that meet must be equal: turn one matrix round, W.T, or change the order.")
_ADVICE = {
    "as a data type": mark("The shape needs its own parentheses: np.zeros((n, c))."),
    "truth value of an array": mark(
        "`if`, `and`, `or` take one truth value; np.where chooses for each element."
    ),
    "mismatch in its core dimension": _SIZES,
    "not aligned": _SIZES,
    "could not be broadcast": mark(
        "These shapes do not fit: does a sum need keepdims=True, a matrix its .T?"
    ),
    "positional argument": mark("Leave the arguments as the exercise names them, in their order."),
    "is not callable": mark("What stands before the parentheses is no function: is a * missing?"),
    "is not defined": mark("It is no argument and no name of the notebook: is it spelt otherwise?"),
    "cannot access local variable": mark("It is used before it has a value."),
    "is out of bounds": mark("Indices run from 0 to the length - 1."),
    "must be of integer": mark("Indices are whole numbers."),
    "Cannot cast ufunc": mark("Whole numbers do not take fractions in place: make a new array, a = a - b."),
    "'NoneType'": mark("None is what a function without `return` gives."),
    "does not support item assignment": mark("Make an array or a list of it first."),
}


def advice(message):
    """Return what to do about an error message as a further line, or "" if the message says enough."""
    return next((f"\n  {say(line)}" for part, line in _ADVICE.items() if part in message), "")


def spelling(error):
    """Return the name that a misspelt one is near to as a further line, or "" if there is none."""
    if not isinstance(error, (NameError, AttributeError)) or not error.name:
        return ""
    near = difflib.get_close_matches(error.name, _known(error), n=1, cutoff=0.7)
    return "\n  " + say("Did you mean {name}?", name=near[0]) if near else ""


def _known(error):
    """Return the names that the failing line could use."""
    if isinstance(error, AttributeError):
        return dir(error.obj)
    frame = [frame for frame, _ in traceback.walk_tb(error.__traceback__)][-1]
    return [*frame.f_locals, *frame.f_globals]
