"""course.py and its surroundings: variables, folders, files in the way, code pages."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("named", ["shared data", "~/shared data", '"shared data"', "{folder}/shared data"])
def test_the_class_folder_is_the_same_for_every_program(course, monkeypatch, tmp_path, named):
    monkeypatch.chdir(tmp_path)
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, str(tmp_path))
    monkeypatch.setenv("DLCORE_DATA", named.format(folder=tmp_path))
    assert course.environment()["DLCORE_DATA"] == str(tmp_path / "shared data")


@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_a_class_folder_there_is_none(course, monkeypatch, value):
    monkeypatch.delenv("DLCORE_DATA", raising=False)
    if value is not None:
        monkeypatch.setenv("DLCORE_DATA", value)
    assert course.environment().get("DLCORE_DATA") == value


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ("", ":backslashreplace"),
        ("cp1252", "cp1252:backslashreplace"),
        ("ascii:replace", "ascii:replace"),
    ],
)
def test_no_letter_stops_a_program_that_writes_into_a_file(course, monkeypatch, given, passed_on):
    monkeypatch.setenv("PYTHONIOENCODING", given)
    assert course.environment()["PYTHONIOENCODING"] == passed_on


def test_one_thread_unless_somebody_chose(course, monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    assert course.environment()["OPENBLAS_NUM_THREADS"] == "1"
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    assert course.environment()["OPENBLAS_NUM_THREADS"] == "2"


@pytest.mark.parametrize("module", ["types", "json", "hashlib", "pathlib"])
def test_a_file_beside_course_that_hides_a_module_stops_nothing(folder, module):
    (folder / f"{module}.py").write_text("raise SystemExit('hidden')", encoding="utf-8")
    done = subprocess.run([sys.executable, folder / "course.py", "help"], capture_output=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp936"])
def test_a_path_of_any_letters_on_any_code_page(folder, encoding):
    place = folder.rename(folder.with_name("课程 ő\N{FISH}"))
    (place / "course.log").mkdir()  # so that the installation fails at once, and names it
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, place / "course.py", "lab"]
    done = subprocess.run(command, env=environment, capture_output=True)
    assert b"Traceback" not in done.stderr
    assert "course.log" in done.stderr.decode(encoding)
