"""The state of a training, kept so that one can go back to it."""

import copy


class Snapshot:
    """Copies of the model's arrays, of what the optimizer carries, and of every random generator in use.

    restore() writes them back in place, so that the lesson's own variables stay the same objects.
    TypeError if a rule does not say what it carries. Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, optimizer, rng):
        self.model, self.optimizer = model, optimizer
        self.arrays = copy.deepcopy(model.state())
        self.carried, self.learning_rate = copy.deepcopy(optimizer.state()), optimizer.learning_rate
        self.random = [(g, copy.deepcopy(g.bit_generator.state)) for g in [rng, *model.generators()]]

    def restore(self):
        """Put everything back, and return the optimizer."""
        self.model.load(self.arrays)
        for generator, state in self.random:
            generator.bit_generator.state = state
        return self.restore_optimizer()

    def restore_optimizer(self):
        """Put back what the optimizer carries, and its rate, but not the weights; returns it."""
        return self.begin(self.optimizer)

    def begin(self, optimizer):
        """Let this optimizer, or a copy of it, go on from what was kept, and return it."""
        optimizer.load(self.carried)
        optimizer.learning_rate = self.learning_rate
        return optimizer
