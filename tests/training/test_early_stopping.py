"""EarlyStopping."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Sequential
from dlcore.training import EarlyStopping


def model():
    return Sequential(Dense(1, 2, rng=np.random.default_rng(0)), BatchNorm(2))


def test_stops_after_patience_values_in_a_row_that_were_not_better():
    stopping = EarlyStopping(model(), patience=2)
    values = [3, 2, 2.5, 1, 1, 1.5, 0]
    assert [stopping.update(v) for v in values] == [False, False, False, False, False, True, False]
    assert stopping.best == 0


def test_restore_puts_weights_and_buffers_back():
    net = model()
    stopping = EarlyStopping(net, patience=3)
    for value in (2, 1, 5):
        for array in net.state().values():
            array[...] = value
        stopping.update(value)
    stopping.restore()
    assert all(np.all(array == 1) for array in net.state().values())


def test_nan_is_never_better():
    stopping = EarlyStopping(model(), patience=2)
    assert [stopping.update(v) for v in (np.nan, 1.0, np.nan, np.nan)] == [False, False, False, True]
    assert stopping.best == 1


def test_nothing_to_restore():
    with pytest.raises(RuntimeError, match=r"nothing to restore: call update\(value\) first"):
        EarlyStopping(model(), patience=1).restore()


@pytest.mark.parametrize("patience", [0, -1, 1.5])
def test_patience_is_a_positive_integer(patience):
    with pytest.raises(ValueError, match="EarlyStopping expects patience"):
        EarlyStopping(model(), patience=patience)
