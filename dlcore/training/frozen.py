"""What a training leaves alone."""

import math

from dlcore.layers import BatchNorm
from dlcore.training.prediction import in_use


class Frozen:
    """What is frozen in a model while an optimizer trains the rest, as it is when the training begins.

    parameters: those that the optimizer does not hold. A layer in eval mode of which it holds none stays in
    eval mode, with all inside: so the running statistics of a frozen BatchNorm stay too. `learning` are the
    other layers. Lesson: 08_cifar_cnn.
    """

    def __init__(self, model, optimizer):
        self.trained = {id(p) for p in optimizer.parameters}
        self.parameters = [p for p in model.parameters() if id(p) not in self.trained]
        self.learning = self._learning(model)

    def _learning(self, layer):
        parameters = layer.parameters()
        if not layer.training and parameters and self.trained.isdisjoint(map(id, parameters)):
            return []
        return [layer, *(inner for child in layer.children() for inner in self._learning(child))]

    def begin_step(self):
        """The layers that learn in training mode, and no gradients of frozen parameters: backward adds."""
        for layer in self.learning:
            layer.training = True
        for p in self.parameters:
            p.grad.fill(0)


def require_pairs_for_batchnorm(who, model, optimizer, one, n, batch_size, parts=1):
    """ValueError if a BatchNorm would meet a batch of one example, which has no variance.

    one: a function that makes a batch of one example, as the model reads it; a picture of many pixels
    is enough for BatchNorm.
    parts: into which each batch is cut. Lesson: 08_cifar_cnn.
    """
    sizes = {min(n, batch_size), n % batch_size or batch_size}
    norms = [layer for layer in Frozen(model, optimizer).learning if isinstance(layer, BatchNorm)]
    if not norms or min(sizes) // parts > 1:
        return
    with in_use(model):  # in eval mode BatchNorm takes one example, and remembers its shape
        model.forward(one())
        lonely = [norm for norm in norms if math.prod(norm.shape[:-1]) == 1]
    if lonely:
        raise ValueError(
            f"{who}: {lonely[0]!r} in training needs at least 2 examples, but of {n} examples in batches of "
            f"{batch_size}{_parts(parts)} one would be alone. Choose another batch_size, or leave one "
            "example out: x[:-1], y[:-1]."
        )


def _parts(parts):
    return f", cut into {parts} parts," if parts > 1 else ""
