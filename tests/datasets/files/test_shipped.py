"""What is shipped is what data/README.md says."""

import hashlib
import re
from pathlib import Path

import numpy as np
import pytest

from dlcore.datasets.files import folders, shipped
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.shipped import shipped_arrays, shipped_path

DATA = Path(__file__).resolve().parents[3] / "data"
SHIPPED = sorted(path.name for path in (DATA / "shipped").iterdir())


def section(name):
    """The part of data/README.md with the heading that names the file."""
    text = (DATA / "README.md").read_text(encoding="utf-8")
    return re.search(rf"^## `{re.escape(name)}`\n(.*?)(?=^## |\Z)", text, re.M | re.S).group(1)


def test_there_is_something_shipped():
    assert {"mnist_5000.npz", "fashion_mnist_5000.npz"} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_readme_gives_hash_source_licence_and_script(name):
    text = section(name)
    assert hashlib.sha256((DATA / "shipped" / name).read_bytes()).hexdigest() in text
    assert re.search(r"^- Source: .+", text, re.M)
    assert re.search(r"^- Licence: .+", text, re.M)
    made_by = re.search(r"^- Made by: `python (?:(tools/data/\w+\.py)|-m ([\w.]+) .*)`", text, re.M)
    script = made_by[1] or f"{made_by[2].replace('.', '/')}.py"
    assert (DATA.parent / script).is_file()


@pytest.mark.parametrize("name", [name for name in SHIPPED if name.endswith(".npz")])
def test_nothing_is_pickled(name):
    assert all(array.dtype != object for array in shipped_arrays(name).values())


def test_installed_without_its_data(monkeypatch, tmp_path):
    monkeypatch.setattr(folders, "PACKAGE", tmp_path / "site-packages" / "dlcore")
    (tmp_path / "site-packages" / "data").mkdir(parents=True)
    with pytest.raises(DataUnavailable, match="expected it in .*install the course anew"):
        shipped_path("mnist_5000.npz")
    assert folders.project_folder() is None, "that data/ belongs to somebody else: nothing is kept there"


def damaged_npz(folder):
    path = shipped_path("mnist_5000.npz")
    (folder / "shipped").mkdir()
    (folder / "shipped" / path.name).write_bytes(path.read_bytes()[:-1000])


def pickled_npz(folder):
    (folder / "shipped").mkdir()
    np.savez(folder / "shipped" / "mnist_5000.npz", x_train=np.array([{}], dtype=object))


@pytest.mark.parametrize("spoil", [damaged_npz, pickled_npz])
def test_a_spoilt_file_is_a_clear_error(monkeypatch, tmp_path, spoil):
    spoil(tmp_path)
    monkeypatch.setattr(shipped, "project_folder", lambda: tmp_path)
    with pytest.raises(DataUnavailable, match="is damaged .* Copy the folder data/"):
        shipped_arrays("mnist_5000.npz")
