"""prepared_steps: training_steps on batches that are prepared one by one."""

import numpy as np
import pytest

from dlcore.layers import Dense, Dropout, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD
from dlcore.training import Divergence, prepared_steps, training_steps
from tests.training.problems import blobs, classifier


def as_it_is(x, rng):
    return x


@pytest.mark.parametrize("n, batch_size", [(50, 16), (48, 16), (5, 16)])
def test_without_change_it_is_training_steps(n, batch_size):
    x, y = blobs(n)
    runs = []
    for function, options in ((training_steps, {}), (prepared_steps, {"prepare": as_it_is})):
        rng = np.random.default_rng(3)
        steps = function(*classifier(), x, y, epochs=3, batch_size=batch_size, rng=rng, **options)
        runs.append(list(steps))
    assert runs[0] == runs[1]


def test_prepare_sees_each_row_once_an_epoch_and_may_change_the_dtype():
    x = np.arange(20, dtype=np.uint8).reshape(10, 2)
    seen = []

    def prepare(rows, rng):
        seen.append(rows)
        return rows / np.float32(255) + rng.random(rows.shape, np.float32)

    y = np.arange(10) % 3
    list(
        prepared_steps(
            *classifier(), x, y, epochs=2, batch_size=4, rng=np.random.default_rng(0), prepare=prepare
        )
    )
    for epoch in (seen[:3], seen[3:]):
        np.testing.assert_array_equal(np.sort(np.concatenate(epoch)[:, 0]), x[:, 0])


def test_two_processes_take_the_same_steps(in_threads):
    x, y = blobs()
    losses = [
        [
            step.loss
            for step in prepared_steps(
                *classifier(), x, y, epochs=2, batch_size=16, rng=np.random.default_rng(0),
                prepare=as_it_is, processes=processes,
            )
        ]
        for processes in (1, 2)
    ]  # fmt: skip
    np.testing.assert_allclose(*losses, rtol=1e-5)


@pytest.mark.filterwarnings("ignore:invalid value")
@pytest.mark.parametrize("processes", [1, 2])
def test_divergence_names_the_step(processes, in_threads):
    x, y = blobs()
    model = Dense(2, 3, rng=np.random.default_rng(0))
    model.W.value[...] = np.inf
    optimizer = SGD(model.parameters(), learning_rate=1)
    steps = prepared_steps(
        model, SoftmaxCrossEntropy(), optimizer, x, y, epochs=1, batch_size=16,
        rng=np.random.default_rng(0), prepare=as_it_is, processes=processes,
    )  # fmt: skip
    with pytest.raises(Divergence, match="step 1"):
        next(steps)


def test_an_error_in_prepare_is_raised_in_the_loop():
    x, y = blobs()

    def broken(x, rng):
        raise OSError("no such picture")

    with pytest.raises(OSError, match="no such picture"):
        next(
            prepared_steps(
                *classifier(), x, y, epochs=1, batch_size=16, rng=np.random.default_rng(0), prepare=broken
            )
        )


def test_the_body_may_look_at_the_model_in_use():
    x, y = blobs()
    model, loss, optimizer = classifier()
    for _ in prepared_steps(
        model, loss, optimizer, x, y, epochs=1, batch_size=25, rng=np.random.default_rng(0), prepare=as_it_is
    ):
        assert model.training
        model.eval()


def test_a_layer_may_not_draw_from_the_generator_of_the_second_thread():
    x, y = blobs()
    rng = np.random.default_rng(0)
    model = Sequential(Sequential(Dense(2, 8, rng=rng), Dropout(0.5, rng=rng)), Dense(8, 3, rng=rng))
    how = {"epochs": 1, "batch_size": 16, "prepare": as_it_is}
    parts = model, SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=0.1), x, y
    with pytest.raises(ValueError, match=r"rng of its own, but Dropout\(0.5\) draws .* rng=rng.spawn"):
        prepared_steps(*parts, **how, rng=rng)
    assert len(list(prepared_steps(*parts, **how, rng=rng.spawn(1)[0]))) == 4


def test_mistakes_are_named_at_the_call():
    x, y = blobs()
    model, loss, optimizer = classifier()
    options = {"epochs": 1, "batch_size": 16, "rng": np.random.default_rng(0), "prepare": as_it_is}
    with pytest.raises(
        ValueError, match="prepared_steps expects as many targets as inputs, got 50 inputs and 49"
    ):
        prepared_steps(model, loss, optimizer, x, y[1:], **options)
    with pytest.raises(ValueError, match="prepared_steps got an optimizer that was made for another model"):
        prepared_steps(classifier()[0], loss, optimizer, x, y, **options)
    with pytest.raises(TypeError, match="prepared_steps expects rng"):
        prepared_steps(model, loss, optimizer, x, y, **{**options, "rng": 0})
    with pytest.raises(ValueError, match="prepared_steps expects epochs"):
        prepared_steps(model, loss, optimizer, x, y, **{**options, "epochs": 0})
