"""A training that was interrupted goes on with the same numbers."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSprop
from dlcore.training import load_checkpoint, prepared_steps, save_checkpoint
from tests.training.problems import blobs

OPTIMIZERS = {
    rule.__name__: lambda parameters, rule=rule: rule(parameters, learning_rate=0.01)
    for rule in (SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam, AdamW)
}


def parts(optimizer=OPTIMIZERS["Adam"], seed=0, width=8):
    rng = np.random.default_rng(seed)
    model = Sequential(Dense(2, width, rng=rng), BatchNorm(width), Dense(width, 3, rng=rng))
    return {"model": model, "optimizer": optimizer(model.parameters()), "rng": rng}


def train(path, parts, epochs, stop=None):
    """Noisy training; `stop` is the step after which the run is killed."""
    x, y = blobs()

    def noisy(x, rng):
        return x + rng.standard_normal(x.shape).astype(np.float32)

    steps = prepared_steps(
        parts["model"], SoftmaxCrossEntropy(), parts["optimizer"], x, y, rng=parts["rng"],
        epochs=epochs, batch_size=16, prepare=noisy, checkpoint=path,
    )  # fmt: skip
    for step in steps:
        parts["optimizer"].learning_rate = 0.01 / step.number  # a schedule is part of the state
        if step.number == stop:
            steps.close()
    return parts["model"]


def weights(model):
    return np.concatenate([array.ravel() for array in model.state().values()])


@pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS)
@pytest.mark.parametrize("stop", [1, 4, 5, 11])
def test_a_killed_run_goes_on_as_the_uninterrupted_one(tmp_path, rule, stop):
    whole = train(tmp_path / "whole.npz", parts(rule), epochs=4)
    train(tmp_path / "killed.npz", parts(rule), epochs=4, stop=stop)
    fresh = parts(rule, seed=0 if stop < 5 else 7)  # before the first epoch ends nothing is kept
    resumed = train(tmp_path / "killed.npz", fresh, epochs=4)
    np.testing.assert_array_equal(weights(resumed), weights(whole))
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["killed.npz", "whole.npz"]


def test_more_epochs_go_on_where_the_last_ended(tmp_path):
    train(tmp_path / "a.npz", parts(), epochs=2)
    longer = train(tmp_path / "a.npz", parts(seed=1), epochs=5)
    np.testing.assert_array_equal(weights(longer), weights(train(None, parts(), epochs=5)))


def test_a_finished_run_gives_its_weights_back_without_a_step(tmp_path):
    whole = train(tmp_path / "a.npz", parts(), epochs=2)
    again = train(tmp_path / "a.npz", parts(seed=1), epochs=2, stop=1)
    np.testing.assert_array_equal(weights(again), weights(whole))


def test_no_file_yet(tmp_path):
    made = parts()
    before = weights(made["model"])
    assert load_checkpoint(tmp_path / "none.npz", **made) == 0
    np.testing.assert_array_equal(weights(made["model"]), before)


def saved(tmp_path):
    path = tmp_path / "a.npz"
    save_checkpoint(path, **parts(), epoch=3)
    return path


def test_the_next_random_numbers_are_the_same(tmp_path):
    made, other = parts(), parts(seed=5)
    save_checkpoint(tmp_path / "a.npz", **made, epoch=3)
    assert load_checkpoint(tmp_path / "a.npz", **other) == 3
    assert made["rng"].random() == other["rng"].random()


@pytest.mark.parametrize(
    "other, message",
    [
        (parts(width=9), "does not fit the model"),
        (parts(OPTIMIZERS["SGD"]), "with optimizer Adam, this one has SGD. Go on .* or remove the file"),
        (parts() | {"settings": {"batch_size": 8}}, "with batch_size None, this one has 8"),
        (
            parts() | {"rng": np.random.Generator(np.random.Philox(0))},
            "with generators PCG64, this one has Philox",
        ),
    ],
)
def test_a_file_of_another_training_is_refused(tmp_path, other, message):
    path = saved(tmp_path)
    before, drawn = weights(other["model"]), str(other["rng"].bit_generator.state)
    with pytest.raises(ValueError, match=message):
        load_checkpoint(path, **other)
    np.testing.assert_array_equal(weights(other["model"]), before)
    assert str(other["rng"].bit_generator.state) == drawn


def test_an_optimizer_of_another_size_leaves_the_model_as_it_was(tmp_path):
    """Only the second layer is trained: the model fits, what the optimizer remembers does not."""
    path, other = saved(tmp_path), parts(seed=1)
    other["optimizer"] = OPTIMIZERS["Adam"](other["model"][2].parameters())
    before = weights(other["model"])
    with pytest.raises(ValueError, match="does not fit"):
        load_checkpoint(path, **other)
    np.testing.assert_array_equal(weights(other["model"]), before)


@pytest.mark.parametrize("kind", ["MT19937", "PCG64DXSM", "Philox", "SFC64"])
def test_any_generator_of_numpy_goes_on(tmp_path, kind):
    first, second = (np.random.Generator(getattr(np.random, kind)(seed)) for seed in (1, 2))
    first.random(3)
    save_checkpoint(tmp_path / "a.npz", **parts() | {"rng": first}, epoch=1)
    load_checkpoint(tmp_path / "a.npz", **parts() | {"rng": second})
    np.testing.assert_array_equal(first.random(9), second.random(9))


def test_a_damaged_file_is_refused(tmp_path):
    path = saved(tmp_path)
    path.write_bytes(path.read_bytes()[:-50])
    with pytest.raises(ValueError, match="a.npz is not a whole file of training"):
        load_checkpoint(path, **parts())


def test_weights_alone_are_no_checkpoint(tmp_path):
    path = tmp_path / "weights.npz"
    np.savez(path, **parts()["model"].state())
    with pytest.raises(ValueError, match="weights.npz is not a file of this version's save_checkpoint"):
        load_checkpoint(path, **parts())


@pytest.mark.parametrize("words", ['{"optimizer": "Adam", "epoch": 1}', "no JSON", "3"])
def test_words_of_another_file_are_no_checkpoint(tmp_path, words):
    path = saved(tmp_path)
    with np.load(path) as file:
        arrays = dict(file)
    np.savez(path, **arrays | {"words": np.array(words)})
    with pytest.raises(ValueError, match="Remove it to begin anew"):
        load_checkpoint(path, **parts())


def test_an_interrupted_write_leaves_the_file_before_it(tmp_path, monkeypatch):
    path = saved(tmp_path)

    def stops(file, **arrays):
        file.write(b"PK half")
        raise KeyboardInterrupt

    monkeypatch.setattr(np, "savez", stops)
    with pytest.raises(KeyboardInterrupt):
        save_checkpoint(path, **parts(), epoch=4)
    assert load_checkpoint(path, **parts(seed=2)) == 3
    assert list(tmp_path.iterdir()) == [path]
