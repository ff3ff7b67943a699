import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcore.datasets.formats.cifar_batches import parse_batch
from dlcore.datasets.formats.cifar_records import MOST_RECORDS, RECORD, parse_records
from tests.datasets.formats.cifar_files import content, pictures


@settings(max_examples=20, deadline=None)
@given(n=st.integers(1, 20), seed=st.integers(0, 100))
def test_each_pixel_is_where_it_belongs(n, seed):
    labels, expected = pictures(n, seed)
    x, y = parse_records(content(n, seed))
    np.testing.assert_array_equal(x, expected, strict=True)
    np.testing.assert_array_equal(y, labels.astype(np.int64), strict=True)
    assert x.flags.c_contiguous


def test_red_comes_first_row_by_row():
    raw = bytes([3]) + bytes(range(256)) * 12
    x, y = parse_records(raw)
    assert y.tolist() == [3]
    assert x[0, 0, :3, 0].tolist() == [0, 1, 2]
    assert x[0, 1, 0].tolist() == [32, 32, 32]
    assert x[0, :, :, 1].tobytes() == raw[1 + 1024 : 1 + 2048]


@pytest.mark.parametrize("raw", [b"", b"\0", content(2)[:-1], content(2) + b"\0"])
def test_not_whole_records(raw):
    with pytest.raises(
        ValueError, match=f"{len(raw):,} bytes are not a whole number of records of 3,073 bytes"
    ):
        parse_records(raw)


@pytest.mark.parametrize("label", [10, 255])
def test_a_label_out_of_range_is_named(label):
    with pytest.raises(ValueError, match=rf"test_batch.bin: record 2 has the label {label}, .* 0 to 9"):
        parse_batch("test_batch.bin", content(2) + bytes([label]) + bytes(RECORD - 1) + content(1))


def test_too_many_records():
    with pytest.raises(ValueError, match="10,001 records, and no published file has more than 10,000"):
        parse_records(bytes(RECORD * (MOST_RECORDS + 1)))


@settings(max_examples=50, deadline=None)
@given(raw=st.binary(max_size=2 * RECORD))
def test_any_bytes_are_read_or_refused(raw):
    try:
        x, y = parse_records(raw)
    except ValueError:
        return
    assert len(x) == len(y) == len(raw) // RECORD
