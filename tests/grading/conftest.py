"""What the tests of grading share."""

import io

import numpy as np
import pytest


@pytest.fixture
def as_there(monkeypatch):
    """Nobody at the keyboard, and a system that refuses arrays of terabytes at once."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    plain = np.zeros

    def zeros(shape, *rest, **named):
        if np.prod(shape, dtype=float) > 1e11:
            raise MemoryError
        return plain(shape, *rest, **named)

    monkeypatch.setattr(np, "zeros", zeros)
