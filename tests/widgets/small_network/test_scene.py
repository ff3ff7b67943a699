"""What the drawing of the small network is told: dots and their ways, wires, fillings of units."""

import pytest

from dlcore.widgets import BackpropStepper
from dlcore.widgets.small_network.places import beside_weight


def cells(stepper):
    return {cell["name"]: cell for cell in stepper.picture["cells"]}


def carried(stepper):
    return {wire["name"]: wire["carried"] for wire in stepper.picture["wires"] if wire["carried"]}


@pytest.fixture
def stepper():
    return BackpropStepper()


def test_a_dot_goes_to_what_its_product_brings(stepper):
    ends = {wire["name"]: wire["points"] for wire in stepper.picture["wires"]}
    x1, y1, x2, y2 = ends["v1"]
    weight = beside_weight(stepper.shape, "v1")
    for step, start, end in ((3, (x1, y1), (x2, y2)), (8, (x2, y2), weight), (9, (x2, y2), (x1, y1))):
        stepper.step = step
        load = carried(stepper)["v1"]
        assert (tuple(load["from"]), tuple(load["to"])) == (start, end)


def test_a_wire_is_as_wide_as_its_weight_is_large_and_has_its_sign(stepper):
    stepper.edit(W11=-5, W12=0, W21=100)
    wires = {wire["name"]: wire for wire in stepper.picture["wires"]}
    assert [wires[name]["sign"] for name in ("W11", "W12", "W21", "v2", "b1", "p")] == [-1, 0, 1, -1, 1, 0]
    widths = [wires[name]["width"] for name in ("W12", "W22", "v2", "W11", "W21")]
    assert widths == sorted(widths) and widths[0] == 1 and widths[-1] < 11
    assert not wires["p"]["is_weight"] and wires["c"]["is_weight"]


def test_a_unit_is_filled_by_what_comes_out_of_it(stepper):
    assert cells(stepper)["h1"]["fill"] == 0
    stepper.step = 4
    assert cells(stepper)["h1"]["fill"] == pytest.approx(0.8176, abs=1e-4)
    assert cells(stepper)["p"]["fill"] == pytest.approx(0.5245, abs=1e-4)
    assert cells(stepper)["z1"]["fill"] == cells(stepper)["x1"]["fill"] == 0


def test_derivatives_stay_in_view_while_wires_carry_something_else(stepper):
    stepper.edit(x2=0)
    for step, derivative in ((10, ""), (11, "∂ 0"), (12, "∂ 0"), (13, "∂ 0")):
        stepper.step = step
        assert cells(stepper)["W21"]["gradient"] == derivative
    stepper.step = 12
    assert carried(stepper)["W21"]["text"].endswith("= 0.00342")
