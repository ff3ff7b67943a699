"""What a learner froze stays frozen, and an optimizer of another model is refused."""

import copy

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, ReLU, Sequential
from dlcore.losses import L1, L2, SoftmaxCrossEntropy
from dlcore.optimizers import RULES, SGD, Adam
from dlcore.training import (
    ParallelUpdate,
    fit,
    load_checkpoint,
    prepared_steps,
    save_checkpoint,
    training_steps,
    update,
)  # fmt: skip
from dlcore.training.frozen import Frozen
from dlcore.widgets.live.trainer import Trainer

X = np.random.default_rng(0).standard_normal((40, 4)).astype(np.float32)
Y = np.arange(40) % 3


def network(seed=0):
    rng = np.random.default_rng(seed)
    body = Sequential(Dense(4, 5, rng=rng), BatchNorm(5), ReLU(), Dropout(0.5, rng=rng))
    return Sequential(body, Dense(5, 3, rng=rng))


def by_training_steps(model, optimizer):
    list(training_steps(model, SoftmaxCrossEntropy(), optimizer, X, Y, epochs=2, batch_size=10,
                        rng=np.random.default_rng(1)))  # fmt: skip


def by_fit(model, optimizer):
    fit(model, SoftmaxCrossEntropy(), optimizer, X, Y, epochs=2, batch_size=10, rng=np.random.default_rng(1))


def by_prepared_steps(model, optimizer, processes=1):
    options = {"prepare": lambda x, rng: x, "processes": processes, "rng": np.random.default_rng(1)}
    list(prepared_steps(model, SoftmaxCrossEntropy(), optimizer, X, Y, epochs=2, batch_size=10, **options))


def by_two_processes(model, optimizer):
    by_prepared_steps(model, optimizer, processes=2)


def by_trainer(model, optimizer):
    trainer = Trainer(model, SoftmaxCrossEntropy(), optimizer, train=(X, Y), validation=(X, Y),
                      rng=np.random.default_rng(1))  # fmt: skip
    trainer.batch_size = 10
    trainer.advance(8)


pytestmark = pytest.mark.usefixtures("in_threads")
every_loop = pytest.mark.parametrize(
    "train", [by_training_steps, by_fit, by_prepared_steps, by_two_processes, by_trainer]
)


@every_loop
def test_a_frozen_body_stays_as_it_is(train):
    model = network()
    body, head = model[0].eval(), model[1]
    before, started = copy.deepcopy(body.state()), head.W.value.copy()
    train(model, SGD(head.parameters(), learning_rate=0.1))
    assert all(np.array_equal(array, before[name]) for name, array in body.state().items())
    assert not np.array_equal(head.W.value, started) and not any(layer.training for layer in body.walk())


@every_loop
def test_what_the_optimizer_holds_learns_in_training_mode_after_eval(train):
    model = network().eval()
    train(model, SGD(model.parameters(), learning_rate=0.1))
    assert model[0][1].running_mean.any()


def test_a_frozen_batch_norm_in_training_mode_was_not_frozen_by_the_learner():
    model = network()
    by_training_steps(model, SGD(model[1].parameters(), learning_rate=0.1))
    assert model[0][1].running_mean.any()


@pytest.mark.parametrize("rule", RULES)
def test_an_optimizer_of_another_model_is_refused(rule):
    old, new = network(), network()
    optimizer = rule(old.parameters(), learning_rate=0.1)
    with pytest.raises(ValueError, match="update got an optimizer that was made for another model"):
        update(new, SoftmaxCrossEntropy(), optimizer, X, Y)
    penalty = L2(old.parameters(), strength=0.1)
    with pytest.raises(ValueError, match="update got a penalty that was made for another model"):
        update(new, SoftmaxCrossEntropy(), optimizer, X, Y, penalty=penalty)


