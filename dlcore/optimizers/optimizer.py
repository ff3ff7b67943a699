"""What every optimizer promises."""

from dlcore.guards import require_positive
from dlcore.parameter import pack, parameter_list


class Optimizer:
    """Changes theta, all parameters in one vector, by a rule that uses the gradient g = theta.grad.

    learning_rate: above 0; may be set at any time, the next step uses it.
    step() applies the rule, zero_grad() sets g to zero. A rule is a class with `update(theta, g)`,
    which changes theta in place. RuntimeError if the parameters were moved after the optimizer was made.
    Lesson: 05_optimizers.
    """

    def __init__(self, parameters, *, learning_rate):
        self.parameters = parameter_list(type(self).__name__, parameters)
        self.theta = pack(self.parameters)
        self.learning_rate = learning_rate

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        require_positive(type(self).__name__, learning_rate=value)
        self._learning_rate = float(value)

    def step(self):
        """Change theta once by the rule."""
        self._require_in_place()
        self.update(self.theta.value, self.theta.grad)

    def update(self, theta, g):
        raise NotImplementedError(f"{type(self).__name__} needs a method update(theta, g).")

    def zero_grad(self):
        """g = 0: backward adds."""
        for p in self.parameters:
            p.grad.fill(0)

    def _require_in_place(self):
        theta = self.theta.value
        memory = theta if theta.base is None else theta.base
        if any(p.value.base is not memory and p.size for p in self.parameters):
            raise RuntimeError(
                f"{type(self).__name__}: the parameters were moved after this optimizer was made (by astype, "
                "by deepcopy, or packed together with others). Make a new optimizer."
            )

    def __repr__(self):
        return f"{type(self).__name__}(learning_rate={self.learning_rate:g})"
