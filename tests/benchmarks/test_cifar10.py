"""The program of full-size training, on a few pictures."""

import sys

import numpy as np
import pytest
from tqdm import tqdm

from benchmarks import cifar10 as program
from benchmarks.recipes import RECIPES
from dlcore import datasets
from dlcore.datasets import Dataset
from dlcore.models.cnn import small_cnn


@pytest.fixture
def few(monkeypatch, tmp_path):
    """Forty pictures, their label written in their brightness."""
    y = np.arange(40) % 10
    x = np.broadcast_to(
        (y * 25).astype(np.uint8)[:, np.newaxis, np.newaxis, np.newaxis], (40, 8, 8, 3)
    ).copy()
    data = Dataset(x, y, x[:10].copy(), y[:10].copy(), tuple("abcdefghij"), "Few", "full")
    monkeypatch.setattr(datasets, "cifar10", lambda source: data)
    monkeypatch.setattr(program, "CHECKPOINTS", tmp_path / "checkpoints")
    return data


def run(monkeypatch, *words):
    monkeypatch.setattr(sys, "argv", ["cifar10", *map(str, words)])
    program.main()


@pytest.mark.parametrize("network", RECIPES)
def test_prints_accuracy_time_and_memory_and_saves(few, monkeypatch, capsys, tmp_path, network):
    run(monkeypatch, "--network", network, "--epochs", 1, "--save", tmp_path / "w.npz")
    out = capsys.readouterr().out
    assert f"Few, {network}: " in out and "of 10 test pictures right" in out
    assert "minutes of processor time), peak memory" in out
    with np.load(tmp_path / "w.npz") as file:
        assert all(array.dtype == np.float16 for array in file.values())


def test_goes_on_after_an_interrupt(few, monkeypatch, tmp_path):
    words = "--epochs", 3, "--save"
    run(monkeypatch, *words, tmp_path / "whole.npz")
    assert list(program.CHECKPOINTS.iterdir()) == [], "a finished training leaves none"
    interrupt(monkeypatch, after=2)
    with pytest.raises(KeyboardInterrupt):
        run(monkeypatch, *words, tmp_path / "resumed.npz")
    assert [path.name for path in program.CHECKPOINTS.iterdir()] == ["small-cifar10-3.npz"]
    seen = interrupt(monkeypatch, after=1000)
    run(monkeypatch, *words, tmp_path / "resumed.npz")
    assert seen == [1] * 4, "two steps an epoch, and the first epoch is done"
    assert (tmp_path / "resumed.npz").read_bytes() == (tmp_path / "whole.npz").read_bytes()


def interrupt(monkeypatch, after):
    """Ctrl-C when the bar is moved for the `after`-th time; the list of its movements."""
    moves = []

    class Bar(tqdm):
        def update(self, n=1):
            moves.append(1)
            if len(moves) > after:
                raise KeyboardInterrupt
            super().update(n)

    monkeypatch.setattr(program, "tqdm", Bar)
    return moves


def test_validation_leaves_the_test_set_alone(few, monkeypatch, capsys):
    x, y, x_held, y_held = program.split(few, validate=True)
    assert (len(x), len(x_held)) == (32, 8)
    np.testing.assert_array_equal(np.concatenate([y, y_held]), few.y_train)
    run(monkeypatch, "--epochs", 1, "--validate")
    assert "of 8 validation pictures right" in capsys.readouterr().out


def test_smoothed_targets_are_rows_that_sum_to_1():
    rows = RECIPES["best"].targets(np.array([3, 0]))
    np.testing.assert_allclose(rows.sum(axis=1), 1, rtol=1e-6)
    assert (
        rows.dtype == np.float32 and rows[0, 3] == pytest.approx(0.91) and rows[0, 2] == pytest.approx(0.01)
    )
    labels = np.array([1, 2])
    assert RECIPES["small"].targets(labels) is labels


def test_the_rate_climbs_and_falls_to_almost_nothing():
    rates = [RECIPES["best"].schedule(1000)(i) for i in range(1000)]
    top = int(np.argmax(rates))
    assert 150 < top < 250 and np.all(np.diff(rates[: top + 1]) > 0) and np.all(np.diff(rates[top:]) < 0)
    assert rates[-1] < 0.01 * max(rates) and rates[0] > 0


def test_the_small_recipe_is_the_network_of_the_lesson():
    assert RECIPES["small"].network is small_cnn
    assert (RECIPES["small"].epochs, RECIPES["small"].batch_size) == (10, 32)
