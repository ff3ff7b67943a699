"""The course on a real JupyterHub, behind its proxy and a base_url: docs/teaching/hub.md as it is written.

DLCORE_REQUIRE=hub asks for it. It makes an environment of its own, from the registries of Python and npm.
"""

import subprocess

import pytest

from tests.browser.desk import VIEWPORT
from tests.browser.hub import Hub
from tests.browser.notebook_page import NotebookPage
from tests.browser.test_backprop_stepper import Stepper
from tools.hub.link import pull_link

pytestmark = [pytest.mark.browser, pytest.mark.hub]
LESSON, WIDGET = "04_backpropagation.ipynb", "BackpropStepper("


@pytest.fixture(scope="module")
def hub(chromium, tmp_path_factory):
    hub = Hub(tmp_path_factory.mktemp("hub"))
    hub.install()
    with hub:
        yield hub


@pytest.fixture
def student(hub, chromium, label):
    """student(name, address) logs in as the hub asks to, and goes on to the address."""
    contexts = []

    def log_in(name, address):
        contexts.append(chromium.new_context(viewport=VIEWPORT))
        notebook = NotebookPage(contexts[-1].new_page(), label)
        notebook.page.goto(address, wait_until="domcontentloaded")
        notebook.page.get_by_label("Username").fill(name)
        notebook.page.get_by_label("Password").fill("any")
        notebook.page.get_by_role("button", name="Sign in").click()
        return notebook

    yield log_in
    for context in contexts:
        context.close()


def play(notebook):
    """Run the lesson to its widget, and press Next: the kernel's number must come back."""
    notebook.wait_until_ready()
    notebook.run_through(next(n for n, cell in enumerate(notebook.cells()) if WIDGET in cell["source"]))
    stepper = Stepper(notebook.page)
    stepper.click("Next ▶")
    stepper.shows("z2", "3.4")
    notebook.screenshot("widget")
    notebook.check()


def test_a_student_logs_in_and_finds_the_lessons_in_an_empty_home(hub, student):
    notebook = student("anna", hub.url)
    notebook.page.wait_for_url("**/dl/user/anna/lab/tree/my-course/00_index.ipynb*", timeout=300_000)
    notebook.wait_until_ready()
    notebook.open(f"{hub.url}/user/anna/lab/tree/my-course/{LESSON}?reset")
    play(notebook)
    assert (hub.homes / "anna" / "my-course" / ".dlcore").is_dir(), "progress would not be recorded"


def test_the_link_pulls_the_students_repository_and_opens_the_lesson(hub, student, tmp_path):
    repository = tmp_path / "course-students"
    repository.symlink_to(hub.course)
    commit(hub.course)
    notebook = student("ben", pull_link(hub.url, f"file://{repository}", "main", LESSON))
    notebook.page.wait_for_url(f"**/lab/tree/course-students/notebooks/{LESSON}*", timeout=300_000)
    play(notebook)


def commit(folder):
    """The folder as a git repository with all its files."""
    who = "-c", "user.name=teacher", "-c", "user.email=teacher@university.example"
    for words in (["init", "-q", "-b", "main"], ["add", "--all"], [*who, "commit", "-q", "-m", "Edition"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
