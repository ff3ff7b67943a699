"""Pictures turned, shifted and mirrored at random: each epoch sees others, and their labels stay right.

Every function takes x float (N, height, width, C) and gives a new array of the same shape and dtype. Angles
and shifts may be one number or one for each picture. Pixels from outside a picture repeat its edge.
"""

import numpy as np

from dlcore.guards import (
    as_array,
    require_finite,
    require_floats,
    require_not_negative,
    require_pictures,
    require_probability,
    require_rng,
    require_share,
)


def augment(x, rng, *, degrees=10, shift=0.1, flip=0.5):
    """x, each picture turned by up to +-degrees, shifted by up to +-shift of its size, mirrored at random.

    degrees: at least 0. shift: in [0, 1). flip: the probability of mirroring. All three are drawn from rng
    for each picture, evenly in their range. The numbers of the lesson are the defaults.
    TypeError, ValueError: see transform. Lesson: 08_cifar_cnn.
    """
    require_rng("augment", rng)
    _require_sizes("augment", x)
    require_not_negative("augment", degrees=degrees)
    require_share("augment", shift=shift)
    require_probability("augment", flip=flip)
    n, (height, width) = len(x), x.shape[1:3]
    return transform(
        x,
        degrees=rng.uniform(-degrees, degrees, n),
        down=rng.uniform(-shift, shift, n) * height,
        right=rng.uniform(-shift, shift, n) * width,
        mirrored=rng.random(n) < flip,
    )


def shift_and_flip(x, rng, *, pixels=4, flip=0.5):
    """x, each picture shifted by whole pixels, up to +-pixels both ways, and mirrored with probability flip.

    No pixel is mixed with its neighbour, so pictures stay as sharp as those of the test set.
    Source: the crops of He et al. 2016, section 4.2. Lesson: 08_cifar_cnn.
    """
    require_rng("shift_and_flip", rng)
    _require_sizes("shift_and_flip", x)
    _require_pixels(x, pixels)
    require_probability("shift_and_flip", flip=flip)
    n, height, width, channels = x.shape
    rows = _moved(height, rng.integers(-pixels, pixels + 1, n))
    columns = _moved(width, rng.integers(-pixels, pixels + 1, n))
    mirrored = rng.random(n) < flip
    columns[mirrored] = columns[mirrored, ::-1]
    picture = height * width * np.arange(n)[:, np.newaxis, np.newaxis]
    index = picture + width * rows[:, :, np.newaxis] + columns[:, np.newaxis, :]  # (N, height, width)
    return x.reshape(-1, channels).take(index, axis=0)


def _moved(length, shifts):
    """(N, length): which pixel of a line stands where, after a shift; those before the edge repeat it."""
    return np.clip(np.arange(length) - shifts[:, np.newaxis], 0, length - 1)


def transform(x, *, degrees=0.0, down=0.0, right=0.0, mirrored=False):
    """x, each picture mirrored, then turned counter-clockwise about its centre, then shifted by pixels.

    Pixel (i, j) of the result is x at (r, q), which need not be whole numbers. With a the angle, i' and j'
    counted from the centre of the shifted picture, and r' and q' from the centre of x:
        r' = cos(a) i' + sin(a) j'        q' = +-(cos(a) j' - sin(a) i'), minus where mirrored
    and x between four pixels is their bilinear mean. One gather of indices serves the whole batch.
    ValueError unless x is (N, height, width, C), 2 x 2 pixels or more; TypeError unless it holds floats.
    Lesson: 08_cifar_cnn.
    """
    _require_sizes("transform", x)
    degrees, down, right, mirrored = _one_or_each(
        len(x), degrees=degrees, down=down, right=right, mirrored=mirrored
    )
    height, width = x.shape[1:3]
    cos, sin, down, right, sign = _each(
        x.dtype,
        np.cos(np.radians(degrees)),
        np.sin(np.radians(degrees)),
        down,
        right,
        1 - 2 * mirrored.astype(bool),
    )
    i = np.arange(height, dtype=x.dtype)[:, np.newaxis] - (height - 1) / 2 - down  # (N, height, 1)
    j = np.arange(width, dtype=x.dtype) - (width - 1) / 2 - right  # (N, 1, width)
    return sample(x, cos * i + sin * j + (height - 1) / 2, sign * (cos * j - sin * i) + (width - 1) / 2)


def _one_or_each(n, **values):
    """Each value as an array: one number, or one for each of the n pictures."""
    arrays = [as_array("transform", **{name: value}) for name, value in values.items()]
    for name, array in zip(values, arrays):
        if array.shape not in {(), (n,)}:
            raise ValueError(
                f"transform expects {name} to be one number, or one for each of {n} pictures, "
                f"got {array.shape}."
            )
        require_finite("transform", **{name: array})
    return arrays


def _each(dtype, *values):
    """Each value as (1, 1, 1), or (N, 1, 1) where there is one for each picture."""
    return [np.asarray(value, dtype).reshape(-1, 1, 1) for value in values]


def sample(x, rows, columns):
    """y[n, i, j] = x[n] at rows[n, i, j], columns[n, i, j], bilinear; outside, the edge.

    With u and v the parts behind the point of row and column, and a, b / c, d the pixels around:
        y = (1 - u) ((1 - v) a + v b) + u ((1 - v) c + v d)
    Lesson: 08_cifar_cnn.
    """
    n, height, width, channels = x.shape
    top, u = _split(rows, height)
    left, v = _split(columns, width)
    index = (height * np.arange(n)[:, np.newaxis, np.newaxis] + top) * width + left
    pixels = x.reshape(-1, channels)
    upper = _between(pixels.take(index, axis=0), pixels.take(index + 1, axis=0), v)
    lower = _between(pixels.take(index + width, axis=0), pixels.take(index + width + 1, axis=0), v)
    return _between(upper, lower, u)


def _split(places, length):
    """Whole part, so that one more pixel follows, and the rest, in [0, 1], as (N, height, width, 1)."""
    places = np.clip(places, 0, length - 1)
    whole = np.minimum(places.astype(np.intp), length - 2)
    return whole, (places - whole).astype(places.dtype)[..., np.newaxis]


def _between(a, b, share):
    b -= a
    b *= share
    b += a
    return b


def _require_pixels(x, pixels):
    """ValueError unless pictures can be shifted by so many whole pixels and still be seen."""
    is_integer = isinstance(pixels, int | np.integer) and not isinstance(pixels, bool)
    if not (is_integer and 0 <= pixels < min(x.shape[1:3])):
        raise ValueError(
            f"shift_and_flip expects pixels to be an integer from 0 to {min(x.shape[1:3]) - 1}, "
            f"got {pixels!r}."
        )


def _require_sizes(who, x):
    require_pictures(who, x)
    require_floats(who, x=x)
    if min(x.shape[1:3]) < 2:
        raise ValueError(f"{who} expects pictures of at least 2 x 2 pixels, got {x.shape}.")
