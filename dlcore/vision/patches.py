"""What the maps of a network answer to: which pixels a unit sees, and the patches that it likes best."""

import numpy as np

from dlcore.guards import require_array, require_pictures, require_positive_integer
from dlcore.layers import AveragePool2D, Conv2D, MaxPool2D

ALIKE = 0.3  # maps whose answers are correlated by this or more like the same pictures
LEAST = 1e-9  # a deviation that is not 0, so that a map that never answers can be correlated


def sight(layers):
    """(first, step, size): unit i above these layers sees `size` pixels, beginning with first + i step.

    Of one axis, rows or columns alike. From layer to layer, with kernel k, stride s and padding p:
        first = first - p step,  size = size + (k - 1) step,  then step = step s
    Layers without a window, such as ReLU, change nothing. ValueError for a kernel that is not square.
    Lesson: 12_looking_inside.
    """
    first, step, size = 0, 1, 1
    for layer in layers:
        kernel, stride, padding = _window(layer)
        first, size, step = first - padding * step, size + (kernel - 1) * step, step * stride
    return first, step, size


def unlike_maps(maps, count):
    """The numbers of up to `count` maps that answer to different pictures, the liveliest first.

    maps: (N, rows, columns, C). Of each map the largest answer to each picture is taken; a map is left out
    if this is correlated with that of a map before it by 0.3 or more. Lesson: 12_looking_inside.
    """
    require_pictures("unlike_maps", maps)
    require_positive_integer("unlike_maps", count=count)
    peaks = maps.max(axis=(1, 2))  # (N, C)
    scaled = (peaks - peaks.mean(axis=0)) / np.maximum(peaks.std(axis=0), LEAST)
    alike, chosen = scaled.T @ scaled / len(maps), []
    for unit in np.argsort(-peaks.std(axis=0), kind="stable"):
        if len(chosen) < count and peaks[:, unit].std() > LEAST and (alike[unit, chosen] < ALIKE).all():
            chosen.append(int(unit))
    return chosen


def best_patches(images, maps, unit, layers, *, count):
    """What one map answers to most, (count, size, size, C): the pixels that its strongest units saw.

    images: (N, height, width, C). maps: what comes out of `layers` for them, (N, rows, columns, units).
    unit: the number of the map. One patch a picture; units that see beyond the edge are left out.
    ValueError if there are fewer than `count` pictures, or no unit sees inside alone.
    Source: Zeiler and Fergus 2014. Lesson: 12_looking_inside.
    """
    require_pictures("best_patches", images)
    require_array("best_patches", maps=maps)
    require_positive_integer("best_patches", count=count)
    _require_match(images, maps, unit, count)
    first, step, size = sight(layers)
    rows, columns = (_inner(n, m, first, step, size) for n, m in zip(images.shape[1:3], maps.shape[1:3]))
    inner = maps[:, rows.start : rows.stop, columns.start : columns.stop, unit].reshape(len(maps), -1)
    patches = []
    for n in np.argsort(-inner.max(axis=1), kind="stable")[:count]:
        i, j = divmod(int(inner[n].argmax()), len(columns))
        top, left = first + step * rows[i], first + step * columns[j]
        patches.append(images[n, top : top + size, left : left + size])
    return np.array(patches)


def _window(layer):
    """(kernel, stride, padding) of a layer; 1, 1, 0 where it has no window."""
    if isinstance(layer, MaxPool2D | AveragePool2D):
        return layer.size, layer.stride, 0
    if not isinstance(layer, Conv2D):
        return 1, 1, 0
    if len(set(layer.kernel_size)) > 1:
        raise ValueError(f"sight expects square kernels, got {layer!r}.")
    return layer.kernel_size[0], layer.stride, layer.padding


def _inner(pixels, units, first, step, size):
    """The units of one axis that see no pixel beyond the edge, as a range."""
    inner = [i for i in range(units) if first + step * i >= 0 and first + step * i + size <= pixels]
    if not inner:
        raise ValueError(
            f"best_patches expects larger pictures: each unit sees {size} pixels, some beyond the edge "
            f"of {pixels}."
        )
    return range(inner[0], inner[-1] + 1)


def _require_match(images, maps, unit, count):
    if maps.ndim != 4 or len(maps) != len(images):
        raise ValueError(
            f"best_patches expects maps ({len(images)}, rows, columns, units), one for each picture, "
            f"got {maps.shape}."
        )
    if unit not in range(maps.shape[3]):
        raise ValueError(f"best_patches expects unit from 0 to {maps.shape[3] - 1}, got {unit!r}.")
    if count > len(images):
        raise ValueError(f"best_patches expects at least {count} pictures, got {len(images)}.")
