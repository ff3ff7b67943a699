"""Networks of the learner's own in both steppers: right numbers, names, places, and refusals in words."""

import itertools
import re

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import Dense, ReLU, Sequential, Sigmoid
from dlcore.losses import BinaryCrossEntropy
from dlcore.widgets import BackpropStepper, ForwardStepper
from dlcore.widgets.small_network.formulas import meaning
from dlcore.widgets.small_network.places import WIDTH, height, places, resting_place, wires
from dlcore.widgets.small_network.shape import Shape
from dlcore.widgets.small_network.steps import all_steps

SHAPES = [Shape(*sizes) for sizes in itertools.product((1, 2, 3, 4), (1, 2, 3, 4), (1, 2))]


def network(inputs, hidden, outputs, *more):
    rng = np.random.default_rng(3)
    return Sequential(Dense(inputs, hidden, rng=rng), Sigmoid(), Dense(hidden, outputs, rng=rng), *more)


@pytest.mark.parametrize("sizes", [(2, 3, 1), (3, 4, 2), (1, 1, 1)])
def test_the_numbers_are_those_of_the_layers(sizes):
    model = network(*sizes).astype(np.float64)
    stepper = BackpropStepper(model)
    stepper.loss_name = "cross-entropy"
    stepper.step = 13
    x, targets = ([[stepper.numbers[name] for name in stepper.shape.each(kind)]] for kind in ("x", "target"))
    loss = BinaryCrossEntropy()
    value = loss.forward(model.forward(np.array(x)), np.array(targets)) * sizes[2]  # it takes the mean
    assert stepper._computed()["L"] == pytest.approx(value)
    model.backward(loss.backward() * sizes[2])
    for p, kind in zip(model.parameters(), ("W", "b", "v", "c"), strict=True):
        names = [name for name in stepper.shape.parameters if name[0] == kind]
        np.testing.assert_allclose([stepper._computed()[f"d{name}"] for name in names], p.grad.ravel())


def test_four_arrays_are_a_network_too():
    W, b, v, c = np.ones((3, 2)), np.zeros(2), np.array([0.7, -0.8]), 0.3  # as in lesson 04
    assert BackpropStepper((W, b, v, c)).numbers["v2"] == -0.8
    assert ForwardStepper((W, b, v[:, np.newaxis], [c])).numbers["c"] == 0.3


def test_a_network_is_not_changed_and_a_sigmoid_at_its_end_is_the_same():
    model = network(2, 3, 1, Sigmoid())
    stepper = ForwardStepper(model, samples=np.array([[1, 2, 1], [0, 1, 0]]))
    stepper.edit(W11=50)
    assert model[0].W.value[0, 0] < 50 and stepper.samples == [[1, 2, 1], [0, 1, 0]]
    stepper.reset()
    assert stepper.numbers["W11"] == pytest.approx(model[0].W.value[0, 0])


@pytest.mark.parametrize("position", range(16))
def test_a_forward_step_of_two_outputs_shows_their_shapes(position):
    stepper = ForwardStepper(network(3, 4, 2))
    stepper.is_batch, stepper.position = True, position
    shapes = {"x": (4, 3), "W": (3, 4), "b": (4,), "v": (4, 2), "c": (2,), "losses": (4, 1), "L": ()}
    shapes |= {"z": (4, 4), "h": (4, 4), "s": (4, 2), "p": (4, 2), "target": (4, 2)}
    for term in stepper.equation["terms"]:
        assert "sign" in term or term["shape"] in ("", str(shapes[term["name"]]))
    assert "{" not in stepper.equation["indices"] + stepper.equation["shapes"]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_every_number_has_words_and_a_place_of_its_own(shape):
    found = places(shape)
    assert all(meaning(name) for name in found)
    assert all(x - w / 2 >= 0 and x + w / 2 <= WIDTH for x, _, w, _ in found.values())
    assert all(y - h / 2 >= 26 and y + h / 2 <= height(shape) for _, y, _, h in found.values())
    apart = [_is_apart(a, b) for a, b in itertools.combinations(found.values(), 2)]
    assert all(apart)
    rests = [(*resting_place(shape, name), 100, 15) for name in shape.weights]
    assert all(_is_apart(a, b) for a, b in itertools.combinations(rests, 2))
    assert {name for step in all_steps(shape) for name in step.carried} == set(shape.weights)
    assert set(wires(shape)) >= set(shape.parameters)


def _is_apart(one, other):
    """Whether two places have no point in common but on their edges; the texts of weights may come closer."""
    (x1, y1, w1, h1), (x2, y2, w2, h2) = one, other
    return abs(x1 - x2) >= (w1 + w2) / 2 - 1e-6 or abs(y1 - y2) >= (h1 + h2) / 2 - 8


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        (network(5, 2, 1), ValueError, "1 to 4 inputs, 1 to 4 hidden units and 1 to 2 outputs, got 5-2-1"),
        (network(3, 2, 3), ValueError, "got 3-2-3"),
        (Sequential(Dense(3, 2, rng=np.random.default_rng(0)), ReLU()), TypeError, "Sigmoid(), Dense(hidden"),
        ((2, 3, 1), TypeError, "four arrays (W, b, v, c); got (2, 3, 1)"),
        ("2-3-1", TypeError, "four arrays"),
        (
            (np.ones((3, 2)), np.ones(3), np.ones(2), 0),
            ValueError,
            "got the shapes (3, 2), (3,), (2, 1), (1,)",
        ),
        ((np.ones(3), np.ones(2), np.ones(2), 0), ValueError, "expects W (inputs, hidden)"),
        ((1, 2, 3, 4), ValueError, "expects W (inputs, hidden)"),
        ((np.full((3, 2), 1e6), [0, 0], [0, 0], 0), TraitError, "finite numbers from -100 to 100"),
    ],
)
def test_other_networks_are_refused_with_what_is_allowed(given, error, message):
    for widget in (ForwardStepper, BackpropStepper):
        with pytest.raises(error, match=re.escape(message)):
            widget(given)


def test_other_samples_are_refused_and_names_are_those_of_the_network():
    with pytest.raises(ValueError, match="sample expects 3 numbers, x1, x2, target"):
        BackpropStepper(network(2, 3, 1), sample=[1.0])
    with pytest.raises(TraitError, match="rows of 3 numbers"):
        ForwardStepper(network(2, 3, 1), samples=[[1.0, 2.0]])
    stepper = BackpropStepper(network(2, 3, 1), sample=[1, 2, 1])
    with pytest.raises(TraitError, match="selected expects one of x1, x2, z1"):
        stepper.selected = "x3"
    with pytest.raises(TraitError, match="unknown or missing: \\['x3'\\]"):
        stepper.edit(x3=1.0)
