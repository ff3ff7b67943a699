"""The workflow of continuous integration cannot be run here: it is valid, and has the jobs it must have."""

import subprocess
import sys

import yaml

from tests.house.source_files import ROOT
from tests.house.test_dependencies import PYTHONS, RANGES

PATH = ROOT / ".github" / "workflows" / "ci.yml"
WORKFLOW = yaml.safe_load(PATH.read_text(encoding="utf-8"))
JOBS = WORKFLOW["jobs"]


def commands(job):
    return [step["run"] for step in JOBS[job]["steps"] if "run" in step]


def test_follows_the_schema():
    linter = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        str(PATH),
    ]
    result = subprocess.run(linter, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_runs_weekly():
    triggers = WORKFLOW[True]  # YAML reads the key "on" as true
    assert {"push", "pull_request", "schedule"} <= triggers.keys()
    assert triggers["schedule"][0]["cron"].split()[2:4] == ["*", "*"]


def test_runs_the_test_command_on_all_systems_and_pythons():
    matrix = JOBS["test"]["strategy"]["matrix"]
    assert matrix["os"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    assert tuple(matrix["python"]) == PYTHONS
    assert commands("test") == ["python course.py test"]


def test_oldest_and_newest_numpy_and_matplotlib():
    lowest = {wanted.name: str(wanted.specifier).removeprefix(">=") for wanted in RANGES}
    oldest = f"numpy=={lowest['numpy']}.0 matplotlib=={lowest['matplotlib']}.0"
    packages = {job["label"]: job["packages"] for job in JOBS["versions"]["strategy"]["matrix"]["include"]}
    assert packages == {"oldest": oldest, "newest": "--upgrade numpy matplotlib"}
    assert commands("versions")[-1] == "python course.py test"


def test_screenshots_are_kept_also_when_tests_fail():
    for job in JOBS.values():
        last = job["steps"][-1]
        assert last["if"] == "always()"
        assert "test-artifacts/" in last["with"]["path"]
