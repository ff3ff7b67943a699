"""Three numbers that say how a training is doing."""

from typing import NamedTuple

from dlcore.optimizers.clipping import norm
from dlcore.training.measures import dead_share


class Probes(NamedTuple):
    """gradient_norm: |g|. update_ratio: |change of theta| / |theta|, in one step. dead: share of ReLU units
    that were positive for no sample of the batch, from 0 to 1, or None in a network without ReLU. A channel
    of pictures is one unit: its weights are the same at every pixel. Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """

    step: int
    gradient_norm: float
    update_ratio: float
    dead: float | None


def measure(step, model, theta, before):
    """The probes of the step that took theta from the values `before`. Lesson: 07_mnist_mlp."""
    change, size = norm(theta.value - before), norm(before)
    return Probes(step, norm(theta.grad), change / size if size else 0.0, dead_share(model))
