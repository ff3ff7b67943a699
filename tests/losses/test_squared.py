"""MeanSquaredError by hand, and the broadcasting trap."""

import numpy as np
import pytest

from dlcore.losses import MeanSquaredError


def test_by_hand():
    loss = MeanSquaredError()
    assert loss.forward(np.array([1.0, 2.0, 4.0]), np.array([1.0, 0.0, 1.0])) == pytest.approx(13 / 3)
    np.testing.assert_allclose(loss.backward(), [0, 4 / 3, 2])


@pytest.mark.parametrize("shapes", [((5, 1), (5,)), ((5,), (5, 1)), ((5, 2), (5, 1)), ((5, 1), (1, 5))])
def test_shapes_that_would_broadcast_are_refused(shapes):
    prediction, target = map(np.zeros, shapes)
    with pytest.raises(ValueError, match=r"the same shape, got .*target.reshape\(prediction.shape\)"):
        MeanSquaredError()(prediction, target)


def test_float64_targets_do_not_make_float64():
    loss = MeanSquaredError()
    loss.forward(np.zeros(3, np.float32), np.ones(3))
    assert loss.backward().dtype == np.float32
