"""minibatches: each example once an epoch."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlcore.training import minibatches

sizes = st.integers(1, 60), st.integers(1, 70), st.integers(0, 2**32)


def epoch(n, batch_size, seed):
    return list(minibatches(n, batch_size, np.random.default_rng(seed)))


@given(*sizes)
def test_each_index_exactly_once(n, batch_size, seed):
    assert sorted(np.concatenate(epoch(n, batch_size, seed))) == list(range(n))


@given(*sizes)
def test_all_but_the_last_are_full(n, batch_size, seed):
    *full, last = map(len, epoch(n, batch_size, seed))
    assert set(full) <= {batch_size}
    assert last == n - batch_size * len(full) and 1 <= last <= batch_size


@given(*sizes)
def test_the_seed_decides(n, batch_size, seed):
    for a, b in zip(epoch(n, batch_size, seed), epoch(n, batch_size, seed)):
        assert np.array_equal(a, b)


def test_each_epoch_has_an_order_of_its_own():
    rng = np.random.default_rng(0)
    first, second = (np.concatenate(list(minibatches(100, 10, rng))) for _ in range(2))
    assert not np.array_equal(first, second)


@pytest.mark.parametrize("n, batch_size", [(0, 1), (1, 0), (-1, 1), (10, 2.5), (10, None)])
def test_errors_come_at_the_call(n, batch_size):
    with pytest.raises(ValueError, match="minibatches expects"):
        minibatches(n, batch_size, np.random.default_rng(0))
    with pytest.raises(TypeError, match="NumPy generator"):
        minibatches(10, 2, rng=0)
