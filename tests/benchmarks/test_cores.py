"""Steps on several cores: measured rows, their table and picture."""

from types import SimpleNamespace

from benchmarks import cores
from benchmarks.cases.mlp import mlp_case
from benchmarks.peers import course
from benchmarks.peers.side import Side
from benchmarks.report import cores as report
from benchmarks.steps import BEST


def row(cores, milliseconds, kind="training step"):
    times = {"dlcore": milliseconds, BEST: 4.0}
    ratio = [milliseconds / 4] * 3
    return {
        "name": "GRU",
        "kind": kind,
        "cores": cores,
        "milliseconds": times,
        "ratio": ratio,
        "to_reach": 0.4,
    }


def test_one_and_two_cores_are_measured(monkeypatch):
    def twin(case):
        (ours,) = course.sides(case)
        return [Side(BEST, ours.train, ours.infer)]

    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    monkeypatch.setattr(cores, "cases", lambda _families: [mlp_case(10)])
    monkeypatch.setattr(cores, "LONGEST", 0)
    monkeypatch.setattr(cores, "BLOCK", 0.001)
    peers, options = {"PyTorch": SimpleNamespace(sides=twin)}, SimpleNamespace(only=[])
    rows = cores.measure(peers, options, lambda _words: None)["rows"]
    assert [(one["kind"], one["cores"]) for one in rows] == [
        ("training step", 1), ("inference", 1), ("training step", 2), ("inference", 2),
    ]  # fmt: skip
    assert all(one["milliseconds"]["dlcore"] > 0 for one in rows)


def test_the_numbers_of_processes_are_powers_of_two_and_all(monkeypatch):
    monkeypatch.setattr(cores, "usable_cores", lambda: 6)
    assert cores.counts() == [1, 2, 4, 6]


def test_table_and_picture():
    measured = {"rows": [row(1, 3.0), row(1, 2.0, "inference"), row(2, 1.5), row(2, 1.6, "inference")]}
    text = report.section(measured)
    assert "| GRU | 2 | 1.5 | 4 | 0.38 (0.38-0.38) | 0.40 | 2.00 |" in text
    assert "| GRU, inference | 2 | 1.6 | 4 | 0.40 (0.40-0.40) | 0.40 | 1.25 |" in text
    linear, own = report.picture(measured).axes[0].get_lines()
    assert list(linear.get_ydata()) == [1, 2] and list(own.get_ydata()) == [1.0, 2.0]
