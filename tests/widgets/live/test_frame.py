"""What the browser gets, and what readers without a kernel see."""

import json
import math
import time
from array import array

import numpy as np
import pytest

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.optimizers import Momentum
from dlcore.training.measures import dead_share
from dlcore.widgets.live.curve import BUCKETS, curve_bytes, look_bytes
from dlcore.widgets.live.probes import measure
from dlcore.widgets.live.rehearsal import LIMIT, STEPS, rehearsed
from dlcore.widgets.live.run import Look, Run
from tests.widgets.cockpit.small_cockpit import Clock, data, network, small_cockpit
from tests.widgets.pictures import holds_a_picture
from tests.widgets.sampler.small_sampler import small_sampler


def rows(data, n):
    return np.frombuffer(data, np.float32).reshape(n, -1)


@pytest.mark.parametrize("n", [1, 10, BUCKETS, BUCKETS + 1, 12_345])
def test_a_curve_of_any_length_is_a_few_hundred_points_that_hide_no_peak(n):
    losses = np.random.default_rng(0).random(n)
    losses[n // 2] = 50.0
    step, low, high, mean = rows(curve_bytes(Run(losses=array("d", losses))), 4)
    assert len(step) <= BUCKETS and step[-1] == n and np.all(np.diff(step) > 0)
    assert high.max() == 50.0 and low.min() == np.float32(losses.min())
    assert np.all(low <= high) and mean.max() <= 50.0


def test_a_short_curve_is_exact_and_its_mean_is_centred():
    losses = np.linspace(3, 1, 101)
    step, low, high, mean = rows(curve_bytes(Run(losses=array("d", losses))), 4)
    np.testing.assert_allclose(low, losses, rtol=1e-6)
    np.testing.assert_array_equal(low, high)
    np.testing.assert_allclose(mean[20:80], losses[20:80], atol=0.02)  # no delay on a straight line


def test_no_steps_are_no_points():
    assert curve_bytes(Run()) == b"" == look_bytes(Run())


def test_many_looks_at_the_validation_set_are_thinned_and_the_last_stays():
    run = Run(looks=[Look(50 * k, 1 / (k + 1), None) for k in range(3_001)])
    step, loss = rows(look_bytes(run), 2)
    assert len(step) <= BUCKETS and step[-1] == 150_000


def test_a_frame_is_json_but_for_its_bytes():
    cockpit = small_cockpit()
    cockpit.advance(60)
    cockpit.run.looks.append(Look(61, math.inf, math.nan))
    cockpit.show()
    numbers = {key: value for key, value in cockpit.frame.items() if type(value) is not bytes}
    assert json.loads(json.dumps(numbers, allow_nan=False))["validation_loss"] is None
    assert rows(cockpit.frame["probes"], 4)[0, -1] == 60


def test_probes_by_hand():
    model = network(np.random.default_rng(0))
    optimizer = Momentum(model.parameters(), learning_rate=0.1)
    model.forward(data(8)[0])
    model[1].is_positive[...] = False
    model[1].is_positive[3, :2] = True
    before = optimizer.theta.value.copy()
    before[0] += 1
    optimizer.theta.grad[...] = 0
    optimizer.theta.grad[:2] = 3, 4
    probes = measure(7, model, optimizer.theta, before)
    assert probes.step == 7 and probes.gradient_norm == 5
    assert probes.update_ratio == pytest.approx(1 / np.linalg.norm(before), rel=1e-5)
    assert probes.dead == pytest.approx(6 / 8)


def test_a_network_without_relu_has_no_dead_share():
    assert dead_share(Sequential(Dense(2, 1, rng=np.random.default_rng(0)))) is None
    assert dead_share(Sequential(ReLU())) is None  # no batch yet


def test_without_a_kernel_there_is_a_picture_with_words():
    cockpit = small_cockpit()
    bundle, _metadata = cockpit._repr_mimebundle_()
    words = bundle["text/plain"]
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert holds_a_picture(bundle["text/html"]) and words in bundle["text/html"]
    assert "image/png" not in bundle  # the same picture twice would double the notebook
    assert "Dense(6, 8)" in words and "Adam, learning rate 0.01" in words
    assert "0x" not in words


def test_the_picture_leaves_everything_as_it_was():
    cockpit, twin = small_cockpit(), small_cockpit()
    first = cockpit._repr_mimebundle_()[0]["text/html"]
    assert cockpit._repr_mimebundle_()[0]["text/html"] == first
    assert len(cockpit.run.losses) == 0
    cockpit.advance(10), twin.advance(10)
    np.testing.assert_allclose(cockpit.run.losses, twin.run.losses, rtol=1e-4)
    assert cockpit._repr_mimebundle_()[0]["text/html"] != first  # now it is the run's own curve


def test_a_slow_model_is_rehearsed_for_fewer_steps():
    class Slow(ReLU):
        def forward(self, x):
            time.sleep(0.02)
            return super().forward(x)

    cockpit = small_cockpit(model=Sequential(Dense(6, 3, rng=np.random.default_rng(0)), Slow()))
    assert 0 < rehearsed(cockpit.trainer).number < STEPS  # all of them would take four times SECONDS


class Sleepy(ReLU):
    """A layer that takes a fifth of a second, however few samples."""

    def forward(self, x):
        time.sleep(0.2)
        return super().forward(x)


def test_the_limit_holds_for_looks_too_and_the_picture_shows_what_there_is():
    model = Sequential(Dense(6, 3, rng=np.random.default_rng(0)), Sleepy())
    cockpit = small_cockpit(model=model, validation=data(500, 2))
    start = time.monotonic()
    figure, _words = cockpit.preview()
    assert time.monotonic() - start < LIMIT + 1.5 and figure.axes
    assert cockpit.trainer.number == 0


def test_a_slow_writer_is_shown_soon_too(monkeypatch):
    monkeypatch.setattr("dlcore.widgets.sampler.writer.SECONDS", 0.3)
    monkeypatch.setattr("dlcore.widgets.sampler.preview.PATIENCE", 0.5)
    start = time.monotonic()
    sampler = small_sampler(model=Sequential(*small_sampler().trainer.model, Sleepy()))
    sampler.preview()
    assert time.monotonic() - start < 4  # 300 characters alone would take a minute
    assert 1 <= len(sampler.written["text"]) < 5


def test_a_long_look_is_told_and_a_short_one_is_not():
    cockpit = small_cockpit(validation=data(500, 2))
    look = cockpit.trainer.validation
    look.clock = Clock(tick=0.3)
    look.begin()
    cockpit.show_next()
    assert cockpit.status == "Training."
    for _ in range(4):
        cockpit.trainer.piece()
    cockpit.show_next()
    assert cockpit.status == "First look at the validation set: 10 % of 500 samples."
    while look.is_due:
        cockpit.trainer.piece()
    cockpit.show_next()
    assert cockpit.status == "Training."
