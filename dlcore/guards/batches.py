"""What a layer asks of a batch, and a model of what was kept of it."""

import numpy as np

from dlcore.guards.arrays import FLOATS, require_array, require_dtype, require_floats


def require_features(who, x, features, dtype):
    """Raise unless x is an array of shape (N, ..., features) and of the dtype of the weights."""
    require_array(who, x=x)
    if x.ndim < 2 or x.shape[-1] != features:
        raise ValueError(
            f"{who} expects x of shape (N, {features}), got {x.shape}. "
            "A single example needs the batch axis: x[np.newaxis]; pictures need Flatten() first."
        )
    require_dtype(who, x, dtype)


def require_sequences(who, x, features, dtype):
    """Raise unless x is an array (N, T, features), T of at least 1, of the dtype of the weights."""
    require_array(who, x=x)
    if x.ndim != 3 or x.shape[2] != features or not x.shape[1]:
        raise ValueError(
            f"{who} expects x of shape (N, T, {features}) with T of at least 1, got {x.shape}. "
            "A single sequence needs the batch axis: x[np.newaxis]."
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


def require_dy(who, dy, shape):
    """Raise unless dy, the gradient of y, is an array of floats of the shape of y."""
    if dy.__class__ is np.ndarray and dy.dtype in FLOATS and dy.shape == shape:
        return  # nearly always, and asked in each step
    require_floats(f"{who}.backward", dy=dy)
    require_dy_shape(who, dy, shape)


def require_dy_shape(who, dy, shape):
    """Raise unless dy is an array of the shape of y, for layers that only move its numbers."""
    require_array(f"{who}.backward", dy=dy)
    if dy.shape != shape:
        raise ValueError(
            f"{who}.backward expects dy of the shape {shape} of the last y, got {dy.shape}. "
            "Was forward called with another batch in between?"
        )


def require_fit(what, kept, own):
    """Raise ValueError unless two dicts hold arrays (or numbers) of the same names and shapes."""
    found, expected = ({name: np.shape(a) for name, a in arrays.items()} for arrays in (kept, own))
    if found != expected:
        raise ValueError(
            f"What was kept does not fit the {what}: it holds {found}, the {what} expects {expected}."
        )
