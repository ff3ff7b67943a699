"""start.py of a kit: it verifies, copies without harm, and starts the course with the packages of the kit."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys

import pytest

from tools.kit.contents import given, write_lists

PROGRAM = """import os, sys
print("started", *sys.argv[1:], os.environ["DLCORE_WHEELS"], os.environ["DLCORE_OFFLINE"])
"""


def load(kit):
    spec = importlib.util.spec_from_file_location("start_of_a_kit", kit / "start.py")
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    return start


def make(kit, **files):
    """A kit for this computer: a course of these files, with the list of an edition."""
    files = {"course.py": PROGRAM, **files}
    sums = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
    files["edition.json"] = json.dumps({"files": sums})
    for name, content in given(["3.12"]).items():
        (kit / name).write_bytes(content)
    for name, text in files.items():
        path = kit / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    (kit / "wheels").mkdir(exist_ok=True)
    (kit / "wheels" / "small.whl").write_bytes(b"wheel")
    names = [*given(["3.12"]), *(f"course/{name}" for name in files)]
    write_lists(kit, names, {load(kit).this_computer(): ["small.whl"], "linux-x86_64-3.1": []})


@pytest.fixture
def kit(tmp_path):
    place = tmp_path / "a stick ő"
    place.mkdir()
    make(place, **{"notebooks/one.ipynb": "{}"})
    return place


@pytest.fixture
def run(kit, tmp_path):
    """python start.py ... as a user does; home is a folder of the test."""

    def of(*arguments):
        home = {"HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}
        surroundings = {**os.environ, **home, "PYTHONIOENCODING": "utf-8", "DLCORE_OFFLINE": "1"}
        return subprocess.run(
            [sys.executable, kit / "start.py", *arguments],
            env=surroundings,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return of


def test_installs_into_the_home_and_opens_the_lab_with_the_packages_of_the_kit(run, kit, tmp_path):
    done = run("--port", "8899")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"started lab --port 8899 {kit / 'wheels'} 1"
    assert (tmp_path / "home" / "deep-learning-course" / "notebooks" / "one.ipynb").read_text() == "{}"


def test_help_installs_nothing(run, tmp_path):
    assert "python3 start.py FOLDER" in run("--help").stdout and not (tmp_path / "home").exists()


def test_install_alone_asks_the_doctor(run, tmp_path):
    assert "started doctor" in run(str(tmp_path / "my course"), "--install").stdout


@pytest.mark.parametrize("name", ["course/notebooks/one.ipynb", "wheels/small.whl"])
@pytest.mark.parametrize("is_gone", [True, False], ids=["missing", "damaged"])
def test_nothing_is_installed_from_a_damaged_kit(run, kit, tmp_path, name, is_gone):
    if is_gone:
        (kit / name).unlink()
    else:
        (kit / name).write_bytes(b"other")
    done = run()
    assert done.returncode == 1 and "started" not in done.stdout
    assert f"1 files of this kit are missing or damaged, such as {name}: copy the kit again." in done.stderr
    assert not (tmp_path / "home").exists()


def test_an_unfinished_kit_says_so(run, kit):
    (kit / "SHA256SUMS").unlink()
    assert "This kit is not finished" in run().stderr


def test_a_kit_for_other_pythons_names_them(kit):
    start = load(kit)
    start.this_computer = lambda: "linux-x86_64-3.99"
    with pytest.raises(start.Trouble, match=r"no packages for linux-x86_64 with Python 3.99: use Python 3.1"):
        start.wheels_for_this()
    start.this_computer = lambda: "plan9-x86_64-3.12"
    with pytest.raises(start.Trouble, match="it is for: .*linux-x86_64-3.1"):
        start.wheels_for_this()


def test_a_folder_with_other_things_is_left_alone(run, tmp_path):
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.txt").write_text("mine", encoding="utf-8")
    done = run(str(folder))
    assert done.returncode == 1 and "holds other things: name a new folder" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["chapter.txt"]
    assert "is a file" in run(str(folder / "chapter.txt")).stderr


def test_the_kit_itself_is_no_place_to_install(run, kit):
    assert "outside of this kit" in run(str(kit / "here")).stderr


def test_a_newer_kit_brings_new_text_and_keeps_what_somebody_wrote(run, kit, tmp_path):
    folder = tmp_path / "home" / "deep-learning-course"
    run()
    (folder / "my-course").mkdir()
    (folder / "my-course" / "answer.ipynb").write_text("mine", encoding="utf-8")
    (folder / "changed.md").write_text("mine", encoding="utf-8")
    make(kit, **{"notebooks/one.ipynb": "[]", "changed.md": "new"})
    done = run()
    assert (folder / "notebooks" / "one.ipynb").read_text(encoding="utf-8") == "[]"
    assert (folder / "changed.md").read_text(encoding="utf-8") == "mine"
    assert (folder / "my-course" / "answer.ipynb").read_text(encoding="utf-8") == "mine"
    assert "changed.md was changed here, and stays as it is." in done.stdout
    make(kit, **{"notebooks/one.ipynb": "[1]"})
    run()
    assert (folder / "notebooks" / "one.ipynb").read_text(encoding="utf-8") == "[1]"


def test_a_copy_that_was_interrupted_goes_on(kit, tmp_path):
    start = load(kit)
    folder = tmp_path / "course"
    names = [name for name in start.read_sums() if name.startswith("course/")]
    copyfile, copied = start.shutil.copyfile, []

    def breaks(source, place):
        if copied:
            raise KeyboardInterrupt
        copied.append(copyfile(source, place))

    start.shutil = type("Broken", (), {"copyfile": staticmethod(breaks)})
    with pytest.raises(KeyboardInterrupt):
        start.copy(names, folder)
    assert not (folder / "edition.json").exists()
    start = load(kit)
    start.require_free(folder)
    start.copy(names, folder)
    assert all((folder / name.removeprefix("course/")).is_file() for name in names)


def test_the_start_file_for_a_terminal_finds_a_python_and_hands_on_its_arguments(kit, tmp_path):
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python3.12"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8", newline="\n")
    python.chmod(0o755)
    path = os.pathsep.join([str(python.parent), os.environ["PATH"]])
    command = ["sh", str(kit / "start.command"), str(tmp_path / "there"), "--install"]
    surroundings = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, encoding="utf-8")
    assert "started doctor" in done.stdout
