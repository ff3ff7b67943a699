"""One batch on several machines: each computes the gradient of its share, and their mean is the batch's."""

import io
from concurrent.futures import FIRST_EXCEPTION, wait

import cloudpickle
import numpy as np

from dlcore.parameter import Parameter
from dlcore.sweep.absence import Absence
from dlcore.sweep.dispatch import TICK

PATIENCE = 60.0  # seconds without any worker


def averaged_gradient(executor, model, loss, x, y, *, sizes):
    """Add the gradient of the whole batch to the model's parameters; returns the loss.

        optimizer.zero_grad()
        value = sweep.averaged_gradient(executor, model, loss, x, y, sizes=[48, 16])
        optimizer.step()

    g = sum over shares k of (N_k / N) g_k: each g_k is a mean over its N_k examples, so shares that are
    unequal need these weights. A share is sent with all weights, and as many gradients come back: tens of
    milliseconds in each step, so only long steps gain. python -m benchmarks.machines measures it.

    executor: any concurrent.futures.Executor, such as dask's client.get_executor(pure=False). sizes: examples
    of each share, in order. ValueError unless they are positive and make the batch, and for a layer that does
    not treat each example for itself while it learns: Dropout, BatchNorm. NoWorker if dask has none for a
    minute. Where a share fails, its error is raised, and no gradient is changed.
    Lesson: 14_fast_and_large.
    """
    _require(model, len(x), sizes)
    network, ends = _packed(model, loss), np.cumsum(sizes)[:-1]
    shares = zip(np.split(x, ends), np.split(y, ends))
    answers = _answers(executor, [executor.submit(share_gradient, network, *share) for share in shares])
    return sum(_added(model, size / len(x), *answer) for size, answer in zip(sizes, answers))


def share_gradient(network, x, y):
    """The loss of a share and its gradients, a list of arrays: what another machine does.

    Lesson: 14_fast_and_large.
    """
    model, loss = cloudpickle.loads(network)
    value = loss.forward(model.forward(x), y)
    model.accumulate_gradients(loss.backward())
    return value, [p.grad for p in model.parameters()]


def _require(model, n, sizes):
    if sum(sizes) != n or min(sizes) < 1:
        raise ValueError(f"averaged_gradient expects positive sizes whose sum is {n}, got {list(sizes)}.")
    for layer in model.walk():
        own = layer.buffers or (layer.generators() and not layer.children())
        if own and layer.training:
            raise ValueError(
                f"averaged_gradient: {layer!r} would see its share only, and what it learns or draws there "
                "would be lost. Take LayerNorm, or a penalty, in its place, or freeze it by its eval()."
            )


class _Light(cloudpickle.Pickler):
    """Leaves the gradients at home: each share begins with zeros."""

    def reducer_override(self, thing):
        if type(thing) is Parameter:
            return Parameter, (thing.value,)
        return super().reducer_override(thing)


def _packed(model, loss):
    file = io.BytesIO()
    _Light(file).dump((model, loss))
    return file.getvalue()


def _answers(executor, futures):
    """The results of all; on an error or an interrupt those that are not done are taken back."""
    absence, waiting = Absence(executor, PATIENCE), futures
    try:
        while waiting:
            done, waiting = wait(waiting, TICK, FIRST_EXCEPTION)
            for future in done:
                future.result()  # raises its error
            absence.look()
        return [future.result() for future in futures]
    finally:
        for future in waiting:
            future.cancel()


def _added(model, weight, value, gradients):
    for parameter, gradient in zip(model.parameters(), gradients):
        parameter.grad[...] += weight * gradient
    return weight * value
