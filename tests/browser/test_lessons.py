"""Each lesson in a real JupyterLab, without an error: drawn whole, and run to what it first asks or shows.

nbval runs every cell, and the widgets have tests of their own: a second run of all would tell nothing new. So
the pages show the stored outputs, and what lies before the first prediction or widget runs live. Where
DLCORE_SCREENSHOTS names a folder, every lesson runs from top to bottom, and pictures of all pages are taken,
light and dark; in CI of lesson 07 alone, as it is stored. axe-core looks at
each page as it is drawn: texts, tables, figures.
"""

import json
import os
from pathlib import Path

import pytest

from dlcore import widgets
from tests.browser.axe import violations

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
IS_LOOKED_AT = bool(os.environ.get("DLCORE_SCREENSHOTS"))
LIVE = *(f"{name}(" for name in widgets.__all__), "predict.", "ask."
# Without editors, and without contrast: colours of a page are JupyterLab's, those of widgets have a test.
LESSON = {"include": [[".jp-Notebook"]], "exclude": [[".jp-CodeCell .jp-InputArea"]]}
LOOKED_FOR = {"rules": {"color-contrast": {"enabled": False}}, "selectors": False}
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_lesson_is_drawn_and_runs_to_what_it_first_asks(notebook, path):
    stored = json.loads(path.read_text(encoding="utf-8"))
    page = notebook(path if IS_LOOKED_AT else stored)
    assert violations(page.page, LESSON, **LOOKED_FOR) == []
    if IS_LOOKED_AT:
        page.run_all(timeout=300)
    else:
        page.run_through(first_live(stored["cells"]))
    if path.stem == "07_mnist_mlp" or IS_LOOKED_AT:
        page.screenshot_strip("light")
        page.theme("JupyterLab Dark")
        page.screenshot_strip("dark")


def first_live(cells):
    """The number of the first cell that shows a prediction or a widget, or of the last cell of all."""
    code = ((n, "".join(cell["source"])) for n, cell in enumerate(cells) if cell["cell_type"] == "code")
    return next((number for number, text in code if any(sign in text for sign in LIVE)), len(cells) - 1)