def test_a_gradient_that_vanishes_by_chance_is_no_reason():
    model = Sequential(
        Dense(4, 3, rng=np.random.default_rng(0)), ReLU(), Dense(3, 3, rng=np.random.default_rng(1))
    )
    model[0].b.value[...] = -100
    optimizer = SGD(model[0].parameters(), learning_rate=0.1)
    update(model, SoftmaxCrossEntropy(), optimizer, X, Y)
    assert not model[0].W.grad.any()


@pytest.mark.parametrize("kind", [L1, L2])
def test_a_penalty_of_another_model_is_refused(kind):
    model = network()
    optimizer, penalty = Adam(model.parameters()), kind(network().parameters(), strength=0.1)
    with pytest.raises(ValueError, match="training_steps got a penalty that was made for another model"):
        training_steps(model, SoftmaxCrossEntropy(), optimizer, X, Y, batch_size=10,
                       rng=np.random.default_rng(0), penalty=penalty)  # fmt: skip


def test_a_checkpoint_of_another_models_optimizer_is_refused(tmp_path):
    optimizer = Adam(network().parameters())
    keep = {"model": network(), "optimizer": optimizer, "rng": np.random.default_rng(0)}
    with pytest.raises(ValueError, match="save_checkpoint got an optimizer .* another model"):
        save_checkpoint(tmp_path / "c.npz", **keep, epoch=1)
    with pytest.raises(ValueError, match="load_checkpoint got an optimizer .* another model"):
        load_checkpoint(tmp_path / "c.npz", **keep)
    assert not (tmp_path / "c.npz").exists()


def with_n(train, n, batch_size, model, y=Y, x=X, **options):
    optimizer, loss = SGD(model.parameters(), learning_rate=0.1), SoftmaxCrossEntropy()
    rng = np.random.default_rng(0)
    if train is prepared_steps:
        options = {"prepare": lambda x, rng: x + rng.random() * 0} | options
    return train(model, loss, optimizer, x[:n], y[:n], epochs=1, batch_size=batch_size, rng=rng, **options)


@pytest.mark.parametrize("train", [training_steps, fit, prepared_steps])
@pytest.mark.parametrize("n, batch_size", [(31, 10), (1, 10), (6, 1), (21, 20)])
def test_one_example_alone_for_batch_norm_is_refused_before_the_first_step(train, n, batch_size):
    model = network()
    with pytest.raises(ValueError, match=r"BatchNorm\(5\) in training needs at least 2 examples, but of"):
        with_n(train, n, batch_size, model)
    assert not model[0][1].running_mean.any() and model.training


def test_parts_of_a_batch_count_too():
    with pytest.raises(ValueError, match="in batches of 10, cut into 2 parts, one would be alone"):
        with_n(prepared_steps, 33, 10, network(), processes=2)
    assert len(list(with_n(prepared_steps, 34, 10, network(), processes=2))) == 4


@pytest.mark.parametrize("train", [training_steps, prepared_steps])
def test_a_batch_norm_that_sees_enough_is_left_alone(train):
    rng = np.random.default_rng(0)
    pictures = Sequential(Conv2D(1, 2, 1, rng=rng), BatchNorm(2), Flatten(), Dense(8, 3, rng=rng))
    x = X.reshape(40, 2, 2, 1)
    assert len(list(with_n(train, 11, 10, pictures, x=x))) == 2
    frozen = network()
    frozen[0].eval()
    optimizer = SGD(frozen[1].parameters(), learning_rate=0.1)
    options = {"prepare": lambda x, rng: x} if train is prepared_steps else {}
    list(train(frozen, SoftmaxCrossEntropy(), optimizer, X[:11], Y[:11], epochs=1, batch_size=10, rng=rng,
               **options))  # fmt: skip


def test_the_other_processes_work_in_training_mode():
    model = network().eval()
    optimizer, losses = SGD(model.parameters(), learning_rate=0.1), []
    update = ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer, X, Y, processes=2, batch_size=len(X))
    with update as together:
        for begin in (model.eval, Frozen(model, optimizer).begin_step):
            begin()
            losses.append(together(slice(len(X) // 2 - 1, len(X))))
    assert losses[0] != losses[1]
