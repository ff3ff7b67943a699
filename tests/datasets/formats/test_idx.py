import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from dlcore.datasets.formats.idx import parse_idx

arrays = hnp.arrays(np.uint8, hnp.array_shapes(min_dims=1, max_dims=3, max_side=5))


def idx(array):
    return bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


@given(arrays)
def test_reads_back_what_was_written(array):
    parsed = parse_idx(idx(array), array.ndim)
    assert parsed.dtype == np.uint8
    np.testing.assert_array_equal(parsed, array, strict=True)


@given(arrays, st.data())
def test_every_shorter_file_is_refused(array, data):
    content = idx(array)
    length = data.draw(st.integers(0, len(content) - 1))
    with pytest.raises(ValueError, match="idx file"):
        parse_idx(content[:length], array.ndim)


@given(arrays, st.binary(min_size=1))
def test_trailing_bytes_are_refused(array, rest):
    with pytest.raises(ValueError, match="do not belong"):
        parse_idx(idx(array) + rest, array.ndim)


@given(arrays, st.binary(min_size=4, max_size=4))
def test_another_magic_is_refused(array, magic):
    content = idx(array)
    if magic != content[:4]:
        with pytest.raises(ValueError, match="starts with 00 00 08"):
            parse_idx(magic + content[4:], array.ndim)


@given(arrays, st.integers(1, 5))
def test_another_number_of_axes_is_refused(array, ndim):
    if ndim != array.ndim:
        with pytest.raises(ValueError, match="Pictures: 3 axes, labels: 1"):
            parse_idx(idx(array), ndim)


@given(st.lists(st.integers(0, 2**32 - 1), min_size=3, max_size=3))
def test_header_that_promises_other_sizes_is_refused(shape):
    content = bytes([0, 0, 8, 3]) + struct.pack(">3I", *shape) + bytes(7)
    if math.prod(shape) != 7:
        with pytest.raises(ValueError, match="needs"):
            parse_idx(content, 3)
