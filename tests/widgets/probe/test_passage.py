"""What the depth probe finds: the numbers of the course's own layers."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, ReLU, Sequential, Tanh
from dlcore.widgets import DepthProbe
from dlcore.widgets.probe.stack import Stack

STACK = Stack()
HE = 2**0.5 / 8


@pytest.fixture
def probe():
    return DepthProbe()


def by_hand(depth, scale, *after):
    """The outputs of a plain network of the same weights, each layer followed by new layers `after`."""
    h, blocks = STACK.x, []
    for W in STACK.weights[:depth]:
        blocks.append(Sequential(Dense(64, 64, rng=STACK.rng), *(layer() for layer in after)))
        blocks[-1][0].W.value[...] = np.float32(scale) * W
    outputs = [h := block.forward(h) for block in blocks]
    dy, gradients = STACK.dy, []
    for block in reversed(blocks):
        gradients.append(np.sqrt(np.mean(dy**2)))
        dy = block.backward(dy)
    return outputs, gradients[::-1]


@pytest.mark.parametrize(
    ("settings", "after"),
    [
        ({"activation": "ReLU", "norm": "none"}, [ReLU]),
        ({"activation": "tanh", "norm": "BatchNorm"}, [lambda: BatchNorm(64), Tanh]),
    ],
)
def test_the_numbers_are_those_of_the_layers_of_the_course(settings, after):
    probe = DepthProbe(depth=12, scale=0.2, **settings)
    outputs, gradients = by_hand(12, 0.2, *after)
    np.testing.assert_allclose(probe.stds, [h.std() for h in outputs], rtol=1e-4)
    np.testing.assert_allclose(probe.gradients, gradients, rtol=1e-4)
    h = outputs[6] / np.linalg.norm(outputs[6], axis=1, keepdims=True)
    cosines = (h @ h.T)[~np.eye(64, dtype=bool)]
    assert probe.likeness[6] == pytest.approx(cosines.mean(), abs=1e-4)


def test_a_way_around_adds_its_input():
    x, k = STACK.x, 3
    block = STACK.block(k, 0.1, ReLU(), None, is_residual=True)
    expected = x + np.maximum(x, 0) @ (np.float32(0.1) * STACK.weights[k])
    np.testing.assert_allclose(block.forward(x), expected, rtol=1e-4, atol=1e-5)
    around = DepthProbe(depth=50, scale=HE / 50**0.5, is_residual=True)
    assert 1 < around.stds[-1] ** 2 < 4 and 0.5 < around.gradients[0] < 4  # (1 + 1 / 50)^50 is below e


def test_a_gradient_of_size_1_begins_behind_the_last_layer(probe):
    assert probe.gradients[-1] == pytest.approx(1)
    assert probe.stds.shape == probe.off.shape == (10,)


def test_batch_norm_lets_the_gradient_explode_by_a_known_factor(probe):
    """Yang and others 2019: sqrt(pi / (pi - 1)) a layer, for wide ReLU layers."""
    probe.depth, probe.norm = 50, "BatchNorm"
    assert probe.gradients[0] ** (1 / 49) == pytest.approx((np.pi / (np.pi - 1)) ** 0.5, abs=0.05)


def test_off_and_dead_are_counted(probe):
    h = by_hand(10, HE, ReLU)[0][-1]
    assert probe.off[-1] == pytest.approx(np.mean(h == 0))
    assert probe.dead[-1] == np.mean((h == 0).all(axis=0)) > 0
    probe.activation, probe.scale = "tanh", 1.0
    assert probe.off[0] == pytest.approx(np.mean(by_hand(1, 1.0, Tanh)[0][0] ** 2 > 0.9), abs=0.01)
