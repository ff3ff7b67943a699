"""Which wheels fit a kind of computer: compared with packaging's own answer where it runs itself."""

import platform
import sys

import pytest
from packaging.markers import Marker, default_environment
from packaging.tags import parse_tag, sys_tags

from tests.house.test_dependencies import PYTHONS as SUPPORTED
from tools.kit.target import MACHINES, PYTHONS, SYSTEMS, Target, targets

FITS = {
    "linux-x86_64-3.11": "cp311-cp311-manylinux_2_27_x86_64.manylinux_2_28_x86_64",
    "linux-arm64-3.12": "cp312-cp312-manylinux2014_aarch64",
    "windows-x86_64-3.13": "cp39-abi3-win_amd64",
    "windows-arm64-3.13": "cp313-cp313-win_arm64",
    "macos-x86_64-3.12": "cp312-cp312-macosx_10_13_x86_64",
    "macos-arm64-3.14": "cp314-cp314-macosx_11_0_arm64",
}
ALL = {target.name: target for target in targets(SYSTEMS, MACHINES, PYTHONS)}


@pytest.mark.parametrize("name", FITS)
def test_each_wheel_fits_its_own_kind_alone(name):
    kinds = {kind: tag for kind, tag in FITS.items() if parse_tag(tag) & ALL[name].tags}
    assert kinds == {name: FITS[name]}


def test_pure_packages_fit_everywhere_and_newer_systems_nowhere():
    assert all(parse_tag("py3-none-any") & target.tags for target in ALL.values())
    newer = (
        "cp312-cp312-macosx_14_0_arm64",
        "cp312-cp312-manylinux_2_34_x86_64",
        "cp312-cp312-musllinux_1_2_x86_64",
    )
    assert not any(parse_tag(tag) & target.tags for tag in newer for target in ALL.values())


def test_markers_tell_systems_apart():
    def holding(text):
        return {name for name, target in ALL.items() if Marker(text).evaluate(target.markers)}

    assert {name.partition("-")[0] for name in holding("os_name == 'nt' and sys_platform == 'win32'")} == {
        "windows"
    }
    assert {name.partition("-")[0] for name in holding("platform_system == 'Darwin'")} == {"macos"}
    assert {name.rpartition("-")[2] for name in holding("python_full_version < '3.12'")} == {"3.11"}
    assert holding("platform_machine == 'aarch64'") == {
        name for name in ALL if name.startswith("linux-arm64")
    }


def test_this_computer_as_it_sees_itself():
    """Where the test runs on a kind of computer that kits are for, its own answer is the same."""
    here = "{}-{}-{}.{}".format(
        {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform),
        {"amd64": "x86_64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine().lower()),
        *sys.version_info,
    )
    target = ALL[here]
    said = default_environment()
    unlike = {
        key for key in ("os_name", "sys_platform", "platform_machine") if said[key] != target.markers[key]
    }
    assert not unlike
    assert target.tags <= frozenset(sys_tags())


def test_kits_are_for_the_pythons_that_the_pins_are_for():
    assert PYTHONS == SUPPORTED
    assert len(ALL) == 3 * 2 * 4 - 1 and ALL["linux-arm64-3.12"] == Target("linux", "arm64", "3.12")
