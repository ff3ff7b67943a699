"""A learner's own rule in the cockpit: it says what it carries, or is told what to write."""

import numpy as np
import pytest

from tests.optimizers.test_state import Signs, Silent
from tests.widgets.cockpit.small_cockpit import small_cockpit


def test_a_learners_rule_is_played_reset_and_rehearsed():
    cockpit = small_cockpit(rule=Signs)
    picture = cockpit._repr_mimebundle_()[0]["text/html"]
    assert cockpit.optimizer.t == 0 and not cockpit.optimizer.v.any()
    cockpit.advance(12)
    losses = list(cockpit.run.losses)
    cockpit.reset()
    assert cockpit.optimizer.t == 0 and not cockpit.optimizer.v.any()
    assert cockpit._repr_mimebundle_()[0]["text/html"] == picture
    cockpit.advance(12)
    assert list(cockpit.run.losses) == losses


def test_after_another_rule_it_begins_as_at_the_start():
    cockpit = small_cockpit(rule=Signs)
    cockpit.advance(7)
    for name in ("Adam", "Signs"):
        cockpit.optimizer_name = name
        cockpit.advance(3)
    assert isinstance(cockpit.optimizer, Signs) and cockpit.optimizer.t == 3


def test_a_copy_for_the_picture_goes_on_from_what_the_rule_carried():
    cockpit = small_cockpit()
    adam = cockpit.optimizer
    before = {name: np.copy(value) for name, value in adam.state().items()}
    cockpit._repr_mimebundle_()
    assert adam is cockpit.optimizer
    assert all(np.array_equal(before[name], value) for name, value in adam.state().items())


def test_a_rule_that_says_nothing_is_told_what_to_write():
    with pytest.raises(TypeError, match=r"its attribute w. Write in the class carries = \('w',\)"):
        small_cockpit(rule=Silent)
