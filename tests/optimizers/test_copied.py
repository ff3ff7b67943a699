"""A copied optimizer goes on with the copied model, and leaves the first one alone."""

import numpy as np

from dlcore.layers import Dense
from dlcore.optimizers import Momentum
from dlcore.optimizers.copied import copied


def test_a_copy_takes_the_steps_that_the_original_would():
    model = Dense(2, 1, rng=np.random.default_rng(0))
    optimizer = Momentum(model.parameters(), learning_rate=0.1)
    model.W.grad[...] = 1
    optimizer.step()
    twin, other = copied(optimizer, model)
    np.testing.assert_array_equal(twin.theta.grad, optimizer.theta.grad)
    before = model.W.value.copy()
    twin.step()
    np.testing.assert_array_equal(model.W.value, before)
    optimizer.step()
    np.testing.assert_array_equal(other.W.value, model.W.value)
    assert not np.array_equal(model.W.value, before)
