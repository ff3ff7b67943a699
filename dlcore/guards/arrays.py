"""What is asked of every array: that it is one, its dtype, its shape, no NaN."""

import functools
import inspect

import numpy as np

FLOATS = frozenset({np.dtype(np.float32), np.dtype(np.float64)})  # in float16 epsilon is 0, and sums overflow
NUMBERS = "fiub"  # kinds of dtypes


def require_array(who, **arrays):
    """Raise TypeError unless each value is a NumPy array of numbers, without a mask."""
    for name, array in arrays.items():
        if array.__class__ is np.ndarray and array.dtype.kind in NUMBERS:
            continue  # nearly always, and asked in each step
        if not isinstance(array, np.ndarray | np.number):  # a number of NumPy is an array without axes
            raise TypeError(
                f"{who} expects {name} to be a NumPy array, got {type(array).__name__}: np.array({name})."
            )
        if isinstance(array, np.ma.MaskedArray):
            raise TypeError(f"{who} expects {name} without a mask: {name}.filled(0).")
        if array.dtype.kind not in NUMBERS:
            raise TypeError(
                f"{who} expects {name} to hold numbers, got {array.dtype}: {name}.astype(np.float32)."
            )


def of_arrays(formula):
    """The formula, which refuses lists: times 2 a list is twice as long."""
    names = tuple(inspect.signature(formula).parameters)

    @functools.wraps(formula)
    def asked(*values, **named):
        for name, value in (*zip(names, values), *named.items()):
            if isinstance(value, list):
                require_array(formula.__name__, **{name: value})
        return formula(*values, **named)

    return asked


def as_array(who, dtype=None, **value):
    """The value as an array of numbers; ValueError if it is none, such as rows of different lengths."""
    ((name, value),) = value.items()
    is_plain = value.__class__ is np.ndarray and value.dtype.kind in NUMBERS
    if is_plain and (dtype is None or value.dtype == dtype):
        return value
    if isinstance(value, np.ma.MaskedArray):
        require_array(who, **{name: value})
    try:
        array = np.asarray(value, dtype)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(
            f"{who} expects {name} to be a NumPy array of numbers, got {value!r:.80}."
        ) from error
    if array.dtype.kind not in NUMBERS:
        raise ValueError(f"{who} expects {name} to be a NumPy array of numbers, got {array.dtype}.")
    return array


def as_floats(z):
    """z as an array of floats: differences of small integers would wrap around."""
    z = z if isinstance(z, np.ndarray) else as_array("The formula", z=z)
    return z if z.dtype.kind == "f" else z.astype(np.float64)


def require_floats(who, **arrays):
    """Raise TypeError unless each is an array of float32 or float64: integers would round in silence."""
    for name, array in arrays.items():
        if array.__class__ is np.ndarray and array.dtype in FLOATS:
            continue
        require_array(who, **{name: array})
        if array.dtype not in FLOATS:
            require_float_type(f"{who} expects {name} to hold floats", array.dtype, name)


def require_float_type(asked, dtype, name):
    """Raise TypeError, which begins with what was asked, unless dtype is float32 or float64."""
    dtype = np.dtype(dtype)
    if dtype not in FLOATS:
        size = " of 32 or 64 bits" if dtype.kind == "f" else ""
        raise TypeError(f"{asked}{size}, got {dtype}: {name}.astype(np.float32).")


def require_dtype(who, x, dtype):
    """Raise TypeError unless x has the dtype of the weights: mixing two is silent and slow."""
    if x.dtype != dtype:
        other = f", or the model, model.astype(np.{x.dtype})" if x.dtype in FLOATS else ""
        raise TypeError(
            f"{who} has {dtype} weights, but x is {x.dtype}. Convert the data, x.astype(np.{dtype}){other}."
        )


def require_same_shape(who, **arrays):
    """Raise ValueError unless both arrays have one shape: (N, 1) - (N,) would silently give (N, N)."""
    (first, a), (second, b) = arrays.items()
    if a.shape != b.shape:
        raise ValueError(
            f"{who} expects {first} and {second} of the same shape, got {a.shape} and {b.shape}. "
            f"If only an axis of length 1 differs, reshape one: {second}.reshape({first}.shape)."
        )


def require_examples(who, **arrays):
    """Raise ValueError for an empty batch: it has no mean."""
    for name, array in arrays.items():
        if not array.size:
            raise ValueError(f"{who} expects at least one example, got {name} of shape {array.shape}.")


def require_finite(who, **arrays):
    """Raise ValueError if an array holds NaN or infinity; integers cannot."""
    for name, array in arrays.items():
        if count := _not_finite(array):
            raise ValueError(
                f"{who}: {name} holds {count} values that are NaN or infinite. Clean the data first."
            )


def require_sound(who, **outputs):
    """Raise ValueError if what a network gave holds NaN or infinity."""
    for name, array in outputs.items():
        if count := _not_finite(array):
            raise ValueError(
                f"{who}: {name} holds {count} values that are NaN or infinite. Did its training diverge?"
            )


def _not_finite(array):
    """How many numbers are NaN or infinite."""
    # NaN passes through min and max: no array of booleans as long as the data
    is_float = array.size and array.dtype.kind == "f"
    if not is_float or np.isfinite([array.min(), array.max()]).all():
        return 0
    return int(array.size - np.isfinite(array).sum())
