"""course.py kit: what comes into the folder, and what is said when something does not go."""

import hashlib
import json
import sys
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement

from tests.kit.small_wheels import wheel
from tools.kit import __main__ as command
from tools.kit import asked, fetch
from tools.kit.fetch import Lacking
from tools.kit.target import MACHINES, SYSTEMS

COURSE = {"course.py": b"print('the course')\n", "edition.json": b'{"files": {}}\n'}
SMALL = ("--systems", "linux", "windows", "--processors", "x86_64", "--pythons", "3.12")


@pytest.fixture
def run(monkeypatch, tmp_path):
    """course.py kit out ..., of a course of two files and one package; nothing is fetched."""
    seen = SimpleNamespace(folder=tmp_path / "a stick", fetched=[], data=[])

    def bring(target, lacking, place):
        seen.fetched.append((target.name, lacking))
        platform = "manylinux2014_x86_64" if target.system == "linux" else "win_amd64"
        wheel(place, f"kit_top-1.5-cp{target.python.replace('.', '')}-cp312-{platform}.whl")

    def data(sets, folder):
        seen.data.append([one.name for one in sets])
        (folder / "set.txt").write_bytes(b"data")
        return True

    monkeypatch.setattr(command, "edition", lambda name, root: dict(COURSE))
    monkeypatch.setattr(command, "fetch_ahead", data)
    monkeypatch.setattr(command, "requirements", lambda: ([Requirement("kit_top")], []))
    monkeypatch.setattr(fetch, "fetch", bring)
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))

    def of(*arguments):
        monkeypatch.setattr(sys, "argv", ["course.py kit", "a stick", *arguments])
        return command.main()

    of.seen = seen
    return of


