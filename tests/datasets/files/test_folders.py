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
