"""The gradient check itself: right on known slopes, and it does find mistakes."""

import numpy as np
import pytest

from dlcore.gradcheck import check_layer, check_loss, numerical_gradient, relative_error
from dlcore.layers import BatchNorm, Dense, Dropout, Embedding, ReLU, Sequential
from dlcore.losses import MeanSquaredError

RNG = np.random.default_rng(0)


def test_the_slope_of_a_cube():
    x = RNG.standard_normal((3, 2))
    kept = x.copy()
    np.testing.assert_allclose(numerical_gradient(lambda x: float((x**3).sum()), x), 3 * x**2, rtol=1e-7)
    assert np.array_equal(x, kept)


def test_x_is_restored_when_f_fails():
    def f(x):
        raise KeyError

    x = np.ones(2)
    with pytest.raises(KeyError):
        numerical_gradient(f, x)
    assert x.tolist() == [1, 1]


def test_float32_is_refused():
    with pytest.raises(TypeError, match="expects float64, got float32"):
        numerical_gradient(np.sum, np.zeros(2, np.float32))


def test_relative_error():
    a = np.array([3.0, 4.0])
    assert relative_error(a, a) == relative_error(0 * a, 0 * a) == 0
    assert relative_error(a, -a) == relative_error(a, 0 * a) == 1
    assert relative_error(a, 2 * a) == pytest.approx(1 / 3)
    assert np.isnan(relative_error(a, a * np.nan))
    with pytest.raises(ValueError, match="one shape"):
        relative_error(a, a[:, np.newaxis])


def wrong_relu(self, dy):
    return dy * 1.0  # the mask y >= 0 of the output is always 1


def wrong_bias(self, dy):
    self.W.grad += self.memory[0].T @ dy
    self.b.grad += dy.mean(axis=0)
    return dy @ self.W.value.T


@pytest.mark.parametrize(
    "kind, make, backward, names",
    [
        (ReLU, ReLU, wrong_relu, {"x"}),
        (Dense, lambda: Dense(3, 2, rng=RNG), wrong_bias, {"b"}),
    ],
)
def test_a_wrong_backward_is_found_by_name(kind, make, backward, names, monkeypatch):
    monkeypatch.setattr(kind, "backward", backward)
    errors = check_layer(make(), RNG.standard_normal((5, 3)), RNG)
    assert {name for name, error in errors.items() if error > 1e-2} == names


def test_a_wrong_loss_is_found(monkeypatch):
    monkeypatch.setattr(MeanSquaredError, "backward", lambda self: 2 * self.error)
    assert check_loss(MeanSquaredError(), RNG.standard_normal(5), np.zeros(5)) > 0.5


def test_the_layer_is_not_changed():
    model = Sequential(Dense(3, 4, rng=RNG), BatchNorm(4), Dropout(0.5, rng=np.random.default_rng(1)))
    kept = {name: array.copy() for name, array in model.state().items()}
    check_layer(model, RNG.standard_normal((5, 3)), RNG)
    assert all(np.array_equal(kept[name], a) and a.dtype == np.float32 for name, a in model.state().items())
    assert not any(p.grad.any() for p in model.parameters())


def test_symbols_stay_integers_and_have_no_gradient():
    rng = np.random.default_rng(0)
    model = Sequential(Embedding(5, 3, rng=rng), Dense(3, 2, rng=rng))
    errors = check_layer(model, np.array([[0, 4, 4]]), rng)
    assert errors.keys() == {"0.W", "1.W", "1.b"} and max(errors.values()) < 1e-7


def test_integers_for_other_layers_become_floats():
    rng = np.random.default_rng(0)
    assert max(check_layer(Dense(2, 2, rng=rng), np.array([[1, 2]]), rng).values()) < 1e-7


def test_differences_of_small_integers_do_not_wrap_around():
    assert relative_error(np.uint8([1]), np.uint8([2])) == pytest.approx(1 / 3)


@pytest.mark.parametrize("h", [0, -1, "1", None])
def test_the_step_is_above_0(h):
    with pytest.raises((TypeError, ValueError), match="numerical_gradient expects h to be a"):
        numerical_gradient(np.sum, np.zeros(2), h)


def test_what_a_layer_holds_already_does_not_count():
    layer = Sequential(Dense(3, 2, rng=RNG), BatchNorm(2))
    for p in layer.parameters():
        p.grad += 7
    errors = check_layer(layer, RNG.standard_normal((5, 3)), RNG)
    assert errors.pop("0.b") <= 1  # zero before BatchNorm: only rounding is left
    assert max(errors.values()) < 1e-7
    assert all((p.grad == 7).all() for p in layer.parameters())
