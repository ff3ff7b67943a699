"""The command: equal bytes each time, and nothing that stands in the folder is lost without a yes."""

import json
import sys

import pytest

from tests.house.source_files import ROOT
from tools.editions import __main__ as command
from tools.editions.files import LIST, edition
from tools.editions.folder import changed, stale, write

FILES = {"README.md": b"one", "notebooks/a.ipynb": b"two", LIST: b'{"files": {}}'}


@pytest.fixture
def run(monkeypatch, tmp_path):
    """course.py editions out, of two small files; what it gives back."""
    monkeypatch.setattr(command, "edition", lambda name, root: dict(FILES))
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))

    def of(*arguments, answer=None):
        monkeypatch.setattr(sys, "argv", ["course.py editions", *arguments])
        monkeypatch.setattr(sys.stdin, "isatty", lambda: answer is not None, raising=False)
        monkeypatch.setattr("builtins.input", lambda question: answer)
        return command.main()

    return of


def contents(folder):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_two_runs_give_equal_bytes(students, teachers):
    for name, files in (("students", students), ("teachers", teachers)):
        again = edition(name, ROOT)
        assert list(again) == list(files) and again == files


def test_both_editions_come_into_the_folder_in_which_the_user_stands(run, tmp_path):
    assert run("out") == 0
    assert contents(tmp_path / "out" / "students") == contents(tmp_path / "out" / "teachers") == FILES


def test_a_second_run_has_nothing_to_ask(run):
    assert [run("out"), run("out")] == [0, 0]


@pytest.mark.parametrize(("answer", "is_replaced"), [(None, False), ("", False), ("n", False), ("y", True)])
def test_what_stands_there_is_written_over_only_after_a_yes(run, tmp_path, answer, is_replaced):
    run("out")
    mine = tmp_path / "out" / "students" / "README.md"
    mine.write_bytes(b"mine")
    assert run("out", answer=answer) == (0 if is_replaced else 1)
    assert mine.read_bytes() == (b"one" if is_replaced else b"mine")


def test_replace_asks_nobody(run, tmp_path):
    run("out")
    (tmp_path / "out" / "students" / "README.md").write_bytes(b"mine")
    assert run("out", "--replace") == 0


def test_nobodys_own_file_is_touched(run, tmp_path):
    own = tmp_path / "out" / "students" / "syllabus.md"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"mine")
    assert run("out") == 0
    assert own.read_bytes() == b"mine"


def test_what_an_earlier_edition_left_goes_if_nobody_changed_it(tmp_path):
    old = {"a.md": b"a", "b.md": b"b"}
    sums = {
        "a.md": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",  # SHA-256 of b"a"
        "b.md": "of something else",
    }
    write(tmp_path, {**old, LIST: json.dumps({"files": sums}).encode()})
    assert stale(tmp_path, FILES) == ["a.md"]
    assert changed(tmp_path, FILES) == [LIST]
    write(tmp_path, FILES)
    assert contents(tmp_path) == {**FILES, "b.md": b"b"}


def test_the_course_itself_is_no_place_for_an_edition(run, capsys):
    for place in (ROOT, ROOT / "notebooks", ROOT / "dlcore" / "lessons"):
        assert run(str(place)) == 1
        assert "name another one" in capsys.readouterr().out
