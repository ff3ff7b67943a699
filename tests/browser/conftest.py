"""The browser fixture: a real JupyterLab, a real Chromium, a notebook of one's own for each test."""

import json
import re
from pathlib import Path

import pytest

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.desk import VIEWPORT, Desk
from tests.browser.lab import Lab
from tests.browser.notebook_page import NotebookPage
from tests.browser.static_page import served

FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items):
    # Playwright leaves an event loop running in the main thread, and asyncio.run refuses to work beside it.
    # So browser tests come last, and of these the lessons first: no other file takes as long.
    items.sort(key=lambda item: (is_browser_test(item), item.path.stem != "test_lessons"))


def is_browser_test(item):
    return item.get_closest_marker("browser") is not None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def chromium():
    """The installed browser, driven by Playwright; skips where either is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium, Chrome or Edge is installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address():
    """Where the scripts of dlcore/widgets are served, for pages without JupyterLab."""
    with served() as place:
        yield place


@pytest.fixture
def page(chromium):
    """A page for a widget without JupyterLab."""
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def lab(chromium, tmp_path_factory):
    with Lab(tmp_path_factory.mktemp("lab")) as server:
        yield server


def as_notebook(source):
    """A notebook as a dict, from a list of cell sources, the path of a file (its outputs go), or a dict."""
    if isinstance(source, dict):
        return with_kernel(source)
    if isinstance(source, Path):
        return without_outputs(with_kernel(json.loads(source.read_text(encoding="utf-8"))))
    cells = [
        {"cell_type": "code", "id": f"cell-{n}", "metadata": {}, "source": text}
        for n, text in enumerate(source)
    ]
    return without_outputs(with_kernel({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def with_kernel(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return notebook


def without_outputs(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    return notebook


@pytest.fixture
def label(request):
    """The test's name as part of a file's name."""
    return re.sub(r"\W+", "-", f"{request.path.stem}-{request.node.name}").strip("-")


@pytest.fixture(scope="session")
def desk(lab, chromium):
    desk = Desk(lab, chromium)
    yield desk
    desk.drop()


@pytest.fixture
def notebook(desk, lab, label, request):
    """notebook(path_or_cells) opens it in JupyterLab and waits for the kernel; once in a test."""
    name = f"{label}.ipynb"

    def open_copy(source):
        lab.add_notebook(name, as_notebook(source))
        return desk.open(name, label)

    yield open_copy
    has_failed = request.node.stash.get(FAILED, False)
    try:
        leave(desk, has_failed)
    finally:
        lab.end_session(name)


def leave(desk, has_failed):
    """Look for errors of the page; a page with an error, or of a test that failed, is not used again."""
    page = desk.sheet
    try:
        if page and has_failed:
            page.screenshot("failed")
        if page and not has_failed:
            desk.clear()
    finally:
        if has_failed or page and page.errors:
            desk.drop()
    if page:
        page.check()


@pytest.fixture
def open_notebook(lab, chromium, label, request):
    """open_notebook(source, address): a private copy of the notebook in a page of its own."""
    context = chromium.new_context(viewport=VIEWPORT)
    pages = []

    def open_copy(source, address="doc/tree/{}?reset&"):
        name = f"{label}-{len(pages)}.ipynb"
        lab.add_notebook(name, as_notebook(source))
        pages.append(NotebookPage(context.new_page(), label))
        pages[-1].open(f"{lab.url}/{address.format(name)}token={lab.token}")
        return pages[-1]

    yield open_copy
    close(pages, context, lab, label, request.node.stash.get(FAILED, False))


def close(pages, context, lab, label, failed):
    try:
        for page in pages if failed else ():
            page.screenshot("failed")
    finally:
        for number in range(len(pages)):
            lab.end_session(f"{label}-{number}.ipynb")
        context.close()
    for page in pages:
        page.check()


@pytest.fixture
def notebook7(open_notebook):
    """notebook7(path_or_cells) opens it in Notebook 7."""
    return lambda source: open_notebook(source, "notebooks/{}?")
