"""The state of a training, kept so that one can go back to it."""

import copy

import numpy as np

from dlcore.parameter import pack


class Snapshot:
    """Copies of the model's arrays, of the optimizer, and of every random generator in use.

    restore() writes them back in place, so that the lesson's own variables stay the same objects.
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, optimizer, rng):
        self.model, self.optimizer = model, optimizer
        self.arrays = copy_arrays(model)
        self.saved = copy_optimizer(optimizer, optimizer.parameters)
        self.random = [(g, copy.deepcopy(g.bit_generator.state)) for g in [rng, *generators(model)]]

    def restore(self):
        """Put everything back, and return the optimizer."""
        write_arrays(self.model, self.arrays)
        for generator, state in self.random:
            generator.bit_generator.state = state
        return self.restore_optimizer()

    def restore_optimizer(self):
        """Put the optimizer's own state back, but for the weights, and return it."""
        fresh = copy_optimizer(self.saved, self.optimizer.parameters)
        vars(self.optimizer).update(vars(fresh))
        return self.optimizer


def copy_arrays(model):
    """Copies of the model's parameters and buffers, by name. Lesson: 07_mnist_mlp."""
    return {name: array.copy() for name, array in model.state().items()}


def write_arrays(model, arrays):
    """Write the arrays of copy_arrays back into the model. Lesson: 07_mnist_mlp."""
    for name, array in model.state().items():
        array[...] = arrays[name]


def copy_optimizer(optimizer, parameters):
    """An optimizer with the settings and state of the first, for these parameters. Lesson: 07_mnist_mlp."""
    known = {id(optimizer.parameters): parameters, id(optimizer.theta): pack(parameters)}
    return copy.deepcopy(optimizer, known)


def generators(layer):
    """The random generators inside a layer and its children. Lesson: 07_mnist_mlp."""
    own = [value for value in vars(layer).values() if isinstance(value, np.random.Generator)]
    return own + [g for child in layer.children() for g in generators(child)]
