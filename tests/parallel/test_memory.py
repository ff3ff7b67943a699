"""Arrays in shared memory, and a machine without room for them."""

import errno
import os

import numpy as np
import pytest

from dlcore.fast.alignment import is_aligned
from dlcore.parallel import memory
from dlcore.parallel.memory import SharedMemory, opened

LAYOUT = {"a": ((3,), np.float32), "none": ((0, 4), np.int64), "b": ((2, 5), np.int64)}


def test_arrays_begin_with_zeros_apart_and_aligned_and_are_seen_by_both():
    mine = SharedMemory(LAYOUT)
    theirs = opened(mine.address)
    assert all(is_aligned(a) and not a.any() for a in theirs.values())
    theirs["a"][...] = 1
    theirs["b"][...] = 2
    assert mine.arrays["a"].tolist() == 3 * [1] and (mine.arrays["b"] == 2).all()
    kept = mine.arrays["a"]
    mine.close()
    assert kept.sum() == 3


def test_a_full_folder_is_left_for_the_next_and_then_there_is_an_error(monkeypatch, tmp_path):
    def full(_descriptor, _start, _size):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(memory, "FAST_FOLDER", str(tmp_path / "missing"))
    assert SharedMemory(LAYOUT).arrays["a"].size == 3
    monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    with pytest.raises(
        MemoryError, match="no room for 0 MB that processes share.*No space left.*processes=1"
    ):
        SharedMemory(LAYOUT)
