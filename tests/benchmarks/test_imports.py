"""Import times: what is timed, and that it can be."""

from benchmarks import imports
from benchmarks.report import imports as report


def test_the_first_cell_of_every_notebook_is_found():
    for path in imports.NOTEBOOKS.glob("*.ipynb"):
        assert "import" in imports.first_cell(path)


def test_what_is_imported_before_the_clock_starts_does_not_count(monkeypatch):
    monkeypatch.setattr(imports, "TIMES", 1)
    code = "import numpy"
    assert imports.import_seconds(code, "import numpy") < imports.import_seconds(code, "")


def test_the_table():
    text = report.section({"parts": {"dlcore": 0.012}, "cells": {"01_neuron": 0.25}})
    assert "| import dlcore | 0.012 |" in text
    assert "| first cell of 01_neuron | 0.250 |" in text
