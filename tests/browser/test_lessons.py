"""Each lesson runs from top to bottom in a real JupyterLab, without an error cell or console error."""

from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_lesson_runs_from_top_to_bottom(notebook, path):
    page = notebook(path)
    page.run_all(timeout=120)
    page.screenshot_strip("light")
    page.theme("JupyterLab Dark")
    page.screenshot_strip("dark")
