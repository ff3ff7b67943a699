"""Arrays at multiples of 64 bytes."""

import numpy as np
import pytest

from dlcore.fast.alignment import aligned, aligned_empty, aligned_like


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int16])
@pytest.mark.parametrize("shape", [(3, 5), (0, 4), (7,), ()])
def test_they_begin_at_a_boundary_and_hold_what_they_copy(shape, dtype):
    a = np.arange(np.prod(shape)).reshape(shape).astype(dtype)
    for array in (aligned_empty(shape, dtype), aligned_like(a), aligned(a)):
        assert array.shape == shape and array.dtype == dtype and array.flags.c_contiguous
        assert not array.size or array.__array_interface__["data"][0] % 64 == 0
    assert np.array_equal(aligned(a.T), a.T) and not np.shares_memory(aligned(a), a)
