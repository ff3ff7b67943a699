"""The doctor: all well here, and the right advice where something is broken."""

import importlib
import os
import re
import shutil
import subprocess
import sys
import webbrowser
from pathlib import Path
from types import SimpleNamespace

import pytest

from dlcore import datasets, doctor


def advice(subject):
    """What the doctor says is to do about a subject."""
    (finding,) = [finding for finding in doctor.findings() if finding.subject == subject]
    return finding.to_do


def test_all_is_well_here(capsys):
    assert doctor.doctor(), capsys.readouterr().out


def test_lines_are_aligned_and_plain(capsys):
    doctor.doctor()
    lines = capsys.readouterr().out.splitlines()
    assert {line[:3] for line in lines} == {"ok "}
    assert {line[27] for line in lines} == {" "}
    assert "\x1b" not in "".join(lines)


def test_looks_at_everything():
    subjects = {finding.subject for finding in doctor.findings()}
    assert {
        "Python",
        "numpy",
        "anywidget",
        "kernel python3",
        "BLAS",
        "MNIST",
        "browser",
        "free disk",
    } <= subjects
    assert {"ipywidgets in JupyterLab", "anywidget in JupyterLab", "writing to the course"} <= subjects


def test_a_package_that_cannot_be_imported(monkeypatch, capsys):
    def broken(name):
        if name == "pooch":
            raise ImportError("DLL load failed")
        return importlib.__import__(name)

    monkeypatch.setattr(importlib, "import_module", broken)
    assert not doctor.doctor()
    assert (
        "-> pooch                    ImportError: DLL load failed\n   Delete the folder .venv"
        in capsys.readouterr().out
    )


def test_a_full_disk(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=10**6))
    assert advice("free disk").startswith("Free 1 GB")


def test_a_folder_that_cannot_be_written(monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: path != doctor.PROJECT)
    assert "folder of your own" in advice("writing to the course")


def test_a_kernel_of_another_python(monkeypatch):
    spec = SimpleNamespace(argv=["/elsewhere/bin/python3"], resource_dir="/elsewhere/kernels/python3")
    monkeypatch.setattr("jupyter_client.kernelspec.KernelSpecManager.get_kernel_spec", lambda *names: spec)
    assert advice("kernel python3") == "Not this Python. Remove the folder /elsewhere/kernels/python3"


def test_a_missing_front_end(monkeypatch, tmp_path):
    monkeypatch.setattr("jupyter_core.paths.jupyter_path", lambda *names: [str(tmp_path)])
    assert advice("anywidget in JupyterLab") == doctor.REINSTALL


def test_no_browser_is_no_fault(monkeypatch):
    def none():
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    (finding,) = [finding for finding in doctor.findings() if finding.subject == "browser"]
    assert "--no-browser" in finding.seen
    assert finding.to_do == ""


def test_missing_data(monkeypatch):
    monkeypatch.setattr(datasets, "inventory", lambda: [("MNIST", "missing", "nothing shipped")])
    assert "data/" in advice("MNIST")


def test_an_examination_that_fails_becomes_a_finding(monkeypatch):
    def fails():
        raise FileNotFoundError("DLCORE_DATA names 'x'")

    monkeypatch.setattr(datasets, "inventory", fails)
    (finding,) = [finding for finding in doctor.findings() if finding.subject == "data_sets"]
    assert "DLCORE_DATA names 'x'" in finding.seen
    assert finding.to_do


def test_a_wrong_variable_has_its_own_advice_and_hides_no_data_set(monkeypatch):
    monkeypatch.setenv("DLCORE_DATA", "no/such/folder")
    found = list(doctor.findings())
    (wrong,) = [finding for finding in found if finding.to_do]
    assert wrong.subject == "DLCORE_DATA" and "names 'no/such/folder'" in wrong.seen
    assert wrong.to_do == "Let it name the folder with the data, by its whole path"
    assert {data_set.name for data_set in datasets.DATA_SETS} <= {finding.subject for finding in found}
    assert os.environ["DLCORE_DATA"] == "no/such/folder"


