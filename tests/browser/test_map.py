"""The map of the lessons in JupyterLab: its pictures are there, and its links open the notebooks."""

import pytest

from tests.browser.axe import violations
from tests.house.source_files import ROOT

pytestmark = pytest.mark.browser
CELLS = [
    """import json, os
os.environ["DLCORE_PROGRESS"] = "map-progress.jsonl"
from dlcore import progress
from dlcore.lessons.course import LESSONS
progress.record("check", "02.collapse", outcome="passed")""",
    "progress.map(LESSONS)",
]
LOADED = "() => [...document.querySelectorAll('ol img')].every(picture => picture.naturalWidth > 0)"
TITLE = "title => window.jupyterapp.shell.currentWidget.title.label === title"


def test_a_click_on_the_map_opens_the_lesson(notebook, lab):
    lesson = ROOT / "notebooks" / "02_activations.ipynb"
    (lab.folder / lesson.name).write_bytes(lesson.read_bytes())
    shown = notebook(CELLS)
    shown.run_all()
    assert shown.page.evaluate(LOADED)
    assert violations(shown.page, ".jp-OutputArea:has(ol)") == []
    assert "go on here" in shown.page.locator("ol li").nth(1).inner_text()
    shown.page.get_by_role("link", name="02 activations").click()
    shown.page.wait_for_function(TITLE, arg=lesson.name)
    lab.end_session(lesson.name)
