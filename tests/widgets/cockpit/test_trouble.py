"""What goes wrong in a lesson: divergence, NaN in the data, a model that raises."""

import numpy as np
import pytest

from dlcore.layers import Dense, Layer, Sequential
from dlcore.optimizers import SGD, Adam
from tests.widgets.cockpit.small_cockpit import data, small_cockpit
from tests.widgets.messages import send


class Breaks(Layer):
    """A layer that raises at its k-th batch."""

    def __init__(self, k):
        self.left = k

    def forward(self, x):
        self.left -= self.training
        if self.left < 0:
            raise ValueError("the shapes do not fit")
        return x

    def backward(self, dy):
        return dy


def fast_linear_cockpit():
    model = Sequential(Dense(6, 40, rng=np.random.default_rng(0)), Dense(40, 3, rng=np.random.default_rng(1)))
    return small_cockpit(model=model, rule=SGD, learning_rate=0.1)


def diverged():
    cockpit = fast_linear_cockpit()
    cockpit.advance(40)
    cockpit.learning_rate = 1e20
    taken = cockpit.advance(100)
    return cockpit, taken


def test_divergence_is_told_with_step_rate_and_advice():
    cockpit, taken = diverged()
    number = 40 + taken + 1
    assert taken < 100 and len(cockpit.run.losses) == 40 + taken
    assert f"at step {number}" in cockpit.status and "learning rate 1e+20" in cockpit.status
    assert "such as 0.1," in cockpit.status and "Reset" in cockpit.status
    assert cockpit.is_alarm and not cockpit.running
    assert cockpit.frame["divergences"] == [number]


def test_after_divergence_a_lower_rate_goes_on_from_sound_weights():
    cockpit, _ = diverged()
    assert all(np.isfinite(array).all() for array in cockpit.trainer.model.state().values())
    cockpit.learning_rate = 0.1
    before = len(cockpit.run.losses)
    assert cockpit.advance(50) == 50
    assert max(cockpit.run.losses[before:]) < cockpit.run.losses[0]


def test_after_divergence_reset_starts_again():
    cockpit, _ = diverged()
    cockpit.reset()
    cockpit.learning_rate = 0.1
    assert cockpit.advance(40) == 40
    assert not cockpit.is_alarm and cockpit.frame["divergences"] == []


def test_divergence_raises_no_warnings(recwarn):
    diverged()
    assert not [w for w in recwarn if issubclass(w.category, RuntimeWarning)]


def test_nan_in_the_data_is_named_as_the_cause():
    x, y = data(60)
    x[:, 2] = np.nan
    cockpit = small_cockpit(train=(x, y))
    assert cockpit.advance(5) == 0
    assert "at step 1" in cockpit.status and "NaN" in cockpit.status


def test_an_error_of_the_model_is_raised_in_code_and_told_on_the_button():
    cockpit = small_cockpit(model=Sequential(Breaks(3), Dense(6, 3, rng=np.random.default_rng(0))))
    with pytest.raises(ValueError, match="do not fit"):
        cockpit.advance(10)
    cockpit.step()
    assert cockpit.status == "Stopped in step 4 by ValueError: the shapes do not fit"
    assert cockpit.is_alarm


def test_a_broken_model_can_still_be_displayed():
    cockpit = small_cockpit(model=Sequential(Breaks(0), Dense(6, 3, rng=np.random.default_rng(0))))
    bundle, _ = cockpit._repr_mimebundle_()
    assert bundle["text/html"]


def test_commands_of_the_browser_never_raise():
    cockpit = small_cockpit()
    for content in ({"do": "keep"}, {"do": "drop", "with": ["nobody"]}, {"do": "play"}, {"do": "close"}, {}):
        send(cockpit, content)
    assert "play() needs" in cockpit.status
    assert cockpit.answers == 3


@pytest.mark.parametrize("rule", [SGD, Adam])
def test_a_loss_far_above_guessing_has_diverged_though_it_is_finite(rule):
    cockpit = small_cockpit(rule=rule, learning_rate=1e9)
    cockpit.advance(50)
    assert cockpit.is_alarm and cockpit.status.startswith("Diverged: at step")
    assert max(cockpit.run.losses) < 1e4
