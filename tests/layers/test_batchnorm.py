"""BatchNorm: statistics of the batch in training, running ones in use."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm

X = np.random.default_rng(0).normal(3, 2, (50, 4)).astype(np.float32)


def test_training_normalises_the_batch():
    y = BatchNorm(4).forward(X)
    np.testing.assert_allclose(y.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(y.std(axis=0), 1, atol=1e-4)


def test_running_statistics_follow_the_formula():
    layer = BatchNorm(4, momentum=0.25)
    layer.forward(X)
    np.testing.assert_allclose(layer.running_mean, 0.25 * X.mean(axis=0), rtol=1e-5)
    np.testing.assert_allclose(layer.running_variance, 0.75 + 0.25 * X.var(axis=0, ddof=1), rtol=1e-5)


def test_eval_uses_the_running_statistics_and_keeps_them():
    layer = BatchNorm(4)
    for _ in range(200):
        layer.forward(X)
    kept = {name: array.copy() for name, array in layer.eval().state().items()}
    y = layer.forward(X[:1])
    np.testing.assert_allclose(y, (X[:1] - X.mean(axis=0)) / X.std(axis=0, ddof=1), rtol=1e-3, atol=1e-3)
    assert all(np.array_equal(kept[name], array) for name, array in layer.state().items())


def test_backward_belongs_to_the_mode_of_forward():
    layer = BatchNorm(4)
    layer.forward(X)
    expected = layer.backward(X)
    layer.forward(X)
    assert np.array_equal(layer.eval().backward(X), expected)


def test_state_holds_the_buffers_and_parameters_do_not():
    layer = BatchNorm(4)
    assert list(layer.state()) == ["gamma", "beta", "running_mean", "running_variance"]
    assert len(layer.parameters()) == 2
    assert {a.dtype for a in layer.astype(np.float64).state().values()} == {np.dtype(np.float64)}


def test_a_constant_feature_gives_no_nan():
    layer = BatchNorm(1)
    y = layer.forward(np.full((5, 1), 7, np.float32))
    assert not y.any() and np.isfinite(layer.backward(y + 1)).all()


def test_wrong_shape_and_dtype():
    with pytest.raises(ValueError, match=r"BatchNorm expects x of shape \(N, 4\), got \(5, 3\)"):
        BatchNorm(4).forward(np.zeros((5, 3), np.float32))
    with pytest.raises(TypeError, match="float32 weights, but x is float64"):
        BatchNorm(4).forward(np.zeros((5, 4)))


@pytest.mark.parametrize("settings", [{"epsilon": 0}, {"epsilon": np.nan}, {"momentum": 0}, {"momentum": -1}])
def test_settings_are_positive(settings):
    with pytest.raises(ValueError, match="finite number above 0"):
        BatchNorm(4, **settings)


def test_numpy_settings_do_not_make_float64():
    layer = BatchNorm(4, momentum=np.float64(0.1), epsilon=np.float64(1e-5))
    assert layer.forward(X).dtype == np.float32
