"""The epoch: what a library reports, what differs, and the peak of memory."""

import subprocess

import numpy as np
import pytest

from benchmarks.epoch import measure, memory, runners
from benchmarks.report import epoch as report


def test_the_peak_is_read_in_megabytes():
    assert memory.in_status("VmPeak:\t  900 kB\nVmHWM:\t  2000 kB\n") == pytest.approx(2.048)


def test_the_peak_of_this_process_grows_with_what_it_holds():
    before = memory.peak_megabytes()
    np.ones(int(before * 1e6 // 8) + 10_000_000)
    assert memory.peak_megabytes() > before + 50


def test_dlcores_epoch_trains():
    rng = np.random.default_rng(0)
    x, y = rng.random((300, 784), np.float32), rng.integers(10, size=300)
    epoch = runners.dlcore(x, y, None, None)
    assert epoch() > epoch() > 0


def test_a_library_that_fails_is_named_and_the_others_go_on(monkeypatch):
    def run(folder, name):
        if name == "JAX, jit":
            raise subprocess.CalledProcessError(
                1, [], stderr="Traceback\nModuleNotFoundError: No module named 'jax'"
            )
        return {"seconds": 1.0, "megabytes": 200.0, "loss": 0.5 if name == "dlcore" else 0.6}

    monkeypatch.setattr(measure, "run", run)
    monkeypatch.setattr("benchmarks.epoch.prepare.write", lambda folder: "pictures")
    measured = measure.measure(lambda *lines: None)
    assert set(measured["rows"]) == set(runners.RUNNERS) - {"JAX, jit"}
    assert measured["refused"] == [
        "JAX, jit: ModuleNotFoundError: No module named 'jax'",
        "PyTorch, best: mean loss 0.6, dlcore 0.5",
    ]


def test_shares_of_time_and_memory():
    rows = {"dlcore": {"seconds": 0.5, "megabytes": 200}, "other": {"seconds": 1, "megabytes": 500}}
    text = report.section({"pictures": "pictures", "rows": rows, "refused": ["third: not there"]})
    assert "| other | 1 | 500 | 0.50 | 0.40 |" in text
    assert text.endswith("- third: not there")
