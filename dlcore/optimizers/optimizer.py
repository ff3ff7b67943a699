"""What every optimizer promises."""

import copy
import numbers

import numpy as np

from dlcore.guards import require_positive
from dlcore.optimizers.carried import (
    require_numbers,
    require_one_for_each,
    require_said,
    require_same_kinds,
)
from dlcore.parameter import move_into, pack, parameter_list


class Optimizer:
    """Changes theta, all parameters in one vector, by a rule that uses the gradient g = theta.grad.

    learning_rate: above 0; may be set at any time, the next step uses it.
    step() applies the rule, zero_grad() sets g to zero. A rule is a class with `update(theta, g)`,
    which changes theta in place. RuntimeError if the parameters were moved after the optimizer was made.
    A rule that remembers something sets it in __init__ and names it: what one step leaves for the next in
    `carries`, the rest in `not_carried`. Lesson: 05_optimizers, 08_cifar_cnn.
    """

    carries = ()  # names of the arrays and numbers that go on from step to step, such as a velocity
    not_carried = ()  # names of what each step makes anew, and of what never changes

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
        self.require_in_place()
        self.update(self.theta.value, self.theta.grad)

    def update(self, theta, g):
        raise NotImplementedError(f"{type(self).__name__} needs a method update(theta, g).")

    def settings(self):
        """The numbers that it was made with, by name; learning_rate is the present one."""
        others = vars(self).keys() - {"_learning_rate", *self.carries, *self.not_carried}
        pairs = {name: getattr(self, name) for name in ("learning_rate", *sorted(others))}
        return {name: value for name, value in pairs.items() if isinstance(value, numbers.Real)}

    def state(self):
        """What the rule carries from step to step, by name: arrays, not copied, and numbers.

        TypeError if it has attributes of which it does not say whether they are carried.
        """
        state = {name: getattr(self, name) for name in self.carries}
        require_numbers(type(self).__name__, state)
        said = {"parameters", "theta", *self.carries, *self.not_carried}
        require_said(type(self).__name__, vars(self), said)
        return state

    def load(self, state):
        """Go on from a state() of the same rule. ValueError, and nothing is changed, unless all fits."""
        own = self.state()
        require_same_kinds(type(self).__name__, state, own)
        for name, value in own.items():
            if isinstance(value, np.ndarray):
                value[...] = state[name]
            else:
                setattr(self, name, type(value)(state[name]))

    def arrays(self):
        """The attributes that hold a number for each of theta, by name: not copied."""
        attributes = vars(self).items()
        return {
            name: a for name, a in attributes if isinstance(a, np.ndarray) and a.shape == self.theta.shape
        }

    def numbers(self):
        """All numbers of the rule by name, settings and those that it carries."""
        return self.settings() | {name: getattr(self, name) for name in self.counts()}

    def counts(self):
        """The names of the numbers that the rule carries, such as that of the step."""
        return [name for name in self.carries if isinstance(getattr(self, name), numbers.Real)]

    def move(self, theta, g):
        """Move all parameters into the flat arrays theta and g, and live there from now on."""
        move_into(theta, g, self.parameters)
        self.theta = pack(self.parameters)

    def use(self, attributes):
        """Set attributes by name, as arrays() and numbers() name them."""
        for name, value in attributes.items():
            setattr(self, name, value)

    def part(self, where):
        """A twin for the slice `where` of theta, in the same memory: its steps change that slice alone.

        A rule that changes each number of theta by itself, as those of the course do, comes to the same.
        Lesson: 14_fast_and_large.
        """
        require_one_for_each(type(self).__name__, self.state(), self.theta.shape)
        twin = copy.copy(self)
        twin.parameters, twin.theta = [], self.theta.part(where)
        twin.use({name: a[where] for name, a in self.arrays().items()})
        return twin

    def zero_grad(self):
        """g = 0: backward adds."""
        for p in self.parameters:
            p.grad.fill(0)

    def require_in_place(self):
        """RuntimeError if the parameters no longer live in theta."""
        theta = self.theta.value
        memory = theta if theta.base is None else theta.base
        if any(p.value.base is not memory and p.size for p in self.parameters):
            raise RuntimeError(
                f"{type(self).__name__}: the parameters were moved after this optimizer was made (by astype, "
                "by deepcopy, or packed together with others). Make a new optimizer."
            )

    def __repr__(self):
        return f"{type(self).__name__}(learning_rate={self.learning_rate:g})"
