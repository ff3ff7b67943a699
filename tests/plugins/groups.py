"""Which tests may be skipped: those of a group whose tool is absent, and no others.

A group is a marker: browser (needs a Chromium), oracle (needs PyTorch), data (needs the full data sets), kit
(fetches 0.3 GB of packages and makes an environment: it runs where it is required alone).
The environment variable DLCORE_REQUIRE names groups that must run, as in DLCORE_REQUIRE="browser oracle".
A skip for any other reason is reported as a failure.
"""

import importlib.util
import os

import pytest

from tests.browser.chromium import find_chromium


def no_browser():
    return "" if find_chromium() else "no Chromium, Chrome or Edge is installed"


def no_oracle():
    return "" if importlib.util.find_spec("torch") else "PyTorch is not installed"


def no_data():
    return (
        "" if os.environ.get("DLCORE_DATA") else "DLCORE_DATA does not name a folder with the full data sets"
    )


def no_kit():
    return "" if is_required("kit") else "DLCORE_REQUIRE does not name it"


def is_required(group):
    return group in os.environ.get("DLCORE_REQUIRE", "").split()


GROUPS = {"browser": no_browser, "oracle": no_oracle, "data": no_data, "kit": no_kit}


def pytest_configure(config):
    for group, lack in GROUPS.items():
        config.addinivalue_line(
            "markers", f"{group}: skipped where {lack.__name__.replace('_', ' ')} is there"
        )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    for group, lack in GROUPS.items():
        reason = lack() if item.get_closest_marker(group) else ""
        if reason and is_required(group):
            pytest.fail(f"DLCORE_REQUIRE asks for the {group} tests: {reason}", pytrace=False)
        if reason:
            pytest.skip(f"{group}: {reason}")


def fail_instead(report, groups):
    """Turn a skip into a failure unless one of its groups may be skipped."""
    if report.skipped and not hasattr(report, "wasxfail") and not any(map(may_skip, groups)):
        report.outcome = "failed"
        report.longrepr = f"skipped, but only {', '.join(GROUPS)} tests may be: {report.longrepr}"


def may_skip(group):
    return not is_required(group) and bool(GROUPS[group]())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    fail_instead(report, [group for group in GROUPS if item.get_closest_marker(group)])
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    """A module that skips itself by `pytest.importorskip("torch")` belongs to the oracle group."""
    report = yield
    fail_instead(report, ["oracle"] if "torch" in str(report.longrepr) else [])
    return report
