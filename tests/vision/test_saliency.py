"""Saliency, Grad-CAM and occlusion: against measured slopes, and on networks whose answer is known."""

import tracemalloc

import numpy as np
import pytest

from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, GlobalAveragePool, ReLU, Sequential
from dlcore.vision.saliency import enlarge, grad_cam, input_gradient, occlusion, saliency

LABELS = np.array([2, 0])


def network():
    rng = np.random.default_rng(0)
    layers = Conv2D(2, 4, 3, padding=1, rng=rng), BatchNorm(4), ReLU(), Dropout(0.5, rng=rng), Flatten()
    return Sequential(*layers, Dense(5 * 4 * 4, 3, rng=rng)).astype(np.float64)


@pytest.fixture
def x():
    return np.random.default_rng(1).standard_normal((2, 5, 4, 2))


def corner_network():
    """One logit is the sum of a picture's upper left 2 x 2 pixels, the other is 0."""
    model = Sequential(Flatten(), Dense(36, 2, rng=np.random.default_rng(0))).astype(np.float64)
    corner = np.zeros((6, 6))
    corner[:2, :2] = 1
    model[1].W.value[...] = np.stack([corner.ravel(), np.zeros(36)], axis=1)
    return model


def test_the_input_gradient_is_the_measured_slope(x):
    model = network().eval()
    slopes = numerical_gradient(lambda x: model.forward(x)[[0, 1], LABELS].sum(), x)
    assert relative_error(input_gradient(model, x, LABELS), slopes) < 1e-7


def test_saliency_takes_the_strongest_channel(x):
    expected = np.abs(input_gradient(network(), x, LABELS)).max(axis=-1)
    np.testing.assert_array_equal(saliency(network(), x, LABELS), expected)


@pytest.mark.parametrize("training", [True, False])
def test_the_model_is_left_as_it_was(x, training):
    model = network().train() if training else network().eval()
    for p in model.parameters():
        p.grad += 7
    before = {name: array.copy() for name, array in model.state().items()}
    saliency(model, x, LABELS)
    grad_cam(model, model[2], x, LABELS)
    assert model.training is model[0].training is training
    assert all((p.grad == 7).all() for p in model.parameters())
    assert all(np.array_equal(array, before[name]) for name, array in model.state().items())


def test_a_frozen_layer_stays_frozen(x):
    model = network().train()
    model[1].eval()
    saliency(model, x, LABELS)
    grad_cam(model, model[2], x, LABELS)
    occlusion(model, x[0], 0, size=2, stride=2)
    assert [layer.training for layer in model] == [True, False, True, True, True, True]


def test_a_map_keeps_no_memory(x):
    model = network()
    saliency(model, x, LABELS)
    grad_cam(model, model[2], x, LABELS)
    occlusion(model, x[0], 0, size=2, stride=2)
    assert not any("shape" in vars(layer) for layer in model)


def test_grad_cam_before_a_global_pool_is_the_class_map():
    """The logit is the mean of the maps times W: the weights of Grad-CAM are then W over the pixels."""
    rng = np.random.default_rng(0)
    model = Sequential(Conv2D(1, 3, 3, rng=rng), GlobalAveragePool(), Dense(3, 2, rng=rng)).astype(np.float64)
    x = rng.standard_normal((1, 6, 5, 1))
    maps = model[0].forward(x)
    expected = np.maximum(maps @ model[2].W.value[:, 1], 0) / (4 * 3)
    np.testing.assert_allclose(grad_cam(model, model[0], x, np.array([1])), expected)


def test_occlusion_finds_the_corner_that_counts():
    image = np.ones((6, 6, 1))
    lost = occlusion(corner_network(), image, 0, size=2, stride=2)
    p = [1 / (1 + np.exp(-z)) for z in (0, 4)]
    np.testing.assert_allclose(lost[:2, :2], p[1] - p[0])
    assert abs(lost[2:]).max() == abs(lost[:, 2:]).max() == 0
    assert (image == 1).all()


def test_occlusion_takes_the_mean_where_squares_overlap():
    lost = occlusion(corner_network(), np.ones((6, 6, 1)), 0, size=2, stride=1)
    p = [1 / (1 + np.exp(-z)) for z in (0, 2, 3, 4)]
    drops = p[3] - np.array([p[0], p[1], p[1], p[2]])  # on the corner, moved by one to the side, down, both
    assert lost[1, 1] == pytest.approx(drops.mean())


def test_the_last_squares_of_occlusion_end_at_the_edge():
    """Logit 0 is the sum of the last row and column, which steps of 4 from 0 would miss."""
    model = corner_network()
    edge = np.zeros((6, 6))
    edge[5] = edge[:, 5] = 1
    model[1].W.value[:, 0] = edge.ravel()
    lost = occlusion(model, np.ones((6, 6, 1)), 0, size=3, stride=2)
    assert (lost[5] > 0).all() and (lost[:, 5] > 0).all()
    assert (lost[:3, :3] == 0).all()


def test_occlusion_takes_little_memory():
    """3,721 squares on a picture of 98 kB would be 366 MB at once."""
    rng = np.random.default_rng(0)
    model = Sequential(GlobalAveragePool(), Dense(3, 2, rng=rng))
    image = rng.random((64, 128, 3)).astype(np.float32)
    tracemalloc.start()
    lost = occlusion(model, image, 0, size=4, stride=1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert lost.shape == (64, 128)
    assert peak < 60e6


def test_enlarged_maps_keep_constants_and_ends():
    np.testing.assert_allclose(enlarge(np.full((1, 3, 4), 7.0), (12, 9)), 7)
    ramp = enlarge(np.arange(4.0).reshape(1, 1, 4), (1, 8))[0, 0]
    np.testing.assert_allclose(ramp, [0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3])
    maps = np.random.default_rng(0).random((2, 4, 5))
    np.testing.assert_allclose(enlarge(maps, (4, 5)), maps)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda m, x: saliency(m, x[0], LABELS), "expects x of shape"),
        (lambda m, x: saliency(m, x, np.array([0, 3])), "labels from 0 to 2"),
        (lambda m, x: grad_cam(m, ReLU(), x, LABELS), "one of the layers"),
        (lambda m, x: grad_cam(m, m[4], x, LABELS), "after this layer"),
        (lambda m, x: occlusion(m, x[0], 0, size=9, stride=1), "fits into"),
        (lambda m, x: occlusion(m, x[0], 0, size=5, stride=1), "fits into"),  # 5 x 4 pixels
        (lambda m, x: occlusion(m, x[0], 0, size=2, stride=0), "stride"),
    ],
)
def test_wrong_arguments_are_refused(x, call, words):
    with pytest.raises(ValueError, match=words):
        call(network(), x)


def test_large_logits_do_not_overflow():
    model = corner_network()
    model[1].W.value *= 1e4
    lost = occlusion(model, np.ones((6, 6, 1)), 0, size=2, stride=2)
    np.testing.assert_allclose(lost[:2, :2], 0.5)  # of probability 1, none but one half is left
