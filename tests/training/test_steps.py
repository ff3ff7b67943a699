"""training_steps: a loop whose body belongs to the reader."""

import itertools
from functools import partial

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Layer, Sequential
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.losses.penalties import L2
from dlcore.optimizers import SGD
from dlcore.optimizers.clipping import gradient_norm
from dlcore.parameter import Parameter, pack
from dlcore.training import Step, prepared_steps, training_steps
from dlcore.training.update import update
from tests.training.problems import blobs, classifier, line


def steps(model, loss, optimizer, *, data=None, seed=1, batch_size=16, epochs=2, **options):
    x, y = data or blobs()
    rng = np.random.default_rng(seed)
    return training_steps(
        model, loss, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng, **options
    )


def test_numbers_epochs_and_last_of_epoch_with_a_remainder():
    taken = list(steps(*classifier(), epochs=2, batch_size=20))
    assert [(s.number, s.epoch, s.is_last_of_epoch) for s in taken] == [
        (1, 1, False), (2, 1, False), (3, 1, True), (4, 2, False), (5, 2, False), (6, 2, True),
    ]  # fmt: skip


@pytest.mark.parametrize("batch_size", [50, 1000])
def test_one_batch_is_an_epoch(batch_size):
    assert [s.is_last_of_epoch for s in steps(*classifier(), batch_size=batch_size)] == [True, True]


def test_the_seed_decides_to_the_last_bit():
    first, second = (list(steps(*classifier())) for _ in range(2))
    assert first == second
    assert first != list(steps(*classifier(), seed=2))


def test_a_step_is_forward_loss_backward_update():
    model, loss, optimizer, x, y = line()
    twin, *_ = line()
    step = next(steps(model, loss, optimizer, data=(x, y), batch_size=20))
    error = twin.forward(x) - y
    assert step == Step(1, 1, pytest.approx(np.mean(error**2)), True)
    np.testing.assert_allclose(model.W.value, twin.W.value - 0.1 * 2 * x.T @ error / 20, rtol=1e-5)
    np.testing.assert_allclose(model.b.value, twin.b.value - 0.1 * 2 * error.mean(axis=0), rtol=1e-5)


def test_a_changed_rate_takes_effect_at_once():
    model, loss, optimizer = classifier()
    tiny = []
    for _ in steps(model, loss, optimizer):
        tiny.append(optimizer.theta.value.copy())
        optimizer.learning_rate = 1e-30
    assert all(np.array_equal(tiny[0], later) for later in tiny[1:])


def test_endless_without_epochs():
    taken = list(itertools.islice(steps(*classifier(), epochs=None, batch_size=25), 100))
    assert (taken[-1].number, taken[-1].epoch) == (100, 50)


def test_break_and_resume_is_the_same_training():
    whole = list(steps(*classifier()))
    going, taken = steps(*classifier()), []
    for step in going:
        taken.append(step)
        if step.number == 3:
            break
    assert taken + list(going) == whole


def test_the_generator_does_nothing_before_it_is_asked():
    model, loss, optimizer = classifier()
    before = optimizer.theta.value.copy()
    steps(model, loss, optimizer)
    assert np.array_equal(optimizer.theta.value, before)


def test_penalty_is_applied_but_not_in_the_loss():
    (plain, *rest), (punished, *others) = classifier(), classifier()
    first = next(steps(plain, *rest))
    second = next(steps(punished, *others, penalty=L2(punished.parameters(), strength=0.5)))
    start = classifier()[0]
    assert first.loss == second.loss
    np.testing.assert_allclose(
        plain[0].W.value - punished[0].W.value, 0.1 * 0.5 * start[0].W.value, rtol=1e-3, atol=1e-6
    )


def test_max_norm_bounds_what_the_optimizer_sees():
    model, loss, optimizer = classifier()
    for _ in steps(model, loss, optimizer, max_norm=0.01):
        assert gradient_norm([optimizer.theta]) == pytest.approx(0.01, rel=1e-5)


def test_training_goes_on_in_training_mode_after_eval_in_the_body():
    model, loss, optimizer = classifier()
    model = Sequential(*model.layers, BatchNorm(3))
    seen = []
    for _ in steps(model, loss, optimizer, epochs=1):
        seen.append(model[3].running_mean.copy())
        model.eval()
    assert not any(np.array_equal(a, b) for a, b in itertools.pairwise(seen))


def test_what_backward_does_not_reach_has_no_gradient():
    model, apart = Sequential(Dense(2, 1, rng=np.random.default_rng(0))), Parameter(np.ones(3, np.float32))
    optimizer = SGD([*model.parameters(), apart], learning_rate=0.1)
    optimizer.theta.grad[...] = 7
    update(model, MeanSquaredError(), optimizer, np.ones((4, 2), np.float32), np.ones((4, 1), np.float32))
    assert np.all(apart.value == 1) and not apart.grad.any()


def test_an_optimizer_of_the_packed_vector_takes_the_same_steps():
    loss = SoftmaxCrossEntropy()
    model, twin = (Sequential(Dense(2, 3, rng=np.random.default_rng(0))) for _ in range(2))
    rest = loss, SGD(model.parameters(), learning_rate=0.1)
    theta = pack(twin.parameters())
    optimizer = SGD([theta], learning_rate=0.1)
    for _ in range(3):
        assert update(model, *rest, *blobs()) == update(twin, loss, optimizer, *blobs())
        np.testing.assert_array_equal(theta.value, rest[1].theta.value)


class Stop(Layer):
    """The stop button, pressed while backward runs."""

    is_pressed = False

    def forward(self, x):
        return x

    def backward(self, dy):
        if self.is_pressed:
            raise KeyboardInterrupt
        return dy


def test_after_an_interrupt_in_backward_no_gradient_of_the_step_before_is_left():
    model, loss, _ = classifier()
    stop = Stop()
    model = Sequential(model[0], stop, *model.layers[1:])
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    update(model, loss, optimizer, *blobs())
    stop.is_pressed = True
    with pytest.raises(KeyboardInterrupt):
        update(model, loss, optimizer, *blobs())
    below = model[0].W.size + model[0].b.size  # backward never came here
    assert not optimizer.theta.grad[:below].any()
    optimizer.theta.grad[...] = 1
    assert all(np.all(p.grad == 1) for p in model.parameters())


@pytest.mark.parametrize("train", [training_steps, partial(prepared_steps, prepare=lambda x, rng: x)])
def test_gradients_of_frozen_layers_do_not_grow(train):
    model, loss, _ = classifier()
    optimizer, sizes = SGD(model[2].parameters(), learning_rate=1e-9), []
    for _ in train(model, loss, optimizer, *blobs(), batch_size=50, epochs=3, rng=np.random.default_rng(1)):
        sizes.append(gradient_norm(model[0].parameters()))
    np.testing.assert_allclose(sizes, sizes[0], rtol=1e-3)
    alone, *_ = classifier()
    loss.forward(alone.forward(blobs()[0]), blobs()[1])
    alone.backward(loss.backward())
    assert sizes[0] == pytest.approx(gradient_norm(alone[0].parameters()), rel=1e-3)


def test_a_gradient_too_long_to_be_squared_changes_nothing():
    model = Sequential(Dense(1, 1, rng=np.random.default_rng(0)))
    x, y = np.full((2, 1), 1e12, np.float32), np.zeros((2, 1), np.float32)
    before = model[0].W.value.copy()
    optimizer = SGD(model.parameters(), learning_rate=1e-30)
    assert update(model, MeanSquaredError(), optimizer, x, y) == np.inf
    assert np.isfinite(model[0].W.grad).all() and np.array_equal(model[0].W.value, before)
