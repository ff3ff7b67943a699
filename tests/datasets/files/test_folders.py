import os
import shutil
import subprocess
from pathlib import Path

import pytest

from dlcore.datasets.files import folders

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("value", ["", "  "])
def test_without_a_class_folder(monkeypatch, value):
    monkeypatch.setenv("DLCORE_DATA", value)
    assert folders.class_folder() is None
    assert folders.data_folders()[0] == ROOT / "data"


def test_class_folder_may_have_spaces_and_a_tilde(monkeypatch, tmp_path):
    (tmp_path / "our class").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("DLCORE_DATA", str(Path("~") / "our class"))
    assert folders.class_folder() == tmp_path / "our class"


def test_a_file_is_no_class_folder(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("DLCORE_DATA", str(tmp_path / "file"))
    with pytest.raises(FileNotFoundError, match="is not a folder on this computer. Correct the variable"):
        folders.class_folder()


def test_marks_around_a_path_are_no_part_of_it(monkeypatch, tmp_path):
    """On Windows, set DLCORE_DATA="C:\\our class" keeps them."""
    monkeypatch.setenv("DLCORE_DATA", f'"{tmp_path}"')
    assert folders.class_folder() == tmp_path


def test_a_relative_path_is_refused_though_the_folder_is_here(monkeypatch, tmp_path):
    (tmp_path / "shared").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DLCORE_DATA", "shared")
    with pytest.raises(
        FileNotFoundError, match="DLCORE_DATA names 'shared', which is not a whole path"
    ) as it:
        folders.class_folder()
    assert str(tmp_path / "shared") in str(it.value)


@pytest.mark.parametrize(
    "value", ["/no/such", "~nobody-of-this-name/data", "/no\udcff", "https://data.example/x"]
)
def test_what_is_no_folder_is_one_kind_of_error(monkeypatch, value):
    monkeypatch.setenv("DLCORE_DATA", value)
    with pytest.raises(FileNotFoundError, match="DLCORE_DATA names .* Correct the variable, or remove it"):
        folders.class_folder()


def test_a_folder_that_may_not_be_read(monkeypatch, tmp_path):
    """Root may read all, so the system's answer is put in its place."""
    monkeypatch.setenv("DLCORE_DATA", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(FileNotFoundError, match="which this user may not read"):
        folders.class_folder()


@pytest.mark.parametrize(
    ("named", "inner", "deepest"),
    [
        ("/data", "mnist", "/data/mnist"),
        ("/data/mnist", "mnist", "/data/mnist"),
        ("/data/MNIST", "mnist", "/data/MNIST"),
        ("/data/MNIST", "MNIST/raw", "/data/MNIST/raw"),
        ("/data/MNIST/raw", "MNIST/raw", "/data/MNIST/raw"),
        ("/data/raw", "MNIST/raw", "/data/raw/MNIST/raw"),
        ("/data/mnist", "", "/data/mnist"),
    ],
)
def test_a_folder_named_too_deep(named, inner, deepest):
    found = folders.below(Path(named), inner)
    assert found[-1] == Path(deepest)
    assert found[0] == Path(named) / inner


def test_the_user_cache_is_the_users_own():
    assert folders.user_cache().name == "dlcore"
    assert ROOT not in folders.user_cache().parents


def test_git_ignores_downloads_and_keeps_what_is_shipped():
    paths = ["data/mnist/train-images-idx3-ubyte.gz", "data/shipped/mnist_5000.npz", "data/README.md"]
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "-c", "safe.directory=*", "check-ignore", *paths]
        assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.split() == paths[:1]
    else:
        rules = (ROOT / "data" / ".gitignore").read_text(encoding="utf-8").splitlines()
        assert {"*", "!shipped/", "!shipped/*"} <= set(rules)
