"""The browser fixture itself: what it must notice and what it must leave alone."""

import pytest

pytestmark = pytest.mark.browser


def test_cells_run_in_lab_with_the_shipped_data(notebook):
    page = notebook(["import os, dlcore", "print(os.environ['DLCORE_OFFLINE'], dlcore.__name__)"])
    page.run_all()
    assert page.cells()[1]["outputs"][0]["text"] in ("1 dlcore\n", ["1 dlcore\n"])


def test_cells_run_in_notebook_7(notebook7):
    page = notebook7(["print(6 * 7)"])
    page.run_all()
    assert "42" in "".join(page.cells()[0]["outputs"][0]["text"])


def test_an_error_cell_fails_with_its_text(notebook):
    page = notebook(["1 / 0"])
    with pytest.raises(AssertionError, match="cell 0: ZeroDivisionError: division by zero"):
        page.run_all()


def test_a_cell_that_never_ends_is_given_up(notebook):
    page = notebook(["import time; time.sleep(60)"])
    with pytest.raises(AssertionError, match="still running after 1 s"):
        page.run_all(timeout=1)


def test_errors_of_page_and_console_are_noticed(open_notebook):
    page = open_notebook(["pass"])
    page.page.evaluate("() => { console.error('first'); setTimeout(() => { throw new Error('second') }) }")
    page.page.wait_for_timeout(200)
    with pytest.raises(AssertionError, match=r"(?s)first.*second"):
        page.check()
    page.errors.clear()


def test_theme_and_strip(notebook):
    page = notebook([f"print({n})\n" * 20 for n in range(4)])
    page.run_all()
    page.theme("JupyterLab Dark")
    page.page.set_viewport_size({"width": 500, "height": 900})
    assert page.screenshot_strip("dark") >= 2


def test_what_one_test_changes_of_the_page_does_not_reach_the_next(notebook):
    page = notebook(["pass"]).page
    assert page.evaluate("() => [document.body.dataset.jpThemeLight, innerWidth]") == ["true", 1280]


def test_the_theme_of_one_page_does_not_reach_another(open_notebook):
    open_notebook(["pass"]).theme("JupyterLab Dark")
    assert open_notebook(["pass"]).page.evaluate("() => document.body.dataset.jpThemeLight") == "true"
