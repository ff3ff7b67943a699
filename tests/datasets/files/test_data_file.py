import gzip
import zlib

import pytest

from dlcore.datasets.files.data_file import gunzip


def test_unpacking_stops_just_beyond_the_size():
    assert len(gunzip(gzip.compress(bytes(10**6)), 1000)) == 1001


@pytest.mark.parametrize(
    "raw", [b"\x1f\x8b", b"\x1f\x8b\x08" + bytes(7) + b"\xff" * 9, gzip.compress(b"abc", mtime=0)[:-1]]
)
def test_what_cannot_be_unpacked_is_a_value_error(raw):
    with pytest.raises(ValueError, match="cut short or damaged") as caught:
        gunzip(raw, 100)
    assert isinstance(caught.value.__cause__, (EOFError, OSError, zlib.error))


def test_what_is_not_packed_stays_as_it_is():
    assert gunzip(b"plain", 5) == b"plain"
