"""What a prediction asks of the author of a lesson, in words."""

import math
import numbers
import re

import numpy as np

NAME = re.compile(r"\d\d\.[a-z]\w*")


def require_name(kind, name):
    """Return the name; ValueError unless it is such as "02.slope_at_5". Lesson: 02_activations."""
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise ValueError(
            f"predict.{kind} expects name to be the lesson's number, a dot and a word, "
            f'such as "02.slope_at_5", got {name!r}.'
        )
    return name


def require_text(kind, argument, text):
    """Return the text; ValueError unless it is one with a letter. Lesson: 02_activations."""
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"predict.{kind} expects {argument} to be a text, got {text!r}.")
    return text


def require_finite_number(who, argument, value):
    """Return the value as int or float; ValueError unless it is one finite number. Lesson: 02_activations."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, bool | np.bool_) or not isinstance(value, numbers.Real) or not math.isfinite(value):
        raise ValueError(f"{who} expects {argument} to be one finite number, got {value!r:.80}.")
    return int(value) if isinstance(value, numbers.Integral) else float(value)


def require_options(kind, options):
    """Return the options as a list; ValueError unless they are two or more different texts.

    Lesson: 05_optimizers.
    """
    if isinstance(options, str) or len(options) < 2:
        raise ValueError(f"predict.{kind} expects options to be two texts or more, got {options!r:.80}.")
    for option in options:
        require_text(kind, "every option", option)
    if len(set(options)) < len(options):
        equal = next(option for option in options if list(options).count(option) > 1)
        raise ValueError(f"predict.{kind} expects options that differ, got {equal!r} twice.")
    return list(options)


def require_range(name, axis):
    """Return (label, low, high) of an axis; ValueError unless low < high. Lesson: 02_activations."""
    if not isinstance(axis, tuple | list) or len(axis) != 3:
        raise ValueError(
            f'predict.sketch expects {name} to be (label, low, high), such as ("step", 0, 200), got {axis!r}.'
        )
    label, *ends = axis
    require_text("sketch", f"the label of {name}", label)
    low, high = (require_finite_number("predict.sketch", f"both ends of {name}", end) for end in ends)
    if not low < high:
        raise ValueError(f"predict.sketch expects {name} to go from low to high, got {low} to {high}.")
    return label, low, high


def require_curve(name, xs, ys):
    """Return both as float arrays of one length; ValueError for another shape, or NaN.

    Lesson: 02_activations.
    """
    xs, ys = np.asarray(xs, float), np.asarray(ys, float)
    where = f"Sketch.reveal expects {name!r} to be a curve"
    if xs.ndim != 1 or xs.shape != ys.shape or len(xs) < 2:
        raise ValueError(f"{where}: x and y of one shape (N,), N at least 2, got {xs.shape} and {ys.shape}.")
    if not (np.isfinite(xs).all() and np.isfinite(ys).all()):
        raise ValueError(f"{where} of finite numbers, got NaN or infinity in it.")
    return xs, ys
