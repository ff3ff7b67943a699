"""A training goes on only as the one that it was, and says so."""

import numpy as np
import pytest

from dlcore.layers import Dense, Dropout, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training import epochs_done, load_checkpoint, prepared_steps
from tests.training.long.test_checkpoint import parts, train
from tests.training.problems import blobs


@pytest.mark.parametrize(
    "change, message",
    [
        ({"learning_rate": 0.1}, "a.npz was written by a training with learning_rate 0.01, this one has 0.1"),
        ({"batch_size": 8}, "with batch_size 16, this one has 8"),
        ({"rows": 20}, "with examples 50, this one has 20"),
    ],
)
def test_a_training_with_other_settings_does_not_go_on_in_silence(tmp_path, change, message):
    how = {"learning_rate": 0.01, "batch_size": 16, "rows": 50}
    run(tmp_path / "a.npz", **how)
    with pytest.raises(ValueError, match=message):
        run(tmp_path / "a.npz", **how | change)


def run(path, *, learning_rate, batch_size, rows):
    made = parts(lambda parameters: Adam(parameters, learning_rate=learning_rate))
    x, y = (array[:rows] for array in blobs())
    list(
        prepared_steps(
            made["model"], SoftmaxCrossEntropy(), made["optimizer"], x, y, rng=made["rng"],
            epochs=2, batch_size=batch_size, prepare=lambda x, rng: x, checkpoint=path,
        )
    )  # fmt: skip


@pytest.mark.parametrize("processes", [1, 3])
def test_dropout_and_prepare_go_on_with_what_they_would_have_drawn(tmp_path, processes, in_threads):
    whole = masked(tmp_path / "whole.npz", 4, 3, processes)
    masked(tmp_path / "a.npz", 2, 3, processes)
    np.testing.assert_array_equal(masked(tmp_path / "a.npz", 4, 3, processes), whole)
    assert not np.array_equal(masked(tmp_path / "other.npz", 4, 4, processes), whole)


def masked(path, epochs, seed, processes):
    """The weights after a training with Dropout, whose generator is its own, and inputs with noise."""
    rng, own = np.random.default_rng(0), np.random.default_rng(seed)
    model = Sequential(Dense(2, 8, rng=rng), Dropout(0.5, rng=own), Dense(8, 3, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    x, y = blobs()
    list(
        prepared_steps(
            model, SoftmaxCrossEntropy(), optimizer, x, y, rng=rng, epochs=epochs, batch_size=16,
            prepare=noisy, checkpoint=path, processes=processes,
        )
    )  # fmt: skip
    return optimizer.theta.value


def noisy(x, rng):
    return x + 0.1 * rng.standard_normal(x.shape, np.float32)


def test_a_name_that_cannot_be_written_is_refused_before_the_first_step(tmp_path):
    with pytest.raises(ValueError, match=r"named \*.npz, got a3"):
        load_checkpoint(tmp_path / "a3", **parts())


def test_the_folder_of_a_checkpoint_is_made(tmp_path):
    run(tmp_path / "new" / "folder" / "a.npz", learning_rate=0.01, batch_size=16, rows=50)
    assert epochs_done(tmp_path / "new" / "folder" / "a.npz") == 2


def test_one_line_says_that_a_training_goes_on_or_is_done(tmp_path, capsys):
    path = tmp_path / "a.npz"
    assert epochs_done(None) == epochs_done(path) == 0
    train(path, parts(), epochs=2)
    assert capsys.readouterr().out == ""
    assert epochs_done(path) == 2
    train(path, parts(), epochs=3)
    assert capsys.readouterr().out == "a.npz: 2 of 3 epochs are done, training goes on with the next.\n"
    train(path, parts(), epochs=3)
    assert capsys.readouterr().out.startswith("a.npz: all 3 epochs are done, nothing is left to train.")
    assert epochs_done(path) == 3
