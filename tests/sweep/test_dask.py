"""The same sweep on dask: real workers, watched by their nannies, on this machine's own network address."""

import json
import os
import signal

import dask
import numpy as np
import pytest
from distributed import Client, LocalCluster

from dlcore import sweep
from dlcore.losses import SoftmaxCrossEntropy
from tests.sweep.cells import ALL, PATIENCE, Cell, printed, wait_for
from tests.sweep.jobs import always_killed, killed_once, lines, square
from tests.sweep.test_averaging import LABELS, X, network, whole_batch

PLAIN = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": ":0"}


# A LocalCluster gives a worker up for good that is not there 15 s after a kill, because it starts slowly or
# was killed again. Here none is given up.
STEADY = {"distributed.deploy.lost-worker-timeout": "1h"}


@pytest.fixture(scope="module")
def client():
    with dask.config.set(STEADY), LocalCluster(**PLAIN) as cluster, Client(cluster) as client:
        yield client


def test_the_results_are_those_of_a_plain_loop(tmp_path, client):
    table = sweep.grid(number=range(6), seed=range(2))
    results = sweep.run(square, table, journal=tmp_path / "j", executor=client.get_executor())
    assert [row["loss"] for row in results.rows()] == [square(**one)["loss"] for one in table]


def test_shares_of_a_batch_on_two_workers_give_its_gradient(client):
    model, theta = network()
    loss, executor = SoftmaxCrossEntropy(), client.get_executor()
    value = sweep.averaged_gradient(executor, model, loss, X, LABELS, sizes=[15, 5])
    expected, gradient = whole_batch()
    assert value == pytest.approx(expected, abs=1e-12)
    assert np.abs(theta.grad - gradient).max() < 1e-12


def test_a_killed_worker_loses_no_run(tmp_path, client):
    table = sweep.grid(folder=[str(tmp_path)], number=range(4))
    results = sweep.run(killed_once, table, journal=tmp_path / "j", executor=client.get_executor())
    assert [row["loss"] for row in results.rows()] == [0, 1, 4, 9]
    assert len(lines(tmp_path / "1.tries")[0]) == 2


@pytest.fixture
def cell(tmp_path, client):
    client.wait_for_workers(2, timeout=PATIENCE)  # one that was killed is started again in its own time
    address = client.scheduler_info()["address"]
    made = Cell(tmp_path, f"from distributed import Client\nmain(Client({address!r}).get_executor())\n")
    yield made
    made.close()


def test_after_kill_9_of_a_worker_and_then_of_the_sweep_nothing_is_lost(tmp_path, cell):
    first = cell.start_until_it_waits()
    killed = cell.process_of(2)
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: cell.process_of(2) != killed)  # another worker has begun it
    first.kill()
    first.wait()
    cell.go()
    assert ALL in printed(cell.start())
    assert cell.begun() == ["pid2", "pid3"]  # those that were missing
    kept = [json.loads(line)["settings"]["number"] for line in lines(tmp_path / "runs.jsonl")[1:]]
    assert sorted(kept) == [0, 1, 2, 3]


def test_a_run_that_always_kills_its_worker_is_recorded_as_lost(tmp_path):
    """Dask itself tries four times, here once."""
    once = dask.config.set({"distributed.scheduler.allowed-failures": 0, **STEADY})
    with once, LocalCluster(**PLAIN) as cluster, Client(cluster) as client:
        executor, table = client.get_executor(), [{"number": 1}]
        results = sweep.run(always_killed, table, journal=tmp_path / "j", executor=executor, tries=1)
    assert results.failed[0]["outcome"] == "lost"
    assert "KilledWorker" in results.failed[0]["words"]
