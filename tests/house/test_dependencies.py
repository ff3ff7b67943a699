"""pyproject.toml is the truth about dependencies; the pins and the conda environment follow it."""

import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.house.source_files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RANGES = [Requirement(text) for text in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]]
PIN_LINES = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
PINS = [Requirement(line) for line in PIN_LINES if not line.startswith("#")]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {"linux": "posix", "darwin": "posix", "win32": "nt"}
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def pins_on(python, system):
    """The pins that hold on one Python and system, by name."""
    place = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system}
    place |= {"os_name": SYSTEMS[system], "implementation_name": "cpython"}
    held = [pin for pin in PINS if pin.marker is None or pin.marker.evaluate(place)]
    return {canonicalize_name(pin.name): pin for pin in held}


@pytest.mark.parametrize("pin", PINS, ids=str)
def test_a_pin_is_one_exact_version_without_address(pin):
    assert pin.url is None
    assert [clause.operator for clause in pin.specifier] == ["=="]
    assert "*" not in str(pin.specifier)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_dependency_is_pinned_inside_its_range(python, system):
    pins = pins_on(python, system)
    for wanted in RANGES:
        (clause,) = pins[canonicalize_name(wanted.name)].specifier
        assert wanted.specifier.contains(clause.version), f"{wanted} is pinned to {clause.version}"


def test_requirements_hold_no_oracle():
    """PyTorch's pin would bring gigabytes; it stands in pyproject.toml alone."""
    assert "torch" not in pins_on("3.12", "linux")
    assert PROJECT["optional-dependencies"]["oracle"] == ["safetensors>=0.4", "torch==2.13.0"]


def test_the_course_runs_from_python_3_11_on():
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert [python for python in ("3.10", *PYTHONS) if python in allowed] == list(PYTHONS)


def test_conda_environment_installs_the_project_with_the_pins():
    assert ENVIRONMENT["name"] == PROJECT["name"]
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    assert ENVIRONMENT["dependencies"] == [
        "python=3.12",
        "pip",
        {"pip": ["-c requirements.txt", "-e ."]},
    ]


def test_conda_python_is_one_that_the_project_allows():
    """One version, because a range makes repo2docker fall back to an old Python without a word."""
    name, _, version = ENVIRONMENT["dependencies"][0].partition("=")
    assert name == "python"
    assert version in SpecifierSet(PROJECT["requires-python"])
