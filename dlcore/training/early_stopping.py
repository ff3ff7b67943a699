"""Stop when validation no longer gets better."""

import copy
import math

from dlcore.guards import require_number, require_positive_integer


class EarlyStopping:
    """Keeps the weights of the best value so far, and says when `patience` values in a row were not better.

    model: its arrays are copied at each best value. Call update(validation loss) once an epoch.
    Source: Prechelt 1998. Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, patience):
        require_positive_integer("EarlyStopping", patience=patience)
        self.model, self.patience = model, patience
        self.best, self.waited, self.kept = math.inf, 0, None

    def update(self, value):
        """True if training should stop; smaller values are better, and NaN is never better.

        Of an accuracy, which grows, give the opposite: update(-accuracy).
        """
        require_number("EarlyStopping", value=value)
        if value < self.best:
            self.best, self.waited = value, 0
            self.kept = copy.deepcopy(self.model.state())
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self):
        """Put the weights of the best value back into the model."""
        if self.kept is None:
            raise RuntimeError("EarlyStopping has nothing to restore: call update(value) first.")
        self.model.load(self.kept)
