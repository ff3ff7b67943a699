"""A notebook for students: without outputs, without solutions, in words that are true without them."""

from tools.editions.exercises import is_solution
from tools.keeper.editions import WORDING, wording
from tools.keeper.slideshow import SLIDESHOW
from tools.learner.notebook import without_outputs


def students(notebook):
    """The students' edition of a notebook; the cells keep their ids."""
    cells = [worded(cell) for cell in notebook["cells"] if not is_solution(cell)]
    return without_outputs({**notebook, "cells": cells})


def worded(cell):
    """The cell as students read it."""
    text = wording(cell)
    return plain(cell) if text is None else {**plain(cell), "source": text}


def plain(cell):
    """The cell without its words for students, and without its place in the slides."""
    dropped = {WORDING, SLIDESHOW}
    metadata = {key: value for key, value in cell["metadata"].items() if key not in dropped}
    return {**cell, "metadata": metadata}
