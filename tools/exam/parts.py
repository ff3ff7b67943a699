"""What stands between the sentences of a question: arrays, code, tables."""

import inspect
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrays:
    """Matrices beside each other: {name: rows}. A plain list is a row."""

    named: dict


@dataclass(frozen=True)
class Code:
    """Lines of Python."""

    text: str


@dataclass(frozen=True)
class Table:
    """A head, and rows; the first cell of a row names it."""

    head: tuple
    rows: tuple


def code_of(function):
    """The lines of a function that also runs: what is shown is what was run."""
    return Code(inspect.getsource(function).strip())
