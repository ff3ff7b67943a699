"""The doctor, data sets and training speak the reader's language."""

import re
from types import SimpleNamespace

import numpy as np
import pytest

from dlcore import doctor, sweep
from dlcore.datasets import inventory
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.source import load
from dlcore.doctor.installation import PACKAGES
from dlcore.layers import Dense
from dlcore.losses import MeanSquaredError
from dlcore.optimizers import SGD
from dlcore.plots.sketches import sketch_and_answers
from dlcore.training import fit
from dlcore.widgets.prediction import words
from tests.language.sentences import outside, unsaid, without_brackets
from tests.language.words import words_of_figure
from tests.sweep.jobs import AtOnce, troubled
from tests.widgets.prediction.small_cards import GUESSES, MAKERS, sketch

SEEN = re.compile(r"\S*[\d/\\]\S*|\b(?:GB|KB|MB)\b")  # versions, files, addresses, amounts


def test_every_line_of_the_doctor_is_said(heard):
    names = {"Python", "BLAS", "DLCORE_DATA", *PACKAGES, *(name for name, *_ in inventory())}
    found = list(doctor.findings())
    assert unsaid(finding.to_do for finding in found) == []
    assert {finding.subject for finding in found if outside(finding.subject)} <= names
    seen = [
        SEEN.sub(" ", without_brackets(finding.seen)) for finding in found if finding.subject != "⟦browser⟧"
    ]
    assert unsaid(seen) == [] and len(heard) > 8


def chosen(source, name):
    """What is printed of a set "1" of which only this one is there."""
    dataset = SimpleNamespace(name=name, source=source, x_train=[0], x_test=[0])

    def best():
        if source == "shipped":
            raise DataUnavailable("2")
        return dataset

    return SimpleNamespace(name="1", best=best, shipped=lambda: dataset)


def test_what_data_sets_print_is_said(heard, capsys):
    for source, name in (("part", "1"), ("shipped", "1"), ("shipped", "2")):
        load(chosen(source, name), None)
        line = " ".join(capsys.readouterr().out.splitlines())
        assert line.startswith("⟦") and outside(line) == []
    assert len(heard) == 5


@pytest.mark.parametrize("kind", sorted(MAKERS.keys() - {"sketch", "recall"}))
def test_what_a_reveal_prints_is_said(heard, capsys, kind):
    prediction = MAKERS[kind]()
    for guess in (None, GUESSES[kind]):
        prediction.keep(guess)
        prediction.reveal({"number": 9.0}.get(kind, GUESSES[kind]))
    prediction.keep(None)
    assert unsaid(capsys.readouterr().out.splitlines()) == [] and len(heard) >= 3


def test_how_far_a_guess_is_from_the_answer_is_said(heard):
    pairs = [(1, 1), (9, 10), (11, 10), (-1, 1), (1, 0), (0, 1), (1, 30), (30, 1), (1, 1e9)]
    assert unsaid(words.distance(*pair) for pair in pairs) == [] and len(heard) == 9


def test_the_words_of_a_sketch_are_said(heard):
    figure = sketch_and_answers(
        sketch().axes, {"1": (np.arange(2), np.arange(2))}, [[0, 1], [1, 2]], title="1"
    )
    assert (
        unsaid([*words_of_figure(figure), words.with_sketch("1", [[0, 1], [1, 2]]), words.the_answer()]) == []
    )


def test_the_bar_of_a_training_is_said(heard, capsys):
    rng = np.random.default_rng(0)
    layer, x = Dense(1, 1, rng=rng), np.ones((4, 1), np.float32)
    fit(
        layer,
        MeanSquaredError(),
        SGD(layer.parameters(), learning_rate=0.1),
        x,
        x,
        epochs=1,
        batch_size=2,
        rng=rng,
    )
    assert "epoch {epoch}, loss {loss:.3f}" in heard


def test_what_a_sweep_shows_is_said(heard, tmp_path):
    table = [{"1": kind, "seed": seed} for kind in ("diverged", "nan", "memory") for seed in range(2)]
    named = {"journal": tmp_path / "j", "executor": AtOnce()}
    results = sweep.run(lambda seed, **named: troubled(named["1"]), table, **named)
    shown = re.sub(r"nan|loss|seed|lambda|diverged(?=  )|memory(?=  )", "", f"{results}\n{results.table()}")
    assert unsaid(shown.splitlines()) == [] and len(heard) > 5
