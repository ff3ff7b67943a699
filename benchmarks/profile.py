"""Where the time of a training step goes: each layer forward and backward, the loss, the optimizer."""

import statistics

from benchmarks.cases import cases
from benchmarks.peers.course import loss_and_optimizer
from benchmarks.ratio import CLOCK

STEPS = 15


def measure(say):
    """{case: [{"part", "forward", "backward"}]}, ms; the optimizer's step stands under "backward"."""
    found = {}
    for case in cases(["mlp", "cnn", "recurrent"]):
        say(f"  {case.name}")
        found[case.name] = profile(case)
    return found


def profile(case, steps=STEPS):
    """Medians of several updates of one case, after one that warms up."""
    model = case.make_model()
    loss, optimizer = loss_and_optimizer(case.family, model)
    runs = [_update(model, loss, optimizer, case) for _ in range(steps + 1)][1:]
    names = [*(repr(layer) for layer in model.layers), type(loss).__name__, type(optimizer).__name__]
    return [
        {"part": name, "forward": _median(runs, 0, k), "backward": _median(runs, 1, k)}
        for k, name in enumerate(names)
    ]


def _median(runs, direction, k):
    return 1000 * statistics.median(run[direction][k] for run in runs)


def _update(model, loss, optimizer, case):
    """What dlcore.training's update does, with the clock read in between: seconds (forward, backward)."""
    forward, backward, x = [], [], case.x
    for layer in model.layers:
        x = _timed(forward, layer.forward, x)
    _timed(forward, loss.forward, x, case.y)
    forward.append(0.0)  # the optimizer's
    optimizer.zero_grad()
    dy = _timed(backward, loss.backward)
    for layer in reversed(model.layers[1:]):
        dy = _timed(backward, layer.backward, dy)
    _timed(backward, model.layers[0].accumulate_gradients, dy)
    backward.reverse()  # now in the order of the layers, and then the loss
    _timed(backward, optimizer.step)
    return forward, backward


def _timed(seconds, f, *arguments):
    start = CLOCK()
    result = f(*arguments)
    seconds.append(CLOCK() - start)
    return result
