"""A cluster of dask without any worker keeps its runs and waits for ever: a sweep does not."""

import signal

import dask
import pytest
from distributed import Client, LocalCluster

from dlcore import sweep
from dlcore.sweep.absence import Absence, NoWorker, workers
from tests.sweep.cells import Cell, printed
from tests.sweep.jobs import AtOnce, always_killed, lines, square
from tests.sweep.test_averaging import averaged, network

EMPTY = {"n_workers": 0, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": ":0"}


@pytest.fixture
def cluster():
    """It gives a worker up as soon as it is lost; usually it does so when one is lost again and again."""
    with dask.config.set({"distributed.deploy.lost-worker-timeout": "1ms"}), LocalCluster(**EMPTY) as made:
        yield made


@pytest.fixture
def executor(cluster):
    with Client(cluster) as client:
        yield client.get_executor()


def test_a_sweep_without_any_worker_ends_and_goes_on_when_there_is_one(tmp_path, cluster, executor, capsys):
    table, how = sweep.grid(number=range(2)), {"journal": tmp_path / "j", "executor": executor}
    with pytest.raises(sweep.SweepStopped, match="0 of 2 are kept in j: run the sweep again then"):
        sweep.run(square, table, **how, patience=0.1)
    assert capsys.readouterr().out.count("There is no worker: waiting for one, 0.1 s at most.") == 1
    cluster.scale(1)
    assert [row["loss"] for row in sweep.run(square, table, **how).rows()] == [0, 1]


def test_a_run_that_costs_the_cluster_its_last_worker_ends_the_sweep(tmp_path, cluster, executor):
    """Run 0 is done, run 1 ends its process, and no nanny starts another one."""
    cluster.scale(1)
    table, how = sweep.grid(number=range(2)), {"journal": tmp_path / "j", "executor": executor}
    assert len(sweep.run(always_killed, table[:1], **how).records) == 1
    with pytest.raises(sweep.SweepStopped, match="1 of 2 are kept in j: run the sweep again then") as caught:
        sweep.run(always_killed, table, **how, patience=0.1)
    assert len(caught.value.results.records) == 1
    assert len(lines(tmp_path / "j")) == 2


def test_a_gradient_of_nobody_ends_too(monkeypatch, executor):
    monkeypatch.setattr("dlcore.sweep.averaging.PATIENCE", 0.1)
    with pytest.raises(NoWorker, match="start some"):
        averaged(executor, network()[0], [10, 10])


def test_an_interrupt_by_hand_ends_the_waiting(tmp_path):
    start = "from distributed import Client, LocalCluster\n"
    cell = Cell(tmp_path, f"{start}main(Client(LocalCluster(**{EMPTY})).get_executor())\n")
    try:
        program = cell.start()
        assert any("There is no worker" in line for line in program.stdout)
        program.send_signal(signal.SIGINT)
        text = printed(program)
    finally:
        cell.close()
    assert "Interrupted: 0 of 4 runs are kept." in text


class Asked:
    """What is asked of dask's executor: the numbers of workers, one after the other; None: nobody answers."""

    def __init__(self, *numbers):
        self._client, self.numbers = self, list(numbers)

    def nthreads(self):
        number = self.numbers.pop(0)
        if number is None:
            raise OSError("away")
        return dict.fromkeys(range(number), 1)


def test_the_wait_begins_anew_when_a_worker_comes_or_a_run_ends(monkeypatch):
    monkeypatch.setattr("dlcore.sweep.absence.PAUSE", 0.0)
    watch = Absence(Asked(0, 1, 0, 0, None), patience=1e-9)
    for _ in range(3):
        watch.look()
    watch.over()
    watch.look()
    with pytest.raises(NoWorker, match="No worker was there for 1e-09 s"):
        watch.look()


def test_other_executors_are_not_asked():
    assert workers(AtOnce()) is None
