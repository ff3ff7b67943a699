"""Recurrent layers: the formulas step by step, the carried state, errors."""

import numpy as np
import pytest

from dlcore.gradcheck import check_layer
from dlcore.layers import GRU, LSTM, RNN, Dense, LastStep, Sequential, reset_state

KINDS = [RNN, LSTM, GRU]
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def make(kind, **settings):
    rng = np.random.default_rng(0)
    layer = kind(3, 4, rng=rng, **settings).astype(np.float64)
    for p in layer.parameters():
        p.value[...] = rng.standard_normal(p.shape)
    return layer, rng.standard_normal((2, 6, 3))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def rnn_step(layer, x, h, c):
    return np.tanh(x @ layer.Wx.value + h @ layer.Wh.value + layer.b.value), c


def lstm_step(layer, x, h, c):
    z = x @ layer.Wx.value + h @ layer.Wh.value + layer.b.value
    o, i, f, g = np.split(z, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


def gru_step(layer, x, h, c):
    xr, xu, xn = np.split(x @ layer.Wx.value + layer.b.value, 3, axis=1)
    hr, hu, hn = np.split(h @ layer.Wh.value, 3, axis=1)
    r, u = sigmoid(xr + hr), sigmoid(xu + hu)
    return (1 - u) * np.tanh(xn + r * (hn + layer.bh.value)) + u * h, c


@pytest.mark.parametrize("kind, step", [(RNN, rnn_step), (LSTM, lstm_step), (GRU, gru_step)])
def test_the_formula_step_by_step(kind, step):
    layer, x = make(kind)
    y, (h, c) = layer.forward(x), np.zeros((2, 2, 4))
    for t in range(6):
        h, c = step(layer, x[:, t], h, c)
        np.testing.assert_allclose(y[:, t], h, atol=1e-12)


@every_kind
def test_carried_state_makes_one_sequence_of_two(kind):
    layer, x = make(kind, carry_state=True)
    whole = make(kind)[0].forward(x)
    np.testing.assert_allclose(np.concatenate([layer(x[:, :2]), layer(x[:, 2:])], axis=1), whole, atol=1e-12)
    assert not np.allclose(layer.forward(x), whole)
    layer.reset_state()
    np.testing.assert_allclose(layer.forward(x), whole, atol=1e-12)


@every_kind
def test_nothing_is_carried_unless_asked_for(kind):
    layer, x = make(kind)
    assert np.array_equal(layer.forward(x), layer.forward(x))


@every_kind
def test_carrying_can_be_switched_off_and_on(kind):
    layer, x = make(kind, carry_state=True)
    whole = make(kind)[0].forward(x)
    layer.forward(x[:, :2])
    layer.carry_state = False
    np.testing.assert_allclose(layer.forward(x), whole, atol=1e-12)
    layer.forward(x[:1])  # another batch is welcome
    layer.carry_state = True
    np.testing.assert_allclose(layer.forward(x[:, 2:]), whole[:, 2:], atol=1e-12)


@every_kind
def test_later_steps_do_not_act_on_earlier_ones(kind):
    layer, x = make(kind)
    y = layer.forward(x)
    x[:, 4:] += 1
    assert np.array_equal(layer.forward(x)[:, :4], y[:, :4])
    dy = np.zeros_like(y)
    dy[:, 3] = 1
    dx = layer.backward(dy)
    assert dx[:, :4].all() and not dx[:, 4:].any()


@every_kind
@pytest.mark.parametrize("carried", [False, True])
def test_gradients_of_a_single_step(kind, carried):
    layer, x = make(kind, carry_state=carried)
    layer.forward(x)
    errors = check_layer(layer, x[:, :1], np.random.default_rng(1))
    assert errors == {name: pytest.approx(0, abs=1e-7) for name in ["x", *layer.state()]}


def test_reset_state_reaches_every_layer():
    rng = np.random.default_rng(0)
    lower, upper = GRU(3, 4, rng=rng, carry_state=True), LSTM(4, 2, rng=rng, carry_state=True)
    model = Sequential(Sequential(lower), upper, Dense(2, 2, rng=rng))
    x = np.ones((1, 3, 3), np.float32)
    first = model.forward(x)
    assert not np.array_equal(model.forward(x), first)
    reset_state(model)
    assert np.array_equal(model.forward(x), first)


def test_state_of_another_batch_is_refused():
    layer, x = make(LSTM, carry_state=True)
    layer.forward(x)
    with pytest.raises(
        ValueError, match=r"LSTM carries the state of a batch of 2 rows, got one of 1.*reset_state"
    ):
        layer.forward(x[:1])


def test_the_carried_state_is_not_changed_from_outside():
    layer, x = make(RNN, carry_state=True)
    y = layer.forward(x)
    again = layer.forward(x).copy()
    layer.reset_state()
    layer.forward(x)[...] = 0
    assert y.any()
    assert np.array_equal(layer.forward(x), again)


def test_the_forget_gate_begins_open():
    b = LSTM(3, 4, rng=np.random.default_rng(0)).b.value
    assert b.tolist() == [0] * 8 + [1] * 4 + [0] * 4


def test_the_carried_state_is_no_weight():
    layer, x = make(LSTM, carry_state=True)
    layer.forward(x)
    assert list(layer.state()) == ["Wx", "Wh", "b"]
    assert layer.astype(np.float32).forward(x.astype(np.float32)).dtype == np.float32


@every_kind
def test_errors(kind):
    layer, x = make(kind)
    with pytest.raises(ValueError, match=rf"{kind.__name__} expects x of shape \(N, T, 3\).*newaxis"):
        layer.forward(x[0])
    with pytest.raises(ValueError, match=r"T of at least 1, got \(2, 0, 3\)"):
        layer.forward(x[:, :0])
    with pytest.raises(TypeError, match="float64 weights, but x is float32"):
        layer.forward(x.astype(np.float32))
    with pytest.raises(ValueError, match="hidden_features to be an integer of at least 1"):
        kind(3, 0, rng=np.random.default_rng(0))


def test_last_step():
    layer, x = LastStep(), np.arange(12).reshape(2, 3, 2)
    y = layer.forward(x)
    assert y.tolist() == [[4, 5], [10, 11]]
    assert layer.backward(y).tolist() == [[[0, 0], [0, 0], [4, 5]], [[0, 0], [0, 0], [10, 11]]]
    with pytest.raises(ValueError, match=r"LastStep expects x of shape \(N, T, D\).*got \(2, 2\)"):
        layer.forward(y)
