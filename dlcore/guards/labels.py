"""What is asked of integers that name classes or symbols."""

from dlcore.guards.arrays import require_array


def require_labels(who, labels, classes):
    """Raise unless labels are an array of integers of shape (N,) in 0 .. classes - 1."""
    require_array(who, labels=labels)
    if labels.ndim != 1 or labels.dtype.kind not in "iu":
        hint = " Are they True and False? labels.astype(int)." if labels.dtype.kind == "b" else ""
        raise ValueError(
            f"{who} expects integer labels of shape (N,), got {labels.dtype} {labels.shape}.{hint}"
        )
    if labels.size and not (labels.min() >= 0 and labels.max() < classes):
        raise ValueError(
            f"{who} expects labels from 0 to {classes - 1}, got {labels.min()} to {labels.max()}. "
            "Does the last layer have one output for each class?"
        )


def require_symbols(who, x, count):
    """Raise unless x is an array, of any shape, of integers in 0 .. count - 1."""
    require_array(who, x=x)
    if x.dtype.kind not in "iu":
        raise TypeError(f"{who} expects x to hold integers, got {x.dtype}.")
    if x.size and not (x.min() >= 0 and x.max() < count):
        raise ValueError(f"{who} expects symbols from 0 to {count - 1}, got {x.min()} to {x.max()}.")
