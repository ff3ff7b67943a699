"""Two threads for one update: each takes a part of the batch."""

import copy
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from dlcore.guards import require_positive_integer
from dlcore.parameter import pack
from dlcore.training.steps import step_if_finite


class ParallelUpdate:
    """update(x, y) -> loss, as update() of the training loop, with the batch cut into one part a thread.

    The mean over N examples is the mean over the parts, weighted by their sizes:
        g = sum over parts k of (N_k / N) g_k.
    Each thread has a copy of the model that shares theta and has gradients of its own: NumPy lets threads
    run beside each other, BLAS stays at one thread each. BatchNorm sees its part only, and the model
    itself, the first copy, keeps the running statistics. Dropout would drop the same units in each part.
    Make the optimizer before, from parameters of the model: ValueError if it holds others.
    Lesson: 08_cifar_cnn.
    """

    def __init__(self, model, loss, optimizer, threads=2):
        require_positive_integer("ParallelUpdate", threads=threads)
        _require_part(optimizer, model)
        self.optimizer = optimizer
        twins = [copy.deepcopy(model) for _ in range(threads - 1)]
        self.models = [model, *twins]
        self.pairs = [pair for twin in twins for pair in zip(model.walk(), twin.walk(), strict=True)]
        self.losses = [loss, *(copy.deepcopy(loss) for _ in twins)]
        self.gradients = [optimizer.theta.grad, *(_share_theta(model, twin, optimizer) for twin in twins)]
        self.pool = ThreadPoolExecutor(threads)

    def __call__(self, x, y):
        """One update on one batch; where the loss or gradient is not finite, none, and the result says so."""
        parts = [part for part in zip(self._cut(x), self._cut(y)) if len(part[0])]
        shares = [len(part) / len(x) for part, _ in parts]
        for layer, twin in self.pairs:
            twin.training = layer.training
        values = list(self.pool.map(self._gradient_of, range(len(parts)), parts, shares))
        g = self.optimizer.theta.grad
        for other in self.gradients[1 : len(parts)]:
            g += other
        mean = sum(share * value for share, value in zip(shares, values))
        return step_if_finite(self.optimizer, mean, self.models[0])

    def _cut(self, array):
        return np.array_split(array, len(self.models))

    def _gradient_of(self, k, part, share):
        x, y = part
        model, loss = self.models[k], self.losses[k]
        value = loss.forward(model.forward(x), y)
        model.zero_grad()  # with those of frozen layers, which backward adds to
        model.accumulate_gradients(loss.backward())
        self.gradients[k] *= share
        return value


def _share_theta(model, twin, optimizer):
    """Move the twin's parameters into those of the model; its gradients, in the order of theta, stay apart:

    they are the result. Layers that the optimizer does not hold are frozen.
    """
    theirs = {id(own): p for own, p in zip(model.parameters(), twin.parameters())}
    g = pack([theirs[id(p)] for p in optimizer.parameters]).grad
    for own, p in zip(model.parameters(), twin.parameters()):
        p.move(own.value, p.grad)
    return g


def _require_part(optimizer, model):
    own = {id(p) for p in model.parameters()}
    if not all(id(p) in own for p in optimizer.parameters):
        raise ValueError(
            "ParallelUpdate expects an optimizer of parameters of this model alone. "
            "Make a new optimizer from model.parameters()."
        )
