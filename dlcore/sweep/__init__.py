"""One function and a table of settings: every run is done once, and none is lost.

    table = sweep.grid(learning_rate=[0.1, 0.01], width=[32, 64], seed=range(3))
    results = sweep.run(train, table, journal="runs.jsonl")
    results.best("validation_loss").settings

train(learning_rate, width, seed) trains one network and returns a dict of numbers. The runs are shared out
to processes of this machine, or to any concurrent.futures.Executor; each finished one is written into the
journal at once, so that the same call, made again after a crash, goes on with what is missing. On a cluster
the executor is another one, and the notebook stays the same:

    from distributed import Client, LocalCluster

    client = Client(LocalCluster())                       # several processes of this machine
    client = Client(SLURMCluster(cores=8, memory="8GB"))  # of dask_jobqueue, after cluster.scale(jobs=20)
    client = Client(KubeCluster(name="sweep"))            # of dask_kubernetes.operator, likewise
    results = sweep.run(train, table, journal="runs.jsonl", executor=client.get_executor())

A dask cluster without any worker is waited for, but not for ever: see run's patience.
Lesson: 14_fast_and_large.
"""

from dlcore.sweep.absence import NoWorker
from dlcore.sweep.averaging import averaged_gradient
from dlcore.sweep.draws import integers, log_uniform, uniform
from dlcore.sweep.journal import JournalError
from dlcore.sweep.processes import Processes
from dlcore.sweep.results import Group, Results
from dlcore.sweep.running import SweepStopped, run, runs
from dlcore.sweep.settings import grid, random, repeat
from dlcore.sweep.watching import watch

__all__ = [
    "Group",
    "JournalError",
    "NoWorker",
    "Processes",
    "Results",
    "SweepStopped",
    "averaged_gradient",
    "grid",
    "integers",
    "log_uniform",
    "random",
    "repeat",
    "run",
    "runs",
    "uniform",
    "watch",
]
