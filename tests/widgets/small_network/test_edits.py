"""Edits are taken back one by one."""

import pytest

from dlcore.widgets import ForwardStepper
from dlcore.widgets.small_network.given import samples_for
from dlcore.widgets.small_network.shape import Shape
from tests.widgets.messages import send

SAMPLES = samples_for(Shape(3, 2, 1))


@pytest.fixture
def stepper():
    return ForwardStepper()


def test_edits_are_taken_back_one_by_one_and_a_reset_too(stepper):
    assert not stepper.can_undo
    stepper.edit(v1=0)
    stepper.row = 1
    stepper.edit(x2=4)
    stepper.row = 3
    stepper.reset()
    stepper.undo()
    assert (stepper.samples[1][1], stepper.numbers["v1"]) == (4, 0)
    stepper.undo()
    assert (stepper.samples, stepper.row, stepper.selected) == (SAMPLES, 1, "x2")  # where it was changed
    stepper.undo()
    assert (stepper.numbers["v1"], stepper.selected, stepper.can_undo) == (0.7, "v1", False)
    stepper.undo()
    assert stepper.samples == SAMPLES


def test_a_drag_is_one_edit_until_it_ends(stepper):
    for value in (0.2, 0.3, 0.4):
        stepper.numbers = stepper.numbers | {"x1": value}
    send(stepper, {"do": "settle"})
    stepper.numbers = stepper.numbers | {"x1": 9.0}
    send(stepper, {"do": "undo"})
    assert stepper.numbers["x1"] == 0.4
    send(stepper, {"do": "undo"})
    assert (stepper.numbers["x1"], stepper.can_undo) == (1.0, False)
