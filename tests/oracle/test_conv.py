"""Layers of pictures equal PyTorch's within 1e-5; their arrays have the channels first."""

import numpy as np
import pytest

import dlcore.layers as ours

torch = pytest.importorskip("torch")
nn = torch.nn

RNG = np.random.default_rng(0)


def convolution(shape, *sizes, **settings):
    return ours.Conv2D(*sizes, rng=RNG, **settings), nn.Conv2d(*sizes, **settings), shape


PAIRS = {
    "Conv2D": convolution((3, 7, 8, 2), 2, 4, 3),
    "Conv2D padding": convolution((3, 8, 8, 3), 3, 5, 3, padding=1),
    "Conv2D stride": convolution((2, 9, 8, 3), 3, 2, (3, 2), stride=2, padding=1),
    "Conv2D wide": convolution((2, 11, 10, 1), 1, 3, 5, stride=3, padding=4),
    "Conv2D blocks": convolution((5, 32, 32, 8), 8, 4, 3, padding=1),
    "Conv2D channels": convolution((5, 12, 10, 16), 16, 16, 3, padding=1),
    "Conv2D channels stride": convolution((3, 11, 12, 20), 20, 16, (3, 2), stride=2, padding=1),
    "MaxPool2D": (ours.MaxPool2D(2), nn.MaxPool2d(2), (3, 7, 8, 2)),
    "MaxPool2D overlap": (ours.MaxPool2D(3, stride=2), nn.MaxPool2d(3, 2), (3, 8, 9, 2)),
    "MaxPool2D gaps": (ours.MaxPool2D(2, stride=3), nn.MaxPool2d(2, 3), (3, 8, 9, 2)),
    "AveragePool2D": (ours.AveragePool2D(2), nn.AvgPool2d(2), (3, 7, 8, 2)),
    "AveragePool2D overlap": (ours.AveragePool2D(3, stride=1), nn.AvgPool2d(3, 1), (3, 6, 7, 2)),
    "GlobalAveragePool": (
        ours.GlobalAveragePool(),
        nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()),
        (3, 6, 7, 2),
    ),
    "BatchNorm": (ours.BatchNorm(3), nn.BatchNorm2d(3), (4, 5, 6, 3)),
    "BatchNorm in use": (ours.BatchNorm(3).eval(), nn.BatchNorm2d(3).eval(), (4, 5, 6, 3)),
}


def channels_first(a):
    return torch.tensor(a).movedim(-1, 1).contiguous()


def as_theirs(array, ndim):
    """A kernel (rows, columns, in, out) is (out, in, rows, columns) in PyTorch."""
    return torch.tensor(array.transpose(3, 2, 0, 1).copy() if ndim == 4 else array)


def close(a, b):
    np.testing.assert_allclose(channels_first(a), b.detach(), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("name", PAIRS)
def test_output_and_gradients(name):
    layer, module, shape = PAIRS[name]
    x = RNG.standard_normal(shape).astype(np.float32)
    for p, q in zip(layer.parameters(), module.parameters()):
        p.value[...] = RNG.standard_normal(p.shape)
        q.data = as_theirs(p.value, p.value.ndim)
    t = channels_first(x).requires_grad_()
    y, z = layer.forward(x), module(t)
    close(y, z)
    dy = RNG.standard_normal(y.shape).astype(np.float32)
    z.backward(channels_first(dy))
    close(layer.backward(dy), t.grad)
    for p, q in zip(layer.parameters(), module.parameters()):
        scale = np.abs(p.grad).max()  # sums over all pixels: up to thousands of terms
        np.testing.assert_allclose(as_theirs(p.grad, p.grad.ndim) / scale, q.grad / scale, atol=1e-5)


@pytest.mark.parametrize("size, stride", [(2, 2), (3, 2), (3, 1), (2, 3)])
def test_ties_go_to_the_same_pixel(size, stride):
    x = RNG.integers(0, 2, (4, 9, 8, 3)).astype(np.float32)
    layer, t = ours.MaxPool2D(size, stride=stride), channels_first(x).requires_grad_()
    dy = RNG.standard_normal(layer.forward(x).shape).astype(np.float32)
    nn.MaxPool2d(size, stride)(t).backward(channels_first(dy))
    close(layer.backward(dy), t.grad)


def test_running_statistics_of_pictures():
    layer, module = ours.BatchNorm(3), nn.BatchNorm2d(3)
    for _ in range(5):
        x = RNG.normal(2, 3, (4, 5, 6, 3)).astype(np.float32)
        layer.forward(x), module(channels_first(x))
    np.testing.assert_allclose(layer.running_mean, module.running_mean, rtol=1e-5)
    np.testing.assert_allclose(layer.running_variance, module.running_var, rtol=1e-5)
