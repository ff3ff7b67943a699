"""The doctor: all well here, and the right advice where something is broken."""

import importlib
import shutil
import webbrowser
from types import SimpleNamespace

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

    monkeypatch.setattr(doctor.importlib, "import_module", broken)
    assert not doctor.doctor()
    assert (
        "-> pooch                    ImportError: DLL load failed\n   Delete the folder .venv"
        in capsys.readouterr().out
    )


def test_a_full_disk(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=10**6))
    assert advice("free disk").startswith("Free 1 GB")


def test_a_folder_that_cannot_be_written(monkeypatch):
    monkeypatch.setattr(doctor.os, "access", lambda path, mode: path != doctor.PROJECT)
    assert "folder of your own" in advice("writing to the course")


def test_a_kernel_of_another_python(monkeypatch):
    spec = SimpleNamespace(argv=["/elsewhere/bin/python3"])
    monkeypatch.setattr("jupyter_client.kernelspec.KernelSpecManager.get_kernel_spec", lambda *names: spec)
    assert "Not this Python" in advice("kernel python3")


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
