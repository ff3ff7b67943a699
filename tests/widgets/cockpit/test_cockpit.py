import itertools

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import BatchNorm, Dense, ReLU, Sequential
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam, AveragedMomentum, Momentum
from dlcore.training import evaluate, predict, training_steps
from dlcore.widgets import TrainingCockpit
from tests.widgets.cockpit.small_cockpit import data, network, small_cockpit


def weights(cockpit):
    return cockpit.optimizer.theta.value.copy()


def test_advance_takes_the_steps_of_training_steps():
    cockpit = small_cockpit()
    assert cockpit.advance(20) == 20
    rng = np.random.default_rng(0)
    model = network(rng)
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    steps = training_steps(model, SoftmaxCrossEntropy(), optimizer, *data(60), batch_size=16, rng=rng)
    expected = [step.loss for step in itertools.islice(steps, 20)]
    np.testing.assert_allclose(cockpit.run.losses, expected, rtol=1e-5)


def test_equal_seeds_give_equal_losses_and_others_do_not():
    first, second, other = small_cockpit(), small_cockpit(), small_cockpit(seed=1)
    for cockpit in (first, second, other):
        cockpit.advance(30)
    np.testing.assert_allclose(first.run.losses, second.run.losses, rtol=1e-4)
    assert not np.allclose(first.run.losses, other.run.losses)


def test_pieces_of_any_length_give_the_same_training():
    whole, parts = small_cockpit(), small_cockpit()
    whole.advance(21)
    for n in (1, 13, 7):
        parts.advance(n)
    np.testing.assert_allclose(whole.run.losses, parts.run.losses, rtol=1e-4)


def test_the_given_model_is_trained_in_place():
    model = network(np.random.default_rng(5))
    before = evaluate(model, SoftmaxCrossEntropy(), *data(60))
    small_cockpit(model=model).advance(200)
    assert evaluate(model, SoftmaxCrossEntropy(), *data(60)) < before / 2


def test_the_next_step_uses_the_new_learning_rate():
    cockpit = small_cockpit(rule=SGD, learning_rate=0.5)
    cockpit.advance(3)
    cockpit.learning_rate = 1e-12
    before = weights(cockpit)
    cockpit.advance(1)
    np.testing.assert_array_equal(weights(cockpit), before)
    assert [s[:3] for s in cockpit.run.settings] == [(1, "SGD", 0.5), (4, "SGD", 1e-12)]
    assert cockpit.frame["marks"] == [[4, "rate 1e-12"]]


def test_another_optimizer_keeps_the_weights_and_starts_fresh():
    cockpit = small_cockpit(rule=Momentum, learning_rate=0.1)
    cockpit.advance(5)
    cockpit.optimizer_name = "Adam"
    cockpit.learning_rate = 1e-9
    before = weights(cockpit)
    cockpit.advance(1)
    assert type(cockpit.optimizer) is Adam and cockpit.optimizer.t == 1
    np.testing.assert_allclose(weights(cockpit), before, atol=1e-7)
    cockpit.optimizer_name = "Momentum"
    cockpit.advance(1)
    assert type(cockpit.optimizer) is Momentum
    np.testing.assert_allclose(cockpit.optimizer.v, cockpit.optimizer.theta.grad, rtol=1e-6)


def test_every_optimizer_on_offer_trains_and_a_given_one_is_among_them():
    cockpit = small_cockpit(rule=AveragedMomentum)
    assert {"AveragedMomentum", "SGD", "Momentum", "Nesterov", "RMSprop", "Adam", "AdamW"} <= set(
        cockpit.optimizer_names
    )
    for name in cockpit.optimizer_names:
        cockpit.optimizer_name = name
        cockpit.advance(1)
        assert type(cockpit.optimizer).__name__ == name


