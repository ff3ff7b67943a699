"""When does it pay to compute one batch on two machines? python -m benchmarks.machines

Two dask workers on this machine, each with one thread, against the same step in this process: forward and
backward. Messages are what the step sends and gets, with nothing computed; over a network they take longer.
"""

import pickle
import time

from benchmarks.cases.cnn import cnn_case
from benchmarks.cases.mlp import mlp_case
from benchmarks.ratio import seconds
from benchmarks.threads import use_threads
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.parallel import usable_cores
from dlcore.sweep import averaged_gradient

CASES = (mlp_case(128), mlp_case(4096), cnn_case(32), cnn_case(256))
FEWEST, LONGEST = 5, 6.0  # rounds, and seconds for a line
PLACE = {"n_workers": 2, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": ":0"}


def main():
    from distributed import Client, LocalCluster

    use_threads(1)  # dask's workers have one, too
    print(f"Milliseconds on the wall, the fastest of {FEWEST} rounds or more; cores: {usable_cores()}")
    with LocalCluster(**PLACE) as cluster, Client(cluster) as client:
        executor = client.get_executor(pure=False)  # or dask would look for equal calls
        for case in CASES:
            print(told(case, *measured(executor, case)), flush=True)


def measured(executor, case):
    """Milliseconds of the step here, of its messages, and of the step on two workers, in turns."""
    loss, here, there = SoftmaxCrossEntropy(), case.make_model(), case.make_model()
    half = len(case.x) // 2
    shares = [case.x[:half], case.x[half:]]

    def step():
        loss.forward(here.forward(case.x), case.y)
        here.accumulate_gradients(loss.backward())

    def messages():
        network = pickle.dumps(case.weights())
        for future in [executor.submit(answer, network, share) for share in shares]:
            future.result()

    def shared():
        averaged_gradient(executor, there, loss, case.x, case.y, sizes=list(map(len, shares)))

    times, end = [], time.monotonic() + LONGEST
    while len(times) < FEWEST or time.monotonic() < end:
        times.append([seconds(f, time.perf_counter) for f in (step, messages, shared)])
    return [1e3 * min(column) for column in zip(*times)]  # of what is slower, others are the reason


def answer(network, x):
    """As much as a share's gradients, at once."""
    return pickle.loads(network)


def told(case, step, messages, shared):
    """A line: two workers save half of the step and cost the messages, so it pays from twice these on."""
    size = sum(array.nbytes for array in case.weights())
    return (
        f"{case.name:15} {size / 1e6:4.1f} MB of weights: step {step:6.1f}, messages {messages:5.1f}, on two "
        f"workers {shared:6.1f}: {step / shared:.2f} times as fast; it can pay from {2 * messages:.0f} ms on"
    )


if __name__ == "__main__":
    main()
