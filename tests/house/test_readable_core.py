"""Layers, losses and optimizers say what is computed; dlcore.fast alone knows how numbers lie in memory."""

import re

from tests.house.source_files import offenders, python_files
from tests.house.test_imports import imports

FILES = python_files("dlcore/layers", "dlcore/losses", "dlcore/optimizers")
MACHINE = re.compile(r"strides|aligned|to_rows|from_rows|\brows\(|cache|contiguous|scratch|flag\b|__array_")


def machine_words(path):
    return MACHINE.findall(path.read_text(encoding="utf-8"))


def test_there_are_files_to_look_at():
    assert len(FILES) > 25


def test_none_names_strides_alignment_rows_or_a_cache():
    assert offenders(machine_words, FILES) == {}


def test_what_is_fast_comes_in_at_one_door():
    """From dlcore.fast itself, not from a module in it: there compiled kernels could take their place."""
    assert offenders(lambda path: [m for m in imports(path) if m.startswith("dlcore.fast.")], FILES) == {}


def test_the_formulas_know_no_machine():
    assert offenders(machine_words, python_files("dlcore/formulas")) == {}
