"""What a function asks of its arguments: who expected what, what came, and the likely cause."""

import numpy as np


def require_rng(who, rng):
    """Raise TypeError unless rng is a numpy.random.Generator."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"{who} expects rng to be a NumPy generator, got {rng!r}. "
            "Make one: rng = np.random.default_rng(0)."
        )


def require_positive_integer(who, **values):
    """Raise ValueError unless each value is an integer of at least 1."""
    for name, value in values.items():
        if not isinstance(value, (int, np.integer)) or isinstance(value, bool) or value < 1:
            raise ValueError(f"{who} expects {name} to be an integer of at least 1, got {value!r}.")


def require_share(who, **values):
    """Raise ValueError unless each value lies in [0, 1)."""
    for name, value in values.items():
        if not 0 <= value < 1:
            raise ValueError(f"{who} expects {name} in [0, 1), got {value!r}.")


def require_positive(who, **values):
    """Raise ValueError unless each value is a finite number above 0."""
    for name, value in values.items():
        if not (np.isfinite(value) and value > 0):
            raise ValueError(f"{who} expects {name} to be a finite number above 0, got {value!r}.")


def require_not_negative(who, **values):
    """Raise ValueError unless each value is a finite number of at least 0."""
    for name, value in values.items():
        if not (np.isfinite(value) and value >= 0):
            raise ValueError(f"{who} expects {name} to be a finite number of at least 0, got {value!r}.")


def require_array(who, **arrays):
    """Raise TypeError unless each value is a NumPy array."""
    for name, array in arrays.items():
        if not isinstance(array, np.ndarray):
            raise TypeError(
                f"{who} expects {name} to be a NumPy array, got {type(array).__name__}: np.array({name})."
            )


def require_floats(who, **arrays):
    """Raise TypeError unless each array holds floats: rounding targets to integers would be silent."""
    for name, array in arrays.items():
        if array.dtype.kind != "f":
            raise TypeError(
                f"{who} expects {name} to hold floats, got {array.dtype}: {name}.astype(np.float32)."
            )


def require_examples(who, **arrays):
    """Raise ValueError for an empty batch: it has no mean."""
    for name, array in arrays.items():
        if not array.size:
            raise ValueError(f"{who} expects at least one example, got {name} of shape {array.shape}.")


def require_features(who, x, features, dtype):
    """Raise unless x is an array of shape (N, ..., features) and of the dtype of the weights."""
    require_array(who, x=x)
    if x.ndim < 2 or x.shape[-1] != features:
        raise ValueError(
            f"{who} expects x of shape (N, {features}), got {x.shape}. "
            "A single example needs the batch axis: x[np.newaxis]; pictures need Flatten() first."
        )
    require_dtype(who, x, dtype)


def require_pictures(who, x, channels=None, dtype=None):
    """Raise unless x is an array (N, height, width, channels), of the dtype of the weights if given."""
    require_array(who, x=x)
    if x.ndim != 4 or channels not in {None, x.shape[3]}:
        raise ValueError(
            f"{who} expects x of shape (N, height, width, {channels or 'C'}), got {x.shape}. "
            "A single picture needs the batch axis: x[np.newaxis]. Grey pictures need a channel axis: "
            "x[..., np.newaxis]; if channels stand first: x.transpose(0, 2, 3, 1)."
        )
    if dtype is not None:
        require_dtype(who, x, dtype)


def require_dtype(who, x, dtype):
    """Raise TypeError unless x has the dtype of the weights: mixing two is silent and slow."""
    if x.dtype != dtype:
        raise TypeError(
            f"{who} has {dtype} weights, but x is {x.dtype}. "
            f"Convert the data, x.astype(np.{dtype}), or the model, model.astype(np.{x.dtype})."
        )


def require_same_shape(who, **arrays):
    """Raise ValueError unless both arrays have one shape: (N, 1) - (N,) would silently give (N, N)."""
    (first, a), (second, b) = arrays.items()
    if a.shape != b.shape:
        raise ValueError(
            f"{who} expects {first} and {second} of the same shape, got {a.shape} and {b.shape}. "
            f"If only an axis of length 1 differs, reshape one: {second}.reshape({first}.shape)."
        )


def require_dy(who, dy, shape):
    """Raise ValueError unless dy, the gradient of y, has the shape of y."""
    if dy.shape != shape:
        raise ValueError(
            f"{who}.backward expects dy of the shape {shape} of the last y, got {dy.shape}. "
            "Was forward called with another batch in between?"
        )


def require_labels(who, labels, classes):
    """Raise unless labels are integers of shape (N,) in 0 .. classes - 1."""
    if labels.ndim != 1 or labels.dtype.kind not in "iu":
        raise ValueError(f"{who} expects integer labels of shape (N,), got {labels.dtype} {labels.shape}.")
    if labels.size and not (labels.min() >= 0 and labels.max() < classes):
        raise ValueError(
            f"{who} expects labels from 0 to {classes - 1}, got {labels.min()} to {labels.max()}. "
            "Does the last layer have one output for each class?"
        )


def require_finite(who, **arrays):
    """Raise ValueError if an array holds NaN or infinity; integers cannot."""
    for name, array in arrays.items():
        # NaN passes through min and max: no array of booleans as long as the data
        is_float = array.size and array.dtype.kind == "f"
        if is_float and not np.isfinite([array.min(), array.max()]).all():
            count = int(array.size - np.isfinite(array).sum())
            raise ValueError(
                f"{who}: {name} holds {count} values that are NaN or infinite. Clean the data first."
            )


def require_fit(what, kept, own):
    """Raise ValueError unless two dicts hold arrays (or numbers) of the same names and shapes."""
    found, expected = ({name: np.shape(a) for name, a in arrays.items()} for arrays in (kept, own))
    if found != expected:
        raise ValueError(
            f"What was kept does not fit the {what}: it holds {found}, the {what} expects {expected}."
        )
