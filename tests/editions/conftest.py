"""Both editions in memory, and the notebooks that they are made from."""

import pytest

from tests.house.source_files import ROOT
from tools.editions.files import edition, originals
from tools.learner.notebook import parsed

SOURCES = {name: content for name, content in originals(ROOT).items() if name.endswith(".ipynb")}


def pytest_generate_tests(metafunc):
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", SOURCES)


@pytest.fixture(scope="session")
def students():
    return edition("students", ROOT)


@pytest.fixture(scope="session")
def teachers():
    return edition("teachers", ROOT)


@pytest.fixture
def source(name):
    """The cells of one notebook of the course."""
    return parsed(SOURCES[name])["cells"]


@pytest.fixture
def given(name, students):
    """The cells that students get of it."""
    return parsed(students[f"notebooks/{name}"])["cells"]


@pytest.fixture
def told(name, teachers):
    """The cells that teachers get of it."""
    return parsed(teachers[f"notebooks/{name}"])["cells"]
