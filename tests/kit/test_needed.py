"""What a kind of computer needs: markers are those of that computer, not of this one."""

import subprocess

import pytest
from packaging.requirements import Requirement

from tests.kit.small_wheels import wheel
from tools.kit import fetch
from tools.kit.fetch import Lacking, drop_damaged, wheels_for
from tools.kit.needed import needs
from tools.kit.target import Target

LINUX, WINDOWS = Target("linux", "x86_64", "3.12"), Target("windows", "x86_64", "3.11")


def requirements(*lines):
    return [Requirement(line) for line in lines]


ROOTS = requirements("kit_top>=1")
PINS = requirements(
    "kit_top==1.5",
    "kit_left==2.0",
    "kit_win==3.0 ; os_name == 'nt'",
    "kit-old==1.0; python_full_version < '3.12'",
)


@pytest.fixture
def folder(tmp_path):
    """kit_top asks for one everywhere, one on Windows, one on an old Python, and one with an extra."""
    place = tmp_path / "a stick"
    asks = ("kit_left[more]", "kit_win; sys_platform == 'win32'", "kit_old; python_version < '3.12'")
    wheel(place, "kit_top-1.5-py3-none-any.whl", *asks, "kit_never; extra == 'test'")
    wheel(place, "kit_left-2.0-py3-none-any.whl", "kit_extra>=1; extra == 'more'", "kit_top")
    return place


def test_follows_the_markers_of_the_other_computer_and_the_extras(folder):
    assert needs(LINUX, ROOTS, PINS, folder).lacking == ("kit_extra>=1",)
    assert needs(WINDOWS, ROOTS, PINS, folder).lacking == ("kit-old==1.0", "kit_extra>=1", "kit_win==3.0")


def test_a_wheel_of_another_version_or_computer_is_none(folder):
    wheel(folder, "kit_win-3.0-cp311-cp311-win_arm64.whl")
    wheel(folder, "kit_win-2.9-cp311-cp311-win_amd64.whl")
    assert "kit_win==3.0" in needs(WINDOWS, ROOTS, PINS, folder).lacking
    mine = wheel(folder, "kit_win-3.0-cp311-cp311-win_amd64.whl")
    assert needs(WINDOWS, ROOTS, PINS, folder).files["kit-win"] == mine


def test_somebody_elses_files_do_no_harm(folder):
    (folder / "notes.whl").write_text("mine", encoding="utf-8")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert len(needs(LINUX, ROOTS, PINS, folder).files) == 2


def test_what_an_unfetched_package_asks_for_is_read_from_what_is_installed(tmp_path):
    lacking = needs(LINUX, requirements("matplotlib"), requirements("numpy==2.4.6"), tmp_path).lacking
    assert {"matplotlib", "numpy==2.4.6"} < set(lacking)


def test_fetching_ends_when_all_is_there(folder, monkeypatch):
    """Each round may bring a wheel that asks for more."""
    asked = []

    def pip(target, lacking, place):
        asked.append(lacking)
        chain = {
            "kit_extra>=1": ("kit_extra-1.0-py3-none-any.whl", "kit_last"),
            "kit_last": ("kit_last-7-py3-none-any.whl",),
        }
        for name in lacking:
            wheel(place, *chain[name])

    monkeypatch.setattr(fetch, "fetch", pip)
    names = {path.name.partition("-")[0] for path in wheels_for(LINUX, ROOTS, PINS, folder)}
    assert names == {"kit_top", "kit_left", "kit_extra", "kit_last"}
    assert asked == [("kit_extra>=1",), ("kit_last",)]
    assert len(wheels_for(LINUX, ROOTS, PINS, folder)) == 4
    assert len(asked) == 2, "a second run fetches nothing"


def test_a_pip_that_brings_nothing_does_not_go_on_for_ever(folder, monkeypatch):
    monkeypatch.setattr(fetch, "fetch", lambda *arguments: None)
    with pytest.raises(Lacking, match=r"linux x86_64, Python 3.12: pip fetched no wheel for kit_extra>=1"):
        wheels_for(LINUX, ROOTS, PINS, folder)


def test_pips_own_words_are_handed_on(folder, monkeypatch):
    program = [
        "import sys",
        "print('Collecting kit_extra')",
        "print('ERROR: No matching distribution')",
        "sys.exit(1)",
    ]
    monkeypatch.setattr(fetch, "pip", lambda: [fetch.sys.executable, "-c", "\n".join(program)])
    with pytest.raises(Lacking, match=r"linux x86_64, Python 3.12: ERROR: No matching distribution"):
        wheels_for(LINUX, ROOTS, PINS, folder)


def test_pip_knows_every_argument():
    """The real pip, asked for nothing by a wrong name: it complains of the name, not of an argument."""
    command = [*fetch.pip(), "--no-index", *fetch.arguments(LINUX), "kit-nowhere"]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stderr
    assert "No matching distribution found for kit-nowhere" in said


def test_a_wheel_that_was_cut_short_is_fetched_again(folder, capsys):
    cut = folder / "kit_left-2.0-py3-none-any.whl"
    cut.write_bytes(cut.read_bytes()[:-30])
    drop_damaged(folder)
    assert not cut.exists() and (folder / "kit_top-1.5-py3-none-any.whl").exists()
    assert "kit_left-2.0-py3-none-any.whl is damaged" in capsys.readouterr().out
