"""The peers' pins, and what is said when one cannot be installed."""

import subprocess
import sys
import tomllib
from types import SimpleNamespace

import pytest

from benchmarks import install
from tests.house.source_files import ROOT


def test_every_peer_is_pinned_without_address():
    for pin in install.pins():
        name, equal, version = pin.partition("==")
        assert equal and version.replace(".", "").isdigit() and "/" not in name


def test_pytorch_is_the_one_of_the_tests():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (torch,) = [pin for pin in project["optional-dependencies"]["oracle"] if pin.startswith("torch")]
    assert torch in install.pins()


@pytest.mark.parametrize(("pin", "there"), [("pytest==0.1", False), ("no-such-package==1.0", False)])
def test_only_the_pinned_version_counts_as_installed(pin, there):
    assert install.is_installed(pin) is there


def test_what_is_installed_is_left_alone():
    assert install.is_installed(f"pytest=={pytest.__version__}")


def test_a_failure_is_told_and_the_others_go_on(monkeypatch, capsys):
    def run(command, **options):
        failed = command[-1] == "second==2"
        lines = "noise\nERROR: No matching distribution found for second==2\nmore noise"
        return SimpleNamespace(returncode=int(failed), stderr=lines)

    monkeypatch.setattr(install, "pins", lambda: ["first==1", "second==2", "third==3"])
    monkeypatch.setattr(subprocess, "run", run)
    install.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:3] == [
        "  installing second==2",
        "  second==2 cannot be installed: ERROR: No matching distribution found for second==2",
    ]
    assert lines[3] == "  installing third==3"


def test_it_needs_only_the_standard_library():
    """It runs before anything is there but the course."""
    code = "import benchmarks.install, sys; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
