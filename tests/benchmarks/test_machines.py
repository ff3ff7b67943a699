"""Steps on other machines: what is counted, and what is said of it."""

from benchmarks import machines
from benchmarks.cases.mlp import mlp_case
from tests.sweep.jobs import AtOnce


def test_a_case_is_measured_on_any_executor(monkeypatch):
    monkeypatch.setattr(machines, "LONGEST", 0.0)
    times = machines.measured(AtOnce(), mlp_case(8))
    assert len(times) == 3
    assert min(times) > 0


def test_two_workers_save_half_of_a_step_so_they_pay_from_twice_the_messages_on():
    line = machines.told(mlp_case(8), step=100.0, messages=20.0, shared=80.0)
    assert "1.25 times as fast; it can pay from 40 ms on" in line
    assert "0.4 MB of weights" in line
