"""Recurrent layers and Embedding equal PyTorch's within 1e-5, also stacked and with a carried state."""

import numpy as np
import pytest

import dlcore.layers as ours

torch = pytest.importorskip("torch")
nn = torch.nn

KINDS = {"RNN": (ours.RNN, nn.RNN), "LSTM": (ours.LSTM, nn.LSTM), "GRU": (ours.GRU, nn.GRU)}
ORDER = {"RNN": [0], "LSTM": [1, 2, 3, 0], "GRU": [0, 1, 2]}  # where PyTorch's gates stand in ours

every_kind = pytest.mark.parametrize("kind", KINDS)


def reals(*shape, seed=1):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def as_theirs(array, kind):
    """Gates in PyTorch's order, one below the other."""
    blocks = np.split(array, len(ORDER[kind]), axis=-1)
    return torch.tensor(np.concatenate([blocks[k] for k in ORDER[kind]], axis=-1).T.copy())


def second_bias(layer):
    """PyTorch has a bias at Wh too; ours needs it in the GRU's candidate only."""
    H = len(layer.Wh.value)
    return (
        np.concatenate([np.zeros(2 * H, np.float32), layer.bh.value])
        if hasattr(layer, "bh")
        else 0 * layer.b.value
    )


def weights(layer, kind):
    return [as_theirs(a, kind) for a in (layer.Wx.value, layer.Wh.value, layer.b.value, second_bias(layer))]


def gradients(layer, kind):
    return [as_theirs(p.grad, kind) for p in (layer.Wx, layer.Wh, layer.b)]


def pair(kind, in_features=3, hidden=4, layers=1, **settings):
    """Stacked layers of ours, and one module of theirs with the same weights."""
    make, module = KINDS[kind]
    rng = np.random.default_rng(0)
    sizes = [in_features, *[hidden] * layers]
    stack = ours.Sequential(*(make(a, b, rng=rng, **settings) for a, b in zip(sizes, sizes[1:])))
    module = module(in_features, hidden, num_layers=layers, batch_first=True)
    for i, p in enumerate(stack.parameters()):
        p.value[...] = 0.7 * reals(*p.shape, seed=i)
    theirs = [w for layer in stack.layers for w in weights(layer, kind)]
    for q, w in zip(module.parameters(), theirs):
        q.data = w
    return stack, module


def close(a, b):
    np.testing.assert_allclose(a, b.detach(), rtol=1e-5, atol=1e-5)


@every_kind
@pytest.mark.parametrize("layers", [1, 2])
def test_output_and_gradients(kind, layers):
    stack, module = pair(kind, layers=layers)
    x = reals(5, 7, 3)
    t = torch.tensor(x, requires_grad=True)
    y, z = stack.forward(x), module(t)[0]
    close(y, z)
    dy = reals(*y.shape, seed=9)
    z.backward(torch.tensor(dy))
    close(stack.backward(dy), t.grad)
    theirs = list(module.parameters())
    for i, layer in enumerate(stack.layers):
        for g, q in zip(gradients(layer, kind), theirs[4 * i : 4 * i + 4]):
            close(g, q.grad)


def test_the_inner_bias_of_the_gru():
    stack, module = pair("GRU")
    x, dy = reals(5, 7, 3), reals(5, 7, 4, seed=9)
    stack.forward(x), stack.backward(dy)
    module(torch.tensor(x))[0].backward(torch.tensor(dy))
    close(stack[0].bh.grad, module.bias_hh_l0.grad[8:])


@every_kind
def test_truncated_backpropagation(kind):
    """Two calls with a carried state: theirs is detached between them, ours is so by design."""
    stack, module = pair(kind, carry_state=True)
    state = None
    for seed in (1, 2):
        x, dy = reals(5, 7, 3, seed=seed), reals(5, 7, 4, seed=9)
        t = torch.tensor(x, requires_grad=True)
        y, (z, state) = stack.forward(x), module(t, state)
        close(y, z)
        z.backward(torch.tensor(dy))
        close(stack.backward(dy), t.grad)
        state = tuple(s.detach() for s in state) if kind == "LSTM" else state.detach()
    for g, q in zip(gradients(stack[0], kind), module.parameters()):
        close(g, q.grad)


def test_embedding():
    layer, module = ours.Embedding(6, 3, rng=np.random.default_rng(0)), nn.Embedding(6, 3)
    module.weight.data = torch.tensor(layer.W.value)
    x = np.random.default_rng(0).integers(6, size=(4, 9))
    z = module(torch.tensor(x))
    close(layer.forward(x), z)
    dy = reals(4, 9, 3)
    layer.backward(dy), z.backward(torch.tensor(dy))
    close(layer.W.grad, module.weight.grad)
