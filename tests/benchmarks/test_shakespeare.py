"""The program of full-size training on text, on a short text."""

import dataclasses
import sys

import numpy as np
import pytest

from benchmarks import shakespeare as program
from benchmarks import text_recipes
from benchmarks.looks import Looks, held_out_loss
from dlcore import datasets
from dlcore.datasets import Dataset
from dlcore.layers import Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy

TEXT = "to be or not to be that is the question " * 20
SMALL = {"batch_size": 2, "longest": 8, "steps": 4, "look_every": 2, "width": 4}


@pytest.fixture
def short(monkeypatch, tmp_path):
    """A short text, small networks, and a checkpoint after each second step."""
    symbols = sorted(set(TEXT))
    numbers = np.array([symbols.index(symbol) for symbol in TEXT])
    data = Dataset(np.array(list(TEXT)), numbers, np.array(list(TEXT[:90])), numbers[:90], tuple(symbols),
                   "Short", "full")  # fmt: skip
    monkeypatch.setattr(datasets, "tiny_shakespeare", lambda source: data)
    monkeypatch.setattr(program, "CHECKPOINTS", tmp_path / "checkpoints")
    monkeypatch.setattr(program, "ROUND", 2)
    sizes = {"gru": {"hidden": 6}, "large": {"heads": 2, "blocks": 1}, "small": {"heads": 2, "blocks": 1}}
    for name, recipe in list(text_recipes.RECIPES.items()):
        monkeypatch.setitem(program.RECIPES, name, dataclasses.replace(recipe, **SMALL, **sizes[name]))
    return data


def little():
    """Each symbol tells the next by itself."""
    rng = np.random.default_rng(0)
    return Sequential(Embedding(3, 2, rng=rng), Dense(2, 3, rng=rng))


def run(monkeypatch, *words):
    monkeypatch.setattr(sys, "argv", ["shakespeare", *map(str, words)])
    program.main()


@pytest.mark.parametrize("network", text_recipes.RECIPES)
def test_prints_losses_and_saves_weights_and_looks(short, monkeypatch, capsys, tmp_path, network):
    run(monkeypatch, "--network", network, "--save", tmp_path / "w.npz")
    out = capsys.readouterr().out
    assert "weights, 0.0 minutes" in out and "held out, at least 4 characters before each: " in out
    with np.load(tmp_path / "w.npz") as file:
        assert file["steps"].tolist() == [2, 4] and len(file["losses"]) == len(file["seconds"]) == 2
        assert "".join(map(chr, file["symbols"])) == "".join(short.class_names)
        assert f"5-gram {file['counted'][-1]:.3f}" in out and file["0.W"].dtype == np.float16
    assert list(program.CHECKPOINTS.iterdir()) == []


def test_goes_on_after_an_interrupt(short, monkeypatch, tmp_path):
    words = "--network", "gru", "--save"
    run(monkeypatch, *words, tmp_path / "whole.npz")
    count, update = [], program.update

    def interrupted(*arguments, **settings):
        count.append(1)
        if len(count) == 4:
            raise KeyboardInterrupt
        return update(*arguments, **settings)

    monkeypatch.setattr(program, "update", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(monkeypatch, *words, tmp_path / "resumed.npz")
    run(monkeypatch, *words, tmp_path / "resumed.npz")
    assert len(count) == 6, "two of four steps were done"
    with np.load(tmp_path / "whole.npz") as whole, np.load(tmp_path / "resumed.npz") as resumed:
        for name in set(whole.files) - {"seconds"}:
            np.testing.assert_array_equal(whole[name], resumed[name])


def test_looks_after_the_last_checkpoint_are_forgotten(tmp_path):
    looks = Looks(tmp_path / "looks.npz", np.arange(40) % 3, 8)
    model = Sequential(
        Embedding(3, 2, rng=np.random.default_rng(0)), Dense(2, 3, rng=np.random.default_rng(0))
    )
    for step in (100, 200):
        looks.look(model, step, step / 10)
    again = Looks(tmp_path / "looks.npz", np.arange(40) % 3, 8)
    assert again.go_on(150) == 10.0 and again.arrays()["steps"].tolist() == [100]
    assert Looks(tmp_path / "none.npz", np.arange(40), 8).go_on(0) == 0.0


def test_each_character_is_told_once():
    """With half a window seen, the loss is the mean over all characters that have so many before them."""
    numbers, rng = np.arange(41) % 3, np.random.default_rng(0)
    model = Sequential(Embedding(3, 2, rng=rng), Dense(2, 3, rng=rng))
    expected = SoftmaxCrossEntropy().forward(
        model.forward(numbers[np.newaxis, 4:-1]), numbers[np.newaxis, 5:]
    )
    assert held_out_loss(model, numbers, 8, 4) == pytest.approx(expected)
