"""The keeper on results that nbval ignores, that are not stored, or that a loose bound would pass."""

import pytest
from nbformat.v4 import new_output

from tests.house.small_notebook import notebook
from tools.keeper import rules


def stored(*sources, without=False):
    """Cells with one stored line each; without: the ignored one has lost its own."""
    made = notebook(*sources)
    for cell in made.cells[2::2]:
        lost = without and rules.IGNORED in cell.metadata.get("tags", [])
        cell.outputs = [] if lost else [new_output("stream", name="stdout", text="0.9\n")]
    return made


SCORE = ("score = train()\nprint(score)", [rules.IGNORED])
PROOF = "assert score > 0.8"
COMPREHENSION = "x = [score for score in runs]\nassert all(score > 0 for score in runs)"
LOOSE = "errors = check_layer(layer, x, rng)\nassert max(errors.values()) < 1"


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (stored(SCORE, "1"), "ignored, but no assertion up to 3 code cells later names one of ['score']"),
        (stored("total = 1", ("print(total)", [rules.IGNORED])), "names one of ['total']"),
        (stored(SCORE, "1", "2", "3", PROOF), "names one of ['score']"),
        (stored((COMPREHENSION, [rules.IGNORED])), "names one of ['x']"),
        (stored(SCORE, PROOF, without=True), "cell 3 (score = train()): no stored output"),
        (notebook("print(1)"), "cell 3 (print(1)): no stored output"),
        (notebook("assert relative_error(a, b) < 1e-5"), "the bound 1e-05 of a gradient check is loose"),
        (notebook(LOOSE), "the bound 1 of a gradient check is loose"),
    ],
)
def test_refuses(bad, complaint):
    (found,) = rules.complaints(bad)
    assert complaint in found


@pytest.mark.parametrize(
    "good",
    [
        stored(SCORE, PROOF),
        stored(SCORE, "1", "2", PROOF),
        stored(("score = train()\nassert score > 0.8", [rules.IGNORED])),
        notebook(("doctor()\nprint(1)", [rules.IGNORED, "volatile"])),
        stored("from dlcore.widgets import Pad", ("pad = Pad()\npad", [rules.IGNORED])),
        notebook("error = relative_error(a, b)\nassert error < 1e-7 and share < 0.5"),
        notebook("assert relative_error(a, wrong) > 0.1"),
    ],
)
def test_accepts(good):
    assert rules.complaints(good) == []
