"""Pictures (N, height, width, C) as they lie in memory.

Layers make pictures whose rows lie outermost in memory, then columns, then N, then C. What a layer does to a
row of pixels of all pictures is then one long loop for NumPy; the order of the axes stays as it is.
"""

import numpy as np

from dlcore.fast.alignment import aligned_empty


def empty_pictures(shape, dtype):
    """An array of shape (N, height, width, C) whose memory is a contiguous (height, width, N, C)."""
    n, height, width, channels = shape
    return aligned_empty((height, width, n, channels), dtype).transpose(2, 0, 1, 3)


def rows_first(x):
    """x (N, height, width, C) as a contiguous (height, width, N, C): a view if x lies so, else a copy."""
    return np.ascontiguousarray(x.transpose(1, 2, 0, 3))
