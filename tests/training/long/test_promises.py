"""A checkpoint holds what model and optimizer say that they carry, and nothing else."""

import json

import numpy as np
import pytest

from dlcore.layers import Dense, Dropout, Layer, Residual, Sequential
from dlcore.optimizers import Adam, Momentum, Optimizer
from dlcore.training import load_checkpoint, save_checkpoint
from tests.optimizers.test_state import CARRIED, Signs, Silent
from tests.training.long.test_checkpoint import OPTIMIZERS, parts, train, weights


class Uncounted(Signs):
    """It counts its steps, and does not say that it goes on from the number."""

    carries = ("v",)


class Shaken(Layer):
    """y = x (1 + noise / 10): a learner's layer with a generator under a name of its own."""

    def __init__(self, source):
        self.source = source

    def forward(self, x):
        self.factor = 1 + self.source.standard_normal(x.shape).astype(x.dtype) / 10
        return x * self.factor

    def backward(self, dy):
        return dy * self.factor


@pytest.mark.parametrize("rule", OPTIMIZERS.values(), ids=OPTIMIZERS)
def test_the_names_in_the_file(tmp_path, rule):
    made = parts(rule)
    train(tmp_path / "a.npz", made, epochs=1)
    with np.load(tmp_path / "a.npz") as file:
        names = set(file.files)
    state = {f"model/{name}" for name in made["model"].state()}
    carried = {f"optimizer/{name}" for name in CARRIED[type(made["optimizer"])]}
    assert names == state | carried | {"words"}


@pytest.mark.parametrize("stop", [4, 5, 11])
def test_a_learners_rule_goes_on_bit_for_bit(tmp_path, stop):
    whole = train(None, parts(Signs), epochs=4)
    train(tmp_path / "a.npz", parts(Signs), epochs=4, stop=stop)
    resumed = train(tmp_path / "a.npz", parts(Signs), epochs=4)
    np.testing.assert_array_equal(weights(resumed), weights(whole))


def test_a_learners_rule_that_says_nothing_is_refused_at_the_first_file(tmp_path):
    with pytest.raises(TypeError, match=r"attribute w. Write in the class carries = \('w',\)"):
        train(tmp_path / "a.npz", parts(Silent), epochs=2)
    with pytest.raises(TypeError, match=r"made with t 0, and now it is 4. .* carries = \('t',\)"):
        train(tmp_path / "a.npz", parts(Uncounted), epochs=2)
    assert list(tmp_path.iterdir()) == []


def test_a_counter_that_nobody_named_is_not_resumed_in_silence(tmp_path):
    made = parts(Uncounted)
    made["optimizer"].step()
    save_checkpoint(tmp_path / "a.npz", **made, epoch=1)
    with pytest.raises(ValueError, match="with t 1, this one has 0"):
        load_checkpoint(tmp_path / "a.npz", **parts(Uncounted))


def test_a_rule_with_other_numbers_is_refused_also_without_settings(tmp_path):
    path = tmp_path / "a.npz"
    save_checkpoint(path, **parts(lambda p: Momentum(p, learning_rate=0.1, momentum=0.5)), epoch=1)
    with pytest.raises(ValueError, match="with momentum 0.5, this one has 0.9. Go on with"):
        load_checkpoint(path, **parts(lambda p: Momentum(p, learning_rate=0.1)))


def test_the_rate_is_that_of_the_file(tmp_path):
    made, other = parts(), parts(lambda p: Adam(p, learning_rate=0.5))
    made["optimizer"].learning_rate = 0.003
    save_checkpoint(tmp_path / "a.npz", **made, epoch=1)
    load_checkpoint(tmp_path / "a.npz", **other)
    assert other["optimizer"].learning_rate == 0.003


def test_numbers_of_numpy_can_be_written(tmp_path):
    class Counts(Signs):
        def __init__(self, parameters, **settings):
            super().__init__(parameters, **settings)
            self.t, self.beta = np.int64(0), np.float32(0.5)

    made, fresh = parts(Counts), parts(Counts)
    for _ in range(4):
        made["optimizer"].step()
    save_checkpoint(tmp_path / "a.npz", **made, epoch=1)
    load_checkpoint(tmp_path / "a.npz", **fresh)
    assert fresh["optimizer"].t == 4 and isinstance(fresh["optimizer"].t, np.int64)


def test_generators_of_any_name_go_on_each_once(tmp_path):
    def made(seed):
        rng, own = np.random.default_rng(0), np.random.default_rng(seed)
        model = Sequential(Residual(Shaken(own)), Dropout(0.5, rng=own), Dense(2, 3, rng=rng))
        return {"model": model, "optimizer": Adam(model.parameters()), "rng": rng}

    first, second = made(1), made(2)
    x = np.ones((4, 2), np.float32)
    first["model"].forward(x)
    save_checkpoint(tmp_path / "a.npz", **first, epoch=1)
    load_checkpoint(tmp_path / "a.npz", **second)
    second["model"].load(first["model"].state())
    np.testing.assert_array_equal(first["model"].forward(x), second["model"].forward(x))


def test_a_file_of_an_earlier_version_is_refused_in_words(tmp_path):
    path, made = tmp_path / "a.npz", parts()
    save_checkpoint(path, **made, epoch=3)
    with np.load(path) as file:
        arrays = dict(file)
    words = json.loads(str(arrays["words"]))
    words["numbers"] = {"_learning_rate": words.pop("learning_rate"), "t": 0}
    np.savez(path, **arrays | {"words": np.array(json.dumps(words)), "optimizer/scratch": np.zeros(3)})
    with pytest.raises(ValueError, match="a.npz is not a file of this version's save_checkpoint. Remove it"):
        load_checkpoint(path, **made)


def test_an_optimizer_has_no_state_by_default():
    class Still(Optimizer):
        def update(self, theta, g):
            pass

    assert parts(lambda p: Still(p, learning_rate=1))["optimizer"].state() == {}
