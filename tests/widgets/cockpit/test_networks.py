"""The cockpit on networks whose steps are slow: convolutional and recurrent ones."""

import asyncio

import numpy as np
import pytest

from dlcore.layers import LSTM, Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.cnn import small_cnn
from dlcore.optimizers import Adam
from dlcore.training import evaluate, predict, training_steps
from dlcore.training.measures import dead_share
from dlcore.widgets import TrainingCockpit
from dlcore.widgets.live.player import Player
from dlcore.widgets.live.validation import FEWEST, FIRST, MOST, Validation
from tests.widgets.cockpit.small_cockpit import Clock


def pictures(n=24):
    rng = np.random.default_rng(1)
    return rng.random((n, 8, 8, 3), np.float32), np.arange(n) % 10


def sequences(n=24):
    x = np.random.default_rng(1).integers(0, 5, (n, 7))
    return x, np.roll(x, 1, axis=1)


def cnn(rng):
    return small_cnn((8, 8, 3), rng=rng)


def character_model(rng):
    return Sequential(Embedding(5, 4, rng=rng), LSTM(4, 6, rng=rng), Dense(6, 5, rng=rng))


def cockpit_of(network, data, **options):
    rng = np.random.default_rng(0)
    model = network(rng)
    adam = Adam(model.parameters(), learning_rate=0.003)
    loss = SoftmaxCrossEntropy()
    cockpit = TrainingCockpit(model, loss, adam, train=data, validation=data, rng=rng, **options)
    cockpit.batch_size = 8
    return cockpit


@pytest.mark.parametrize(("network", "make_data"), [(cnn, pictures), (character_model, sequences)])
def test_it_takes_the_steps_of_the_lesson_and_sees_the_whole_validation_set(network, make_data):
    x, y = make_data()
    cockpit = cockpit_of(network, (x, y), max_norm=0.5)
    rng = np.random.default_rng(0)
    model, loss = network(rng), SoftmaxCrossEntropy()
    adam = Adam(model.parameters(), learning_rate=0.003)
    steps = training_steps(model, loss, adam, x, y, epochs=2, batch_size=8, rng=rng, max_norm=0.5)
    losses = [step.loss for step in steps]
    assert cockpit.advance(6) == 6
    assert list(cockpit.run.losses) == losses
    cockpit.keep("first")
    look = cockpit.runs["first"].looks[-1]
    assert look.loss == pytest.approx(evaluate(model, loss, x, y))
    assert look.accuracy == pytest.approx((predict(model, x).argmax(axis=-1) == y).mean())
    cockpit.reset()
    cockpit.advance(6)
    assert list(cockpit.run.losses) == losses


def test_a_carried_state_is_refused_in_words():
    def carrying(rng):
        model = character_model(rng)
        model[1].carry_state = True
        return model

    with pytest.raises(ValueError, match=r"TrainingCockpit shuffles .* carry_state=False in LSTM\(4, 6\)"):
        cockpit_of(carrying, sequences())


@pytest.mark.parametrize(("network", "make_data"), [(cnn, pictures), (character_model, sequences)])
def test_there_is_a_picture_without_a_kernel_and_the_model_is_not_touched(network, make_data):
    cockpit = cockpit_of(network, make_data())
    before = {name: array.copy() for name, array in cockpit.trainer.model.state().items()}
    figure, words = cockpit.preview()
    assert len(figure.axes[0].lines) == 3 and "batch size 8" in words
    for name, array in cockpit.trainer.model.state().items():
        np.testing.assert_array_equal(array, before[name])


def test_a_dead_unit_of_pictures_is_a_channel_that_is_dark_at_every_pixel():
    model = cnn(np.random.default_rng(0))
    model.forward(pictures()[0])
    for relu, dead in ((model[2], 8), (model[5], 16), (model[8], 32)):  # of 32, 64 and 128
        relu.is_positive[...] = False
        relu.is_positive[0, ..., dead:] = True  # in one picture of the batch
    assert dead_share(model) == pytest.approx(1 / 4)


def test_a_piece_of_validation_is_as_large_as_fits_into_ten_milliseconds():
    x, y = pictures(200)
    model, loss = cnn(np.random.default_rng(0)), SoftmaxCrossEntropy()
    slow = Validation(model, loss, x, y, clock=Clock(tick=0.1))
    sizes = looks(slow)
    assert sizes == [FIRST] + [FEWEST] * 10 + [8]
    quick = Validation(model, loss, x, y, clock=Clock(tick=0.001))
    assert looks(quick) == [32, 64, 104]
    for _ in range(5):
        quick.begin()
        looks(quick)
    assert quick.rows == MOST


def looks(validation):
    """The sizes of the pieces of one look."""
    while validation.is_due:
        result = validation.piece()
    loss, share = result
    assert loss > 0 and 0 <= share <= 1
    return [count for count, _, _ in validation.results]


def test_a_picture_follows_each_step_that_takes_longer_than_a_frame():
    cockpit = cockpit_of(cnn, pictures())
    frames, clock = [], Clock()
    cockpit.trainer.look()
    cockpit.trainer.piece = lambda is_measured=False: slow_step(cockpit.trainer, clock)
    cockpit.show = lambda: frames.append(cockpit.trainer.number)
    player = Player(cockpit, clock)
    player.due = 0.0
    for _ in range(4):
        asyncio.run(player._frame())
    assert frames == [1, 2, 3, 4]


def slow_step(trainer, clock):
    clock.now += 0.05
    trainer.run.losses.append(1.0)
