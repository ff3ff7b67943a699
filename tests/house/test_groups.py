"""A test may be skipped where the tool of its group is absent; every other skip is a failure."""

import pytest

from tests.house.small_notebook import project, run_pytest

SMALL_TESTS = """
import pytest

@pytest.mark.data
def test_of_a_group():
    pass

def test_without_a_group():
    pytest.skip("no mood")

@pytest.mark.skipif(True, reason="another system")
def test_of_another_system():
    pass

@pytest.mark.xfail(strict=True, raises=ZeroDivisionError)
def test_expected_to_fail():
    1 / 0
"""
NEEDS_TORCH = 'import pytest\n\npytest.importorskip("torch.nothing_there")\n\n\ndef test_it():\n    pass\n'


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """run(require, data) gives pytest's report on the small tests."""
    folder = project(tmp_path_factory.mktemp("groups"))
    (folder / "tests" / "test_small.py").write_text(SMALL_TESTS, encoding="utf-8")
    (folder / "tests" / "oracle").mkdir()
    (folder / "tests" / "oracle" / "test_torch.py").write_text(NEEDS_TORCH, encoding="utf-8")

    def report(*paths, require="", data=""):
        arguments = [*paths, "-rA", "--continue-on-collection-errors"]
        return run_pytest(folder, *arguments, DLCORE_REQUIRE=require, DLCORE_DATA=data).stdout

    return report


@pytest.fixture(scope="module")
def nothing_required(run):
    return run("tests/test_small.py")


@pytest.fixture(scope="module")
def all_required(run):
    return run("tests", require="oracle data")


def test_a_group_without_its_tool_is_skipped_with_the_reason(nothing_required):
    assert "1 skipped" in nothing_required
    assert "data: DLCORE_DATA does not name a folder with the full data sets" in nothing_required


def test_any_other_skip_fails(nothing_required):
    assert "FAILED tests/test_small.py::test_without_a_group" in nothing_required
    assert "ERROR tests/test_small.py::test_of_another_system" in nothing_required
    assert "XFAIL tests/test_small.py::test_expected_to_fail" in nothing_required


def test_a_required_group_without_its_tool_fails(all_required):
    assert "ERROR tests/test_small.py::test_of_a_group" in all_required
    assert "DLCORE_REQUIRE asks for the data tests" in all_required
    assert "skipped" not in all_required.splitlines()[-1]


def test_a_module_that_lacks_torch_is_refused_where_the_oracle_is_required(all_required):
    assert "ERROR tests/oracle/test_torch.py" in all_required


def test_a_group_with_its_tool_runs(run, tmp_path):
    report = run("tests/test_small.py", require="data", data=str(tmp_path))
    assert "PASSED tests/test_small.py::test_of_a_group" in report
