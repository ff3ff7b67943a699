"""Each lesson runs from top to bottom in a real JupyterLab, without an error cell or console error.

Pictures of all pages, light and dark, are taken of lesson 07, and of every lesson where DLCORE_SCREENSHOTS
names a folder for them: they take as long as running the lesson. The optional notebooks show nothing in the
page that lessons do not show, so nbval is enough for them.
"""

import os
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_lesson_runs_from_top_to_bottom(notebook, path):
    page = notebook(path)
    page.run_all(timeout=300)
    if path.stem == "07_mnist_mlp" or os.environ.get("DLCORE_SCREENSHOTS"):
        page.screenshot_strip("light")
        page.theme("JupyterLab Dark")
        page.screenshot_strip("dark")
