"""The learner's copy in JupyterLab: what was run and saved there stays through an update."""

import pytest

from tests.browser.lab import write_settings
from tests.browser.notebook_page import NotebookPage
from tests.learner.small_course import LESSON, SmallCourse, by_id, lesson

pytestmark = pytest.mark.browser
SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"
RUN_CELL = """async number => {
  const app = window.jupyterapp;
  app.shell.currentWidget.content.activeCellIndex = number;
  await app.commands.execute('notebook:run-cell');
}"""


@pytest.fixture
def copy_page(lab, chromium):
    """A small course inside the server's folder, and its lesson in a page."""
    write_settings(lab.settings)
    folder = lab.folder / "learner"
    folder.mkdir()
    course, name = SmallCourse(folder), f"learner/my-course/{LESSON}"
    context = chromium.new_context()
    page = NotebookPage(context.new_page(), "copy")
    page.open(f"{lab.url}/doc/tree/{name}?reset&token={lab.token}")
    yield course, page
    lab.end_session(name)
    context.close()
    page.check()


def test_what_was_run_and_saved_stays_through_an_update(copy_page):
    course, page = copy_page
    assert [cell.get("outputs", []) for cell in page.cells()] == [[]] * len(page.cells())
    for number in (1, 3):
        page.page.evaluate(RUN_CELL, number)
    page.page.evaluate(SAVE)
    saved = by_id(course.mine()["cells"], "slope")
    assert saved["execution_count"] == 2
    course.publish(lesson(title="# New title"))
    assert course.update()
    cells = course.mine()["cells"]
    assert by_id(cells, "slope") == saved and by_id(cells, "title")["source"] == "# New title"
    assert course.mine()["metadata"]["kernelspec"]["name"] == "python3"
