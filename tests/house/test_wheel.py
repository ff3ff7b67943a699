"""The wheel holds what lessons 01 to 14 load, so that it works where there is no checkout and no network."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_editable, build_wheel

from dlcore import datasets
from tests.house.source_files import ROOT

SHIPPED = sorted((ROOT / "data" / "shipped").iterdir())
LOADS = """
from dlcore import datasets, models
for name in "mnist fashion_mnist diabetes breast_cancer tiny_shakespeare names tang_poems sunspots".split():
    getattr(datasets, name)()
datasets.step_times()
models.pretrained_cnn(datasets.cifar10()), models.pretrained_gru(), models.pretrained_gpt()
print(*(row.path for row in datasets.inventory()), sep="\\n")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    return zipfile.ZipFile(folder / built(build_wheel, folder))


def built(build, folder):
    """The name of the wheel; a build works in the folder of the project."""
    before = os.getcwd()  # noqa: PTH109
    os.chdir(ROOT)
    try:
        return build(str(folder))
    finally:
        os.chdir(before)


def test_the_small_data_are_in_it(wheel):
    for path in SHIPPED:
        assert wheel.read(f"dlcore/shipped/{path.name}") == path.read_bytes()


def test_nothing_else_of_the_project_is_in_it(wheel):
    """No tests and tools, no downloads of data/, nothing that Python keeps for itself."""
    names = wheel.namelist()
    assert {name.split("/")[0] for name in names} == {"dlcore", "dlcore-0.1.0.dist-info"}
    assert sum(name.startswith("dlcore/shipped/") for name in names) == len(SHIPPED)
    assert not [name for name in names if "__pycache__" in name]
    assert sum(entry.compress_size for entry in wheel.infolist()) < 10e6


def test_the_front_ends_of_the_widgets_are_in_it(wheel):
    names = set(wheel.namelist())
    wanted = [path for path in (ROOT / "dlcore").rglob("*") if path.suffix in {".js", ".css", ".po"}]
    assert {path.relative_to(ROOT).as_posix() for path in wanted} <= names


def test_what_the_lessons_load_comes_out_of_it_without_a_network(wheel, tmp_path):
    """The extracted copy stands before the checkout; no class folder, no cache."""
    wheel.extractall(tmp_path / "site")
    environment = {key: value for key, value in os.environ.items() if key != "DLCORE_DATA"}
    places = {"PYTHONPATH": str(tmp_path / "site"), "DLCORE_OFFLINE": "1"}
    places |= dict.fromkeys(("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"), str(tmp_path / "home"))
    command = [sys.executable, "-c", LOADS]
    run = subprocess.run(
        command, cwd=tmp_path, env=environment | places, capture_output=True, text=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    paths = run.stdout.splitlines()[-len(datasets.DATA_SETS) :]
    assert {Path(path).parent for path in paths} == {tmp_path / "site" / "dlcore" / "shipped"}


def test_an_editable_installation_copies_no_data(tmp_path):
    with zipfile.ZipFile(tmp_path / built(build_editable, tmp_path)) as editable:
        (path,) = [name for name in editable.namelist() if "dist-info" not in name]
        assert editable.read(path).decode() == str(ROOT)
