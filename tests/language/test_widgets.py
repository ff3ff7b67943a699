"""Every text that a widget's Python writes is said: traits, presented words, pictures."""

import pytest

from tests.language.sentences import unsaid
from tests.language.tour import TOURS
from tests.language.words import texts_of, words_of_figure

# Traits that hold names of the code, or what the reader and the lesson wrote.
NAMES = {
    *(
        "author",
        "cell",
        "cells",
        "chosen",
        "diagnosis",
        "outcome",
        "ruled_out",
        "class_names",
        "earlier",
        "function",
        "kept",
        "loss_name",
        "marks",
    ),
    *(
        "norm",
        "norms",
        "optimizer_name",
        "optimizer_names",
        "problem",
        "prompt",
        "rule_names",
        "selected",
        "shown",
    ),
    *("selected", "shown", "surface_name", "symbols", "text", "written", "answered", "guess"),
}


def state_of(widget):
    names = {name for name in widget.keys if not name.startswith("_")} - {"layout", "tabbable", "tooltip"}
    return {name: getattr(widget, name) for name in names - NAMES}


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
def test_every_text_is_said(tour, heard):
    for widget in tour():
        assert unsaid(texts_of(state_of(widget))) == []
        figure, words = widget.preview()
        assert unsaid([words, *(words_of_figure(figure) if figure else ())]) == []
    assert len(heard) >= 5