def test_a_new_batch_size_acts_at_once_and_an_epoch_still_covers_each_sample():
    cockpit = small_cockpit()
    cockpit.advance(1)
    cockpit.batch_size = 40
    cockpit.advance(2)  # 16 + 40 + 4 = 60 samples
    assert (cockpit.trainer.deck.epoch, cockpit.trainer.deck.is_empty) == (1, True)
    cockpit.advance(1)
    assert cockpit.frame["epoch"] == 2


def test_validation_is_that_of_the_whole_set_at_the_end_of_epochs():
    model = network(np.random.default_rng(0))
    cockpit = small_cockpit(model=model)
    cockpit.advance(52)  # 4 steps an epoch; looks are at least 50 steps apart
    assert [look.step for look in cockpit.run.looks] == [0, 52]
    x, y = data(30, 2)
    assert cockpit.run.looks[-1].loss == pytest.approx(evaluate(model, SoftmaxCrossEntropy(), x, y))
    assert cockpit.run.looks[-1].accuracy == pytest.approx((predict(model, x).argmax(axis=1) == y).mean())


def test_reset_goes_back_to_weights_generators_buffers_and_optimizer_state():
    rng = np.random.default_rng(0)
    model = Sequential(Dense(6, 8, rng=rng), BatchNorm(8), ReLU(), Dense(8, 3, rng=rng))
    cockpit = small_cockpit(model=model)
    before = {name: array.copy() for name, array in model.state().items()}
    cockpit.advance(40)
    first = list(cockpit.run.losses)
    cockpit.reset()
    assert cockpit.run.losses.tolist() == [] and cockpit.frame["step"] == 0
    for name, array in model.state().items():
        np.testing.assert_array_equal(array, before[name])
    cockpit.advance(40)
    np.testing.assert_allclose(cockpit.run.losses, first, rtol=1e-4)


def test_reset_keeps_the_controls():
    cockpit = small_cockpit()
    cockpit.advance(3)
    cockpit.optimizer_name, cockpit.learning_rate, cockpit.batch_size = "SGD", 0.2, 32
    cockpit.reset()
    cockpit.advance(1)
    assert cockpit.run.settings == [(1, "SGD", 0.2, 32)]


def test_step_takes_one_step_and_says_where_it_stands():
    cockpit = small_cockpit()
    cockpit.step()
    assert len(cockpit.run.losses) == 1
    assert cockpit.status.startswith("Paused at step 1: training loss")


def test_a_regression_has_no_accuracy():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(20, 1)).astype(np.float32)
    model = Sequential(Dense(1, 1, rng=rng))
    sgd = SGD(model.parameters(), learning_rate=0.1)
    cockpit = TrainingCockpit(
        model, MeanSquaredError(), sgd, train=(x, 3 * x), validation=(x, 3 * x), rng=rng
    )
    cockpit.advance(60)
    assert cockpit.run.looks[-1].loss < 0.01
    assert cockpit.run.looks[-1].accuracy is None and cockpit.frame["accuracy"] is None


@pytest.mark.parametrize(
    "name, value, expected",
    [
        ("learning_rate", 0.0, "above 0"),
        ("learning_rate", float("nan"), "above 0"),
        ("batch_size", 0, "at least 1"),
        ("steps_per_frame", -1, "at least 1"),
        ("optimizer_name", "Adamm", "one of Adam, SGD"),
    ],
)
def test_impossible_controls_are_refused_in_words(name, value, expected):
    cockpit = small_cockpit()
    before = getattr(cockpit, name)
    with pytest.raises(TraitError, match=f"{name} to be .*{expected}"):
        setattr(cockpit, name, value)
    assert getattr(cockpit, name) == before


def test_wrong_arguments_are_refused_in_words():
    x, y = data(60)
    with pytest.raises(ValueError, match="60 inputs and 59 targets"):
        small_cockpit(train=(x, y[:-1]))
    with pytest.raises(TypeError, match="NumPy generator"):
        model = network(np.random.default_rng(0))
        adam = Adam(model.parameters())
        TrainingCockpit(model, SoftmaxCrossEntropy(), adam, train=(x, y), validation=(x, y), rng=0)
