"""A cockpit whose training is shared among several processes."""

import numpy as np
import pytest

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit
from tests.widgets.cockpit.small_cockpit import data

pytestmark = pytest.mark.usefixtures("in_threads")


def cockpit_of(processes, **options):
    rng = np.random.default_rng(0)
    model = Sequential(Dense(6, 8, rng=rng), ReLU(), Dense(8, 3, rng=rng)).astype(np.float64)
    (x, y), (x_validation, y_validation) = data(60), data(30, 2)
    sets = {"train": (x.astype(np.float64), y), "validation": (x_validation.astype(np.float64), y_validation)}
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    return TrainingCockpit(
        model, SoftmaxCrossEntropy(), optimizer, **sets, rng=rng, processes=processes, **options
    )


def test_every_control_acts_as_with_one_process():
    losses = []
    for processes in (1, 2):
        cockpit = cockpit_of(processes, max_norm=1.0)
        cockpit.batch_size = 16
        cockpit.advance(5)
        cockpit.learning_rate, cockpit.batch_size = 0.1, 32
        cockpit.advance(3)
        cockpit.optimizer_name = "SGD"
        cockpit.advance(3)
        before = list(cockpit.run.losses)
        cockpit.reset()
        cockpit.advance(4)
        losses.append(before + list(cockpit.run.losses))
    np.testing.assert_allclose(losses[1], losses[0], rtol=1e-10)


def test_after_a_divergence_it_goes_on_from_sound_weights():
    cockpit = cockpit_of(2)
    cockpit.advance(3)
    cockpit.learning_rate = 1e9
    assert cockpit.advance(50) < 50 and "iverged" in cockpit.status
    cockpit.learning_rate = 0.01
    assert cockpit.advance(5) == 5 and np.isfinite(cockpit.run.losses[-1])


def test_the_picture_without_a_kernel_is_made_beside_the_training():
    cockpit = cockpit_of(2)
    cockpit.advance(3)
    theta = cockpit.optimizer.theta.value.copy()
    assert "text/html" in cockpit._repr_mimebundle_()[0]
    np.testing.assert_array_equal(cockpit.optimizer.theta.value, theta)
    assert cockpit.advance(2) == 2


def test_the_number_of_processes_is_looked_at():
    with pytest.raises(ValueError, match="processes to be an integer of at least 1, got 0"):
        cockpit_of(0)
