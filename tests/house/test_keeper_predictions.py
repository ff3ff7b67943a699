"""The keeper on predictions: alone, named, revealed once, and nothing given away before."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.keeper import predictions, rules

IMPORT = "from dlcore import predict"
ASK = 'slope = predict.number("02.slope", "How steep?")'
REVEAL = "slope.reveal(0.25)"
SKETCH = 'loss = predict.sketch("02.loss", "The loss", x=("step", 0, 9), y=("loss", 0, 2))'
FALLS = 'loss.reveal(x, y, alt="It falls.")'


def code(source):
    """A code cell with an output where it shows something, and the tag where it asks."""
    asks = ".number(" in source or ".sketch(" in source or ".choice(" in source
    made = new_code_cell(source.removesuffix("# untagged"))
    made.metadata["tags"] = [rules.IGNORED] if asks and "# untagged" not in source else []
    if asks or "reveal" in source or "print" in source:
        made.outputs = [new_output("stream", name="stdout", text="0.25\n")]
    return made


def lesson(*sources, title="# 02 Title"):
    """A title, then code cells, each after a text; a source that begins with > is a text itself."""
    cells = [new_markdown_cell(title)]
    for source in sources:
        if not source.startswith(">"):
            cells += [] if cells[-1].source.startswith("Predict") else [new_markdown_cell("What comes next.")]
        cells.append(new_markdown_cell(source[1:]) if source.startswith(">") else code(source))
    return new_notebook(cells=cells)


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ((IMPORT, f"x = 1\n{ASK}", REVEAL), "stands alone in its cell"),
        ((f"{IMPORT}\n\n{ASK}", REVEAL), "stands alone in its cell"),
        ((IMPORT, 'predict.number("02.slope", "How steep?")'), "needs a variable"),
        ((IMPORT, f"{ASK}# untagged", REVEAL), "a prediction without the tag"),
        ((IMPORT, ASK, REVEAL, ASK.replace("slope =", "again ="), "again.reveal(1)"), "a second prediction"),
        ((IMPORT, ASK.replace("02.", "03."), REVEAL), "begins with 02., got '03.slope'"),
        ((IMPORT, ASK.replace('"02.slope"', "name"), REVEAL), "a text in quotation marks"),
        ((IMPORT, ASK), "found 0 reveals"),
        ((IMPORT, REVEAL, ASK), "found 1 reveals"),
        ((IMPORT, ASK, REVEAL, REVEAL), "found 2 reveals"),
        ((IMPORT, ASK, f"{REVEAL}\nx = 1"), "nothing follows it"),
        ((IMPORT, SKETCH, "loss.reveal(x, y)"), "needs alt="),
        ((IMPORT, ASK, "print(0.25)", REVEAL), "an output between the prediction 'slope' and its reveal"),
        (("from dlcore import predict as ask", ASK.replace("predict.", "ask.") + "\nx = 1", REVEAL), "alone"),
    ],
)
def test_refuses(bad, complaint):
    (found,) = rules.complaints(lesson(*bad))
    assert complaint in found


@pytest.mark.parametrize(
    "good",
    [
        (IMPORT, ASK, "x = 1", f"y = 0.25\n{REVEAL}"),
        (IMPORT, ASK, SKETCH, f"{REVEAL}\n{FALLS}"),
        ("from dlcore import predict as ask", ASK.replace("predict.", "ask."), REVEAL),
        ("from dlcore.training import predict", "y = predict(model, x)"),
    ],
)
def test_accepts(good):
    assert rules.complaints(lesson(*good)) == []


def asking(*kinds):
    calls = {"number": ASK, "sketch": SKETCH, "recall": 'predict.recall("02.questions", 4)'}
    return [IMPORT, *(calls[kind] for kind in kinds)]


ENOUGH = ("number", "number", "number", "sketch", "recall")


@pytest.mark.parametrize(
    ("kinds", "complaint"),
    [
        (("number", "sketch", "number", "recall"), "3 prediction cells in this lesson, fewer than 4"),
        (("number",) * 4 + ("recall",), "no predict.sketch"),
        (ENOUGH[:-1], "no predict.recall"),
    ],
)
def test_a_lesson_asks_enough(kinds, complaint):
    (found,) = predictions.lesson_complaints(lesson(*asking(*kinds)).cells)
    assert complaint in found[1]


def test_an_optional_notebook_asks_at_least_once():
    (found,) = predictions.more_complaints(lesson(*asking("recall"), title="# Trees").cells)
    assert "no prediction cell" in found[1]
    assert list(predictions.more_complaints(lesson(*asking("number"), title="# Trees").cells)) == []


@pytest.mark.parametrize(
    ("following", "is_good"),
    [
        ((">**Predict** the slope.", ASK), True),
        ((">**Predict the slope**, then run.", "x = 1"), False),
        ((">**Predict** the slope.", ">Some words.", ASK), True),
        ((">**Predict**\n\n<details><summary>Why</summary>\n\n4\n\n</details>", "x = 1"), True),
        ((">**Predict**", "><details><summary>Why</summary>\n\n4\n\n</details>"), True),
        (("><details>Hint</details>\n\n**Predict**", "x = 1"), False),
        ((">**Predict** at the end.",), False),
        ((">They predict, and **Predictions** follow.", "x = 1"), True),
    ],
)
def test_the_word_predict_asks_for_something(following, is_good):
    found = list(predictions.lesson_complaints(lesson(*asking(*ENOUGH), *following).cells))
    assert found == [] if is_good else "neither a prediction cell nor a folded answer" in found[0][1]


def test_a_widget_may_be_played_with_between_guess_and_answer():
    play = lesson(f"{IMPORT}\nfrom dlcore.widgets import OptimizerRace", ASK, "OptimizerRace()", REVEAL)
    played = next(cell for cell in play.cells if cell.source == "OptimizerRace()")
    played.outputs = [new_output("stream", name="stdout", text="Press Run.\n")]
    played.metadata["tags"] = [rules.IGNORED]
    assert not rules.complaints(play)
