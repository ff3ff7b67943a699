"""What more cores bring: each step with 1, 2, ... processes, against PyTorch with as many threads."""

import time
from contextlib import contextmanager

from benchmarks.cases import FAMILIES, cases
from benchmarks.peers import course
from benchmarks.ratio import interleaved, ratio
from benchmarks.steps import BEST, OURS
from benchmarks.threads import use_threads
from dlcore.parallel import usable_cores
from dlcore.training import ParallelUpdate
from dlcore.training.long.parts import ParallelPrediction

DIVISIBLE = ("mlp", "cnn", "recurrent", "gpt")  # the others take too short a time
LONGEST = 6  # seconds for a row
BLOCK = 0.15  # seconds: after the others' turn their threads look on for a while
TO_REACH = {
    "LSTM": 0.7,
    "GRU": 0.4,
    "CNN, batch 32": 1.15,
    "CNN, batch 128": 1.15,
    "MLP, batch 128": 0.75,
    "MLP, batch 512": 0.75,
}  # fmt: skip  on two cores
INFERENCE_TO_REACH = 1.2


def counts():
    """1, 2, 4, ... and the number of cores."""
    most = usable_cores()
    return sorted({1, most, *(2**i for i in range(10) if 2**i < most)})


def measure(peers, options, say):
    """Rows of name, kind, cores, milliseconds {side: median}, and the ratio to PyTorch's best, quartiles."""
    rows = []
    for case in cases(options.only or [name for name in FAMILIES if name in DIVISIBLE]):
        say(f"  {case.name}")
        sides = [side for peer in peers.values() for side in peer.sides(case)]
        best = next((side for side in sides if side.name == BEST), None)
        for cores in counts():
            for kind, ours in (("training step", _training), ("inference", _inference)):
                with ours(case, cores) as function:
                    rows.append(_row(case, kind, cores, function, best))
    return {"rows": rows}


def _row(case, kind, cores, ours, best):
    functions = {OURS: ours}
    if best is not None:
        functions[BEST] = best.train if kind == "training step" else best.infer
    use_threads(cores, blas=1)
    try:
        times = interleaved(
            functions, rounds=20, block_seconds=BLOCK, at_most_seconds=LONGEST, clock=time.perf_counter
        )
    finally:
        use_threads(1)
    milliseconds = {name: 1000 * sorted(values)[len(values) // 2] for name, values in times.items()}
    return {
        "name": case.name,
        "kind": kind,
        "cores": cores,
        "milliseconds": milliseconds,
        "ratio": ratio(times, OURS, BEST) if best else None,
        "to_reach": _goal(case, kind) if cores == 2 else None,
    }


def _goal(case, kind):
    return INFERENCE_TO_REACH if kind == "inference" else TO_REACH.get(case.name)


@contextmanager
def _training(case, cores):
    if cores == 1:
        yield course.training_step(case)
        return
    model, n = case.make_model(), len(case.x)
    sizes = {"processes": cores, "batch_size": n}
    with ParallelUpdate(
        model, *course.loss_and_optimizer(case.family, model), case.x, case.y, **sizes
    ) as update:
        yield lambda: update(slice(0, n))


@contextmanager
def _inference(case, cores):
    model = case.make_model().eval()
    if cores == 1:
        yield lambda: model.forward(case.x)
        return
    with ParallelPrediction(model, case.x, processes=cores) as predict:
        yield predict
