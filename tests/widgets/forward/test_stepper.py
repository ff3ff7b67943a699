"""The forward stepper without a browser: right numbers and shapes, each at its time, and a sound state."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import Dense, Sequential, Sigmoid
from dlcore.losses import BinaryCrossEntropy
from dlcore.widgets import ForwardStepper
from dlcore.widgets.forward.stepper import LAST, names
from dlcore.widgets.small_network.given import samples_for
from dlcore.widgets.small_network.numbers import PAPER
from dlcore.widgets.small_network.shape import Shape
from tests.widgets.messages import send

LESSON = Shape(3, 2, 1)
SAMPLES = samples_for(LESSON)


def cells(stepper):
    return {cell["name"]: cell for cell in stepper.picture["cells"]}


def carried(stepper):
    return {wire["name"]: wire["carried"] for wire in stepper.picture["wires"] if wire["carried"]}


def terms(stepper):
    return {term["name"]: term for term in stepper.equation["terms"] if "name" in term}


def numbers_of(stepper, name):
    return np.array([[float(text.replace("−", "-")) for text in row] for row in terms(stepper)[name]["rows"]])


@pytest.fixture
def stepper():
    return ForwardStepper()


@pytest.fixture
def batch(stepper):
    stepper.is_batch = True
    return stepper


def _model():
    rng = np.random.default_rng(0)
    model = Sequential(Dense(3, 2, rng=rng), Sigmoid(), Dense(2, 1, rng=rng)).astype(np.float64)
    for p, name in zip(model.parameters(), ("W", "b", "v", "c"), strict=True):
        p.value[...] = np.reshape([PAPER[key] for key in PAPER if key.rstrip("123") == name], p.shape)
    return model


def test_the_batch_has_the_numbers_of_the_layers_and_the_loss(batch):
    batch.loss_name = "cross-entropy"
    batch.position = LAST
    logits = _model().forward(np.array(SAMPLES)[:, :3])
    targets = np.array(SAMPLES)[:, 3:]
    loss = BinaryCrossEntropy().forward(logits, targets)
    np.testing.assert_allclose(numbers_of(batch, "p"), 1 / (1 + np.exp(-logits)), atol=5e-4)
    np.testing.assert_allclose(numbers_of(batch, "target"), targets)
    np.testing.assert_allclose(numbers_of(batch, "L"), [[loss]], atol=5e-4)


def test_a_step_shows_the_formula_then_its_numbers_then_its_shapes(stepper):
    stepper.position = 1
    assert stepper.equation["matrices"] == "z = x W + b"
    assert terms(stepper)["W"]["rows"] == [["W₁₁", "W₁₂"], ["W₂₁", "W₂₂"], ["W₃₁", "W₃₂"]]
    assert terms(stepper)["z"]["rows"] == [["z₁", "z₂"]]
    assert carried(stepper)["W12"]["text"] == "x₁ · W₁₂"
    assert cells(stepper)["z2"]["value"] == ""
    stepper.position = 2
    assert terms(stepper)["z"]["rows"] == [["1.5", "3.4"]]
    assert terms(stepper)["z"]["shape"] == stepper.equation["shapes"] == ""
    assert carried(stepper)["W12"]["text"] == "1 · 0.4 = 0.4"
    assert cells(stepper)["W12"]["words"].endswith("The wire carries 1 · 0.4 = 0.4")
    stepper.position = 3
    assert [term["shape"] for term in terms(stepper).values()] == ["(1, 3)", "(3, 2)", "(2,)", "(1, 2)"]
    assert stepper.equation["shapes"].startswith("(1, 3) · (3, 2) + (2,) → (1, 2).")
    assert carried(stepper)["W12"]["flow"] == 0  # it stands, and does not set out again


@pytest.mark.parametrize("position", range(1, LAST + 1))
def test_the_shapes_shown_fit_each_other(batch, position):
    batch.position = position
    for name, term in terms(batch).items():
        assert term["shape"] in ("", str(_SHAPES[name]))
        assert np.shape(term["rows"]) == np.atleast_2d(np.zeros(_SHAPES[name])).shape


_SHAPES = {
    "x": (4, 3),
    "W": (3, 2),
    "b": (2,),
    "z": (4, 2),
    "h": (4, 2),
    "v": (2, 1),
    "c": (1,),
    "s": (4, 1),
    "p": (4, 1),
    "target": (4, 1),
    "losses": (4, 1),
    "L": (),
}


def test_every_position_has_a_name_and_the_first_shows_what_is_given(stepper):
    assert len(names(LESSON)) == LAST + 1
    assert names(LESSON)[15] == "Loss: shapes"
    assert set(terms(stepper)) == {"x", "W", "b", "v", "c", "target"}


def test_an_edit_moves_everything_behind_it_and_stays_with_its_sample(batch):
    batch.position = 2
    batch.row = 1
    assert batch.numbers["x1"] == 3.0
    batch.edit(x1=5, b1=0)
    assert batch.samples[1] == [5.0, -1.0, 0.0, 1.0]
    assert cells(batch)["z1"]["value"] == "0.3"
    assert terms(batch)["z"]["rows"][1][0] == "0.3"
    batch.row = 0
    assert (batch.numbers["x1"], batch.numbers["b1"]) == (1.0, 0.0)


def test_the_drawn_sample_is_marked_where_an_array_has_rows_of_samples(batch):
    batch.position, batch.row = 2, 3
    assert {name: term["row"] for name, term in terms(batch).items()} == {"x": 3, "W": -1, "b": -1, "z": 3}
    batch.is_batch = False
    assert terms(batch)["z"]["rows"] == [["0.1", "0.2"]]


def test_one_number_is_explained_forward_only(stepper):
    stepper.position = 2
    assert stepper.selected == "z1"
    stepper.position = 1
    assert stepper.explanation["rows"][0]["numbers"] == ""
    stepper.position = 2
    (row,) = stepper.explanation["rows"]
    assert row["numbers"] == "= 1 · 0.1 + 2 · 0.2 + 3 · 0.3 + 0.1 = 1.5"


def test_reset_brings_the_first_numbers_and_the_loss_back_and_keeps_the_view(batch):
    batch.row, batch.position, batch.loss_name = 2, 9, "cross-entropy"
    batch.edit(x1=7, v1=3)
    send(batch, {"do": "reset"})
    assert (batch.numbers["v1"], batch.samples, batch.loss_name) == (0.7, SAMPLES, "half squared error")
    assert (batch.row, batch.position, batch.is_batch) == (2, 9, True)


def test_fewer_samples_leave_no_row_outside(batch):
    batch.row = 3
    batch.samples = [[1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 0.0]]
    assert (batch.row, batch.numbers["x3"]) == (1, 2.0)
    batch.position = 99
    assert batch.position == LAST


@pytest.mark.parametrize(
    ("samples", "message"),
    [
        ([], "1 to 8 rows, got 0"),
        ([[1.0, 2.0, 3.0]], "rows of 4 numbers, x1, x2, x3, target"),
        ([[1.0, 2.0, 3.0, 7.0]], "a target from 0 to 1"),
        ([[1.0, np.inf, 3.0, 0.0]], "finite numbers"),
    ],
)
def test_unsound_samples_are_refused_with_the_reason(stepper, samples, message):
    with pytest.raises(TraitError, match=message):
        stepper.samples = samples
    assert stepper.samples == SAMPLES


def test_without_a_kernel_there_are_a_picture_with_all_numbers_and_words(stepper):
    figure, words = stepper.preview()
    assert {"z₁  1.5", "z₂  3.4", "L  0.1376"} <= {text.get_text() for text in figure.axes[0].texts}
    assert "a network 3-2-1" in words and "Sums 1.500, 3.400; output 0.525" in words