def test_a_class_folder_without_data(monkeypatch, tmp_path):
    monkeypatch.setenv("DLCORE_DATA", str(tmp_path))
    assert "data/README.md" in advice("DLCORE_DATA")


@pytest.mark.parametrize("name", ["types.py", "numpy.py", "dlcore.py", "random.py", "jupyterlab/__init__.py"])
def test_a_file_that_hides_a_module_is_named(monkeypatch, tmp_path, name):
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
    tmp_path.joinpath(name).touch()
    tmp_path.joinpath("my_network.py").touch()
    tmp_path.joinpath("types").mkdir()
    hiding = tmp_path / name.removesuffix("/__init__.py")
    assert advice("hidden modules").startswith(f"Rename or remove {hiding}, then restart the kernel")


def test_the_folders_of_the_course_hide_nothing(monkeypatch):
    for folder in (doctor.PROJECT, doctor.PROJECT / "notebooks"):
        monkeypatch.chdir(folder)
        assert advice("hidden modules") == ""


def run(folder, **variables):
    """What the doctor says as a program, as bytes."""
    environment = {**os.environ, **variables}
    command = [sys.executable, "-P", str(doctor.PROJECT / "dlcore" / "doctor" / "__main__.py")]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True)


@pytest.mark.parametrize("file", ["numpy/__init__.py", "dlcore.py"])
def test_a_broken_package_on_pythonpath_is_named_and_nothing_is_to_be_deleted(tmp_path, file):
    strange = tmp_path / "other packages"
    strange.joinpath(file).parent.mkdir(parents=True)
    strange.joinpath(file).write_text("raise ImportError('another one')", encoding="utf-8")
    path = os.pathsep.join([str(strange), str(doctor.PROJECT)])
    said = run(tmp_path, PYTHONPATH=path).stdout.decode()
    assert f"hidden modules           {strange / file.removesuffix('/__init__.py')}\n" in said
    assert f"Remove {strange} from the variable PYTHONPATH" in said
    assert "ImportError: another one\n   Do first what is said above" in said
    assert said.count("->") == said.count("Do first what is said above") + 1


def test_another_dlcore_on_pythonpath(tmp_path):
    tmp_path.joinpath("dlcore").mkdir()
    tmp_path.joinpath("dlcore", "__init__.py").touch()
    said = run(doctor.PROJECT, PYTHONPATH=str(tmp_path)).stdout.decode()
    assert re.search(r"-> dlcore +0.1.0: .*__init__.py\n   Remove .* from the variable PYTHONPATH", said)


@pytest.mark.parametrize("encoding", ["cp1252", "cp936"])
def test_every_code_page_takes_what_is_said(tmp_path, encoding):
    folder = tmp_path / "课程 ő\N{FISH}"
    folder.mkdir()
    done = run(tmp_path, PYTHONIOENCODING=encoding, PYTHONUTF8="0", DLCORE_DATA=str(folder))
    assert done.stderr == b""
    assert "\\U0001f41f" in done.stdout.decode(encoding)


def test_a_home_that_cannot_be_written(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "file")
    tmp_path.joinpath("file").touch()
    assert advice("home folder").startswith("Let the variable HOME name a folder of yours")


def test_what_packages_say_on_their_way_is_left_out(tmp_path):
    """Matplotlib and IPython complain about such a home folder."""
    tmp_path.joinpath("file").touch()
    home = dict.fromkeys(("HOME", "USERPROFILE", "MPLCONFIGDIR"), str(tmp_path / "file"))
    done = run(tmp_path, **home)
    assert done.stderr == b""
    assert b"-> home folder" in done.stdout


def test_the_cores_are_told():
    (finding,) = [finding for finding in doctor.findings() if finding.subject == "processor cores"]
    assert f" to use, of {os.cpu_count()} logical ones" in finding.seen and "processes=" in finding.seen
