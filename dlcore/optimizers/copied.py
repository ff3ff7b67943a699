"""A copy of an optimizer that goes on with a copy of its model."""

import copy

from dlcore.parameter import pack


def copied(optimizer, *others):
    """Copies of the optimizer and of what belongs to it, such as model and loss, in this order.

    deepcopy alone would leave an optimizer whose theta no longer is the model's. Lesson: 07_mnist_mlp.
    """
    twin, *rest = copy.deepcopy((optimizer, *others))
    grad = twin.theta.grad.copy()
    twin.theta = pack(twin.parameters)  # a copied view is no view of the copy
    twin.theta.grad[...] = grad
    return twin, *rest
