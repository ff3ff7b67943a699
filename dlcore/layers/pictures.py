"""What layers of pictures ask of x."""

from dlcore.guards import require_array, require_dtype


def require_pictures(who, x, channels=None, dtype=None):
    """Raise unless x is an array (N, height, width, channels), of the dtype of the weights if given."""
    require_array(who, x=x)
    if x.ndim != 4 or channels not in {None, x.shape[3]}:
        raise ValueError(
            f"{who} expects x of shape (N, height, width, {channels or 'C'}), got {x.shape}. Grey pictures "
            "need a channel axis: x[..., np.newaxis]; if channels stand first: x.transpose(0, 2, 3, 1)."
        )
    if dtype is not None:
        require_dtype(who, x, dtype)
