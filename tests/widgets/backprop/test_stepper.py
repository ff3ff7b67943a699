"""The stepper without a browser: right numbers, steps that show what they should, a sound state."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.gradcheck import numerical_gradient
from dlcore.layers import Dense, Sequential, Sigmoid
from dlcore.losses import BinaryCrossEntropy
from dlcore.widgets import BackpropStepper
from dlcore.widgets.base.numbers import short
from dlcore.widgets.small_network.formulas import backward_formulas, forward_formulas, with_numbers
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.numbers import PAPER, backward, forward, updated
from dlcore.widgets.small_network.places import places
from dlcore.widgets.small_network.shape import Shape, shape_of
from dlcore.widgets.small_network.steps import known_after
from tests.widgets.messages import send

LAST = 13
LESSON = Shape(3, 2, 1)
WIDE = {name: 0.3 * (n % 7) - 0.8 for n, name in enumerate(Shape(3, 4, 2).given)} | {
    "target1": 0,
    "target2": 1,
}
OTHER = PAPER | {"x1": -0.7, "W21": 1.3, "v2": 2.0, "b2": -0.4, "target": 0.3}


def cells(stepper):
    return {cell["name"]: cell for cell in stepper.picture["cells"]}


def flows(stepper):
    return {name: load["flow"] for name, load in carried(stepper).items()}


def carried(stepper):
    return {wire["name"]: wire["carried"] for wire in stepper.picture["wires"] if wire["carried"]}


@pytest.fixture
def stepper():
    return BackpropStepper()


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
@pytest.mark.parametrize("numbers", [PAPER, OTHER, WIDE], ids=["paper", "other", "wide"])
def test_derivatives_equal_measured_slopes(numbers, loss):
    gradients = backward(forward(numbers, loss), loss)
    names = [name for name in numbers if not name.startswith("target")]
    start = np.array([numbers[name] for name in names])

    def loss_at(point):
        return forward(numbers | dict(zip(names, point, strict=True)), loss)["L"]

    slopes = numerical_gradient(loss_at, start)
    np.testing.assert_allclose([gradients["d" + name] for name in names], slopes, rtol=1e-7, atol=1e-11)


def test_numbers_equal_those_of_the_layers():
    loss, model = BinaryCrossEntropy(), Sequential(*(_layers())).astype(np.float64)
    values = forward(OTHER, LOSSES["cross-entropy"])
    gradients = backward(values, LOSSES["cross-entropy"])
    for p, name in zip(model.parameters(), ("W", "b", "v", "c"), strict=True):
        p.value[...] = np.reshape([OTHER[key] for key in OTHER if key.rstrip("123") == name], p.shape)
    x = np.array([[OTHER["x1"], OTHER["x2"], OTHER["x3"]]])
    assert loss.forward(model.forward(x), [[OTHER["target"]]]) == pytest.approx(values["L"])
    dx = model.backward(loss.backward())
    np.testing.assert_allclose(dx[0], [gradients[f"dx{i}"] for i in (1, 2, 3)])
    assert model[0].W.grad[2, 1] == pytest.approx(gradients["dW32"])


def _layers():
    rng = np.random.default_rng(0)
    return Dense(3, 2, rng=rng), Sigmoid(), Dense(2, 1, rng=rng)


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_every_formula_gives_the_number_that_it_explains(loss):
    for network in (OTHER, WIDE):
        values, shape = forward(network, loss), shape_of(network)
        numbers = values | backward(values, loss)
        rows = {name: text.split(" = ")[-1] for name, text in forward_formulas(shape, loss).items()}
        rows |= {f"d{name}": text for name, text in backward_formulas(shape, loss).items()}
        for name, template in rows.items():
            value = _evaluated(with_numbers(template, numbers))
            assert value == pytest.approx(numbers[name], rel=0.01, abs=1e-4), name


def _evaluated(text):
    for sign, operator in {"·": "*", "−": "-", "²": "**2", "½": "0.5", "ln": "log"}.items():
        text = text.replace(sign, operator)
    return eval(text, {"exp": np.exp, "log": np.log})


def test_a_saturated_output_gives_no_infinity():
    for loss in LOSSES.values():
        values = forward(PAPER | {"c": 100.0, "v1": 100.0}, loss)
        assert all(np.isfinite(number) for number in backward(values, loss).values())


def test_values_appear_forward_and_derivatives_backward(stepper):
    assert cells(stepper)["z1"]["value"] == ""
    stepper.step = 1
    assert cells(stepper)["z1"]["value"] == "1.5"
    assert carried(stepper)["W12"]["text"] == "1 · 0.4 = 0.4"
    assert flows(stepper) == dict.fromkeys(("W11", "W12", "W21", "W22", "W31", "W32"), 1)
    stepper.step = 7
    assert cells(stepper)["s"]["gradient"] == "∂ 0.131"
    assert cells(stepper)["h1"]["gradient"] == ""
    stepper.step = 9
    assert flows(stepper) == {"v1": -1, "v2": -1}
    assert carried(stepper)["v2"]["text"] == "0.131 · (−0.8) = −0.105"


def test_all_numbers_are_known_in_the_end():
    names = set(places(LESSON)) | {f"d{name}" for name in places(LESSON)} - {"dL", "dtarget"}
    assert known_after(LAST, LESSON) == names


def test_a_derivation_shows_symbols_and_numbers_but_nothing_in_advance(stepper):
    stepper.step = 5
    stepper.selected = "W11"
    given, backward_row = stepper.explanation["rows"]
    assert given["symbols"] == "W₁₁ = 0.1"
    assert "not come here" in backward_row["numbers"]
    stepper.step = 11
    row = stepper.explanation["rows"][1]
    assert (row["symbols"], row["numbers"]) == ("∂L/∂W₁₁ = ∂L/∂z₁ · x₁", "= 0.01366 · 1 = 0.01366")


def test_an_edit_moves_everything_behind_it(stepper):
    stepper.step = 12
    stepper.edit(v1=0)
    shown = cells(stepper)
    assert (shown["z1"]["gradient"], shown["W11"]["value"]) == ("∂ 0", "0.1")
    assert shown["s"]["value"] == short(forward(stepper.numbers, LOSSES["half squared error"])["s"])


def test_an_update_is_a_step_of_gradient_descent(stepper):
    losses = LOSSES["half squared error"]
    values = forward(PAPER, losses)
    stepper.learning_rate = 2.0
    stepper.update()
    assert stepper.numbers == updated(PAPER, backward(values, losses), 2.0)
    assert forward(stepper.numbers, losses)["L"] < values["L"]
    assert stepper.words.endswith("After 1 update.")


def test_a_reset_brings_numbers_and_loss_back_and_keeps_the_step(stepper):
    stepper.step, stepper.loss_name = 12, "cross-entropy"
    stepper.update()
    stepper.reset()
    assert (stepper.numbers, stepper.loss_name, stepper.updates) == (PAPER, "half squared error", 0)
    assert stepper.step == 12
    stepper.undo()
    assert (stepper.loss_name, stepper.updates) == ("cross-entropy", 1)
    stepper.undo()
    stepper.undo()
    assert (stepper.loss_name, stepper.updates, stepper.can_undo) == ("half squared error", 0, False)


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ({"w11": 1.0}, r"unknown or missing: \['w11'\]"),
        ({"v1": float("nan")}, "finite numbers from -100 to 100, got {'v1': nan}"),
        ({"v1": "0.5"}, "finite numbers"),
        ({"target": 2.0}, "a target from 0 to 1, got 2.0"),
    ],
)
def test_unsound_numbers_are_refused_with_the_reason(stepper, numbers, message):
    with pytest.raises(TraitError, match=message):
        stepper.edit(**numbers)
    assert stepper.numbers == PAPER


def test_an_unsound_rate_is_refused_and_a_step_is_kept_in_range(stepper):
    with pytest.raises(TraitError, match="learning_rate expects"):
        stepper.learning_rate = 0
    stepper.step = 99
    assert stepper.step == LAST


def test_commands_of_the_browser_are_obeyed(stepper):
    send(stepper, {"do": "update"})
    assert stepper.updates == 1
    send(stepper, {"do": "reset"})
    assert stepper.updates == 0


def test_without_a_kernel_there_are_a_picture_with_all_numbers_and_words(stepper):
    figure, words = stepper.preview()
    texts = {text.get_text() for text in figure.axes[0].texts}
    assert {"z₁  1.5", "∂ 0.131", "L  0.1376"} <= texts
    assert "Output 0.525; loss 0.138" in words