def listing(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


WHEELS = [
    "wheels/kit_top-1.5-cp312-cp312-manylinux2014_x86_64.whl",
    "wheels/kit_top-1.5-cp312-cp312-win_amd64.whl",
]
TOP = ["READ-ME.txt", "start.bat", "start.command", "start.py"]


def test_all_that_a_room_needs(run):
    assert run(*SMALL) == 0
    folder = run.seen.folder
    inside = ["course/course.py", "course/data/set.txt", "course/edition.json"]
    assert listing(folder) == sorted(["SHA256SUMS", "kit.json", *TOP, *inside, *WHEELS])
    assert run.seen.data == [["MNIST", "CIFAR-10", "Tiny Shakespeare"]]
    targets = json.loads((folder / "kit.json").read_text(encoding="utf-8"))["targets"]
    assert {name: ["wheels/" + one for one in ours] for name, ours in targets.items()} == {
        "linux-x86_64-3.12": WHEELS[:1],
        "windows-x86_64-3.12": WHEELS[1:],
    }


def test_every_file_has_its_sum_as_sha256sum_writes_it(run):
    run(*SMALL)
    lines = (run.seen.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert sorted([*sums, "SHA256SUMS"]) == listing(run.seen.folder)
    for name, digest in sums.items():
        assert hashlib.sha256((run.seen.folder / name).read_bytes()).hexdigest() == digest


def test_a_second_run_fetches_nothing_and_other_systems_are_added(run):
    run(*SMALL)
    first = listing(run.seen.folder)
    assert run("--systems", "linux", "--processors", "x86_64", "--pythons", "3.12", "--data") == 0
    assert listing(run.seen.folder) == first and len(run.seen.fetched) == 2
    assert len(json.loads((run.seen.folder / "kit.json").read_text(encoding="utf-8"))["targets"]) == 2
    assert run.seen.data == [["MNIST", "CIFAR-10", "Tiny Shakespeare"]], "--data alone asks for none"


def test_an_old_wheel_goes_and_somebodys_own_file_stays(run, monkeypatch):
    run(*SMALL)
    mine = run.seen.folder / "wheels" / "mine-1.0-py3-none-any.whl"
    wheel(mine.parent, mine.name)
    monkeypatch.setattr(command, "requirements", lambda: ([Requirement("kit_new")], []))
    monkeypatch.setattr(
        fetch, "fetch", lambda target, lacking, place: wheel(place, "kit_new-1-py3-none-any.whl")
    )
    run(*SMALL)
    assert [path.name for path in sorted(mine.parent.iterdir())] == ["kit_new-1-py3-none-any.whl", mine.name]


def test_a_computer_without_wheels_hinders_no_other(run, monkeypatch, capsys):
    bring = fetch.fetch

    def some(target, lacking, place):
        if target.system == "windows":
            raise Lacking(f"{target}: ERROR: No matching distribution found for kit_top")
        bring(target, lacking, place)

    monkeypatch.setattr(fetch, "fetch", some)
    assert run(*SMALL) == 1
    said = capsys.readouterr().out
    assert "windows x86_64, Python 3.12: ERROR: No matching distribution found for kit_top" in said
    assert "The kit is not finished: 1 of 2 kinds of computer" in said
    assert WHEELS[0] in listing(run.seen.folder)


def test_no_network_at_all(run, monkeypatch, capsys):
    def nothing(target, lacking, place):
        raise Lacking("no network")

    monkeypatch.setattr(fetch, "fetch", nothing)
    assert run(*SMALL) == 1
    assert "SHA256SUMS" not in listing(run.seen.folder)
    assert "There is no computer left" in capsys.readouterr().out


def test_without_a_data_set_the_kit_is_made_and_that_is_told(run, monkeypatch, capsys):
    monkeypatch.setattr(command, "fetch_ahead", lambda sets, folder: False)
    assert run(*SMALL) == 1
    assert "lessons then take the small data" in capsys.readouterr().out
    assert "SHA256SUMS" in listing(run.seen.folder)


def test_what_stands_there_is_not_written_over_unasked(run, monkeypatch, capsys):
    run(*SMALL)
    mine = run.seen.folder / "start.py"
    mine.write_bytes(b"mine")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert run(*SMALL) == 1 and mine.read_bytes() == b"mine"
    assert "--replace" in capsys.readouterr().out
    assert run(*SMALL, "--replace") == 0 and mine.read_bytes() != b"mine"


def test_the_course_itself_is_no_place_for_a_kit(run, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_FROM", str(command.PROJECT / "dlcore"))
    assert run() == 1
    assert "is a folder of the course itself" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [(OSError("disk full"), 1, "Free some space"), (KeyboardInterrupt(), 130, "the same command goes on")],
    ids=["full", "stopped"],
)
def test_what_ends_it_is_told(run, monkeypatch, capsys, error, status, words):
    assert run("--systems", "linux", "--processors", "x86_64", "--pythons", "3.12") == 0

    def end(*arguments):
        raise error

    monkeypatch.setattr(fetch, "fetch", end)
    assert run(*SMALL) == status
    assert "SHA256SUMS" not in listing(run.seen.folder), "start.py then says that the kit is not finished"
    assert words in capsys.readouterr().out


def test_size_and_room_are_told_first(run, monkeypatch, capsys):
    monkeypatch.setattr(command.shutil, "disk_usage", lambda path: SimpleNamespace(free=50e6))
    run("--pythons", "3.12")
    said = capsys.readouterr().out
    assert said.startswith("A kit for 6 kinds of computer")
    assert "has only 50 MB left" in said.splitlines()[1]


def test_the_help_names_every_choice(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["course.py kit", "--help"])
    with pytest.raises(SystemExit):
        command.parsed()
    said = capsys.readouterr().out
    assert all(word in said for word in (*SYSTEMS, *MACHINES, "mnist", "students"))


def test_what_is_asked_for_are_the_courses_own_dependencies():
    roots, pins = asked.requirements()
    assert {"numpy", "jupyterlab"} < {one.name for one in roots} and len(pins) > 100
    assert any(one.name in ("flit_core", "hatchling") for one in roots), "pip builds the course with it"
