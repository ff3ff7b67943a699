"""The same sweep on dask: real workers, watched by their nannies, on this machine's own network address."""

import pytest
from distributed import Client, LocalCluster

from dlcore import sweep
from tests.sweep.jobs import always_killed, killed_once, lines, square

PLAIN = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}


@pytest.fixture(scope="module")
def client():
    with LocalCluster(**PLAIN) as cluster, Client(cluster) as client:
        yield client


def test_the_results_are_those_of_a_plain_loop(tmp_path, client):
    table = sweep.grid(number=range(6), seed=range(2))
    results = sweep.run(square, table, journal=tmp_path / "j", executor=client.get_executor())
    assert [row["loss"] for row in results.rows()] == [square(**one)["loss"] for one in table]


def test_a_killed_worker_loses_no_run(tmp_path, client):
    table = sweep.grid(folder=[str(tmp_path)], number=range(4))
    results = sweep.run(killed_once, table, journal=tmp_path / "j", executor=client.get_executor())
    assert [row["loss"] for row in results.rows()] == [0, 1, 4, 9]
    assert len(lines(tmp_path / "1.tries")[0]) == 2


def test_a_run_that_always_kills_its_worker_is_recorded_as_lost(tmp_path, client):
    """Dask itself tries four times."""
    table = sweep.grid(number=range(2))
    executor = client.get_executor()
    results = sweep.run(always_killed, table, journal=tmp_path / "j", executor=executor, tries=1)
    assert results.failed[0]["outcome"] == "lost"
    assert "KilledWorker" in results.failed[0]["words"]
    again = sweep.run(always_killed, table[:1], journal=tmp_path / "k", executor=executor)
    assert again.rows()[0]["outcome"] == "done"


@pytest.fixture
def cell(tmp_path, client):
    """Start the cell of a notebook that hands its runs to these workers."""
    address = client.scheduler_info()["address"]
    text = CELL.replace('Path(f"pid', 'Path(FOLDER, f"pid').replace('Path("go")', 'Path(FOLDER, "go")')
    text = text.replace("def train", "FOLDER = os.getcwd()\n\ndef train")
    text = text.replace("sweep.Processes(2)", "Client(ADDRESS).get_executor()")
    text = f"from distributed import Client\nADDRESS = {address!r}\n{text}"
    (tmp_path / "cell.py").write_text(text, encoding="utf-8")
    started = []

    def start():
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        command = [sys.executable, "cell.py"]
        started.append(subprocess.Popen(command, cwd=tmp_path, env=environment, **pipes))
        return started[-1]

    yield start
    for one in started:
        one.kill()
        one.communicate()


def test_after_kill_9_of_a_worker_and_then_of_the_sweep_nothing_is_lost(tmp_path, cell):
    first = cell()
    wait_for(lambda: is_waiting(tmp_path))
    killed = process_of(tmp_path, 2)
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: process_of(tmp_path, 2) != killed)  # another worker has begun it
    first.kill()
    first.wait()
    go(tmp_path)
    for number in range(4):
        (tmp_path / f"pid{number}").unlink()
    printed = cell().communicate(timeout=60)[0]
    assert "4 of 4 runs: 4 done. [0.0, 1.0, 2.0, 3.0]" in printed
    assert sorted(path.name for path in tmp_path.glob("pid*")) == ["pid2", "pid3"]
    numbers = [json.loads(line)["settings"]["number"] for line in lines(tmp_path / "runs.jsonl")[1:]]
    assert sorted(numbers) == [0, 1, 2, 3]
