"""Settings and results as JSON has them."""

import json
import types

import numpy as np

SINGLE = (type(None), bool, int, float, str)


def plain(value):
    """The value in numbers, texts, lists and dicts; TypeError for what is none of these.

    NumPy's numbers and arrays become Python's; NaN and infinity stay. Classes and functions of a module
    become their names; two of one name could not be told apart, so lambdas are refused.
    Lesson: 14_fast_and_large.
    """
    value = numbers_of_python(value)
    if isinstance(value, SINGLE):
        return value
    if isinstance(value, dict):
        return {_text(name): plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple | range | np.ndarray):
        return [plain(one) for one in (value.tolist() if isinstance(value, np.ndarray) else value)]
    return _name(value)


def key(settings):
    """A text that is the same for the same settings, whatever their order. Lesson: 14_fast_and_large."""
    return json.dumps(plain(settings), sort_keys=True)


def numbers_of_python(value):
    """A scalar of NumPy, or an array without axes, as the Python number; anything else as it is.

    Lesson: 14_fast_and_large.
    """
    is_scalar = isinstance(value, np.generic) or (isinstance(value, np.ndarray) and value.ndim == 0)
    return value.item() if is_scalar else value


def _text(name):
    if not isinstance(name, str):
        raise TypeError(f"expected names that are texts, got {name!r}.")
    return name


def _name(value):
    if isinstance(value, type | types.FunctionType | types.BuiltinFunctionType | np.ufunc):
        name = f"{getattr(value, '__module__', 'numpy')}.{getattr(value, '__qualname__', value.__name__)}"
        if "<" not in name:
            return name
        raise TypeError(f"expected a function or class of a module, got {name}: give it a name of its own.")
    raise TypeError(
        f"expected numbers, texts, lists or dicts of them, got {type(value).__name__} {value!r:.60}."
    )
