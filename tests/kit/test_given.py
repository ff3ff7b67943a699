"""The files that come into every kit as they are."""

import ast
import sys

import pytest

from tests.kit.test_command import TOP
from tests.kit.test_start import load
from tools.kit.contents import GIVEN, given
from tools.kit.target import PYTHONS


def test_the_given_files_name_the_pythons_newest_first():
    files = given(["3.12", "3.9", "3.13"])
    assert b"for %%v in (3.13 3.12 3.9) do (\r\n" in files["start.bat"]
    assert b"for version in 3.13 3.12 3.9; do\n" in files["start.command"]
    assert all(b"{PYTHONS}" not in text for text in files.values())
    assert sorted(files) == TOP
    assert given(PYTHONS)["start.py"] == (GIVEN / "start.py").read_bytes()


@pytest.mark.parametrize(
    ("platform", "said", "machine", "name"),
    [
        ("win32", "win-amd64", "", "windows-x86_64"),
        ("win32", "win-arm64", "", "windows-arm64"),
        ("win32", "win32", "", "windows-win32"),
        ("darwin", "macosx-11.0-universal2", "arm64", "macos-arm64"),
        ("darwin", "macosx-11.0-universal2", "x86_64", "macos-x86_64"),
        ("linux", "linux-aarch64", "", "linux-arm64"),
        ("linux", "linux-x86_64", "", "linux-x86_64"),
    ],
)
def test_the_computer_knows_its_kind(monkeypatch, platform, said, machine, name):
    start = load(GIVEN)
    monkeypatch.setattr(start.sys, "platform", platform)
    monkeypatch.setattr(start.sysconfig, "get_platform", lambda: said)
    monkeypatch.setattr(start.platform, "machine", lambda: machine)
    assert start.this_computer().rpartition("-")[0] == name


def test_an_old_python_gets_one_sentence(monkeypatch):
    """The check stands before anything that an old Python lacks, and an old Python can read the file."""
    source = (GIVEN / "start.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    newer = ast.JoinedStr | ast.NamedExpr | ast.AnnAssign
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, this is 3\.10"):
        exec(compile(source, "start.py", "exec"), {"__name__": "__main__", "__file__": "start.py"})
