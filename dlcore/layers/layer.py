"""What every layer promises."""

import difflib

import numpy as np

from dlcore.guards import require_fit, require_float_type
from dlcore.layers.held import held
from dlcore.parameter import Parameter, each_once


class Layer:
    """A function y = f(x; parameters) that can send a gradient back.

    forward(x) -> y remembers what backward needs. backward(dy) -> dx, with dy = dL/dy of the shape of y,
    *adds* dL/dp to the `grad` of each parameter p and returns dx = dL/dx; it never changes dy. The first axis
    of x is the batch, and gradients are summed over it: the mean is taken once, in the loss.
    backward before forward raises AttributeError. Between the two neither x nor y may be written into:
    a layer may remember them without a copy. A layer asks for p.grad anew in each backward, and does not
    keep the array. What belongs to a layer are those of its attributes that are a Parameter, a Layer or a
    random generator, also in lists, tuples and dicts, each once and in the order of definition.
    Lesson: 04_backpropagation.
    """

    training = True
    buffers = ()  # names of arrays that are saved with the weights, but not trained
    carries = False  # whether forward goes on from `carried`, where the call before ended
    carried = None  # arrays by name, {} at the beginning; None in a layer that has nothing to carry
    longest = None  # how many places of a sequence it knows; None where there is no bound

    def forward(self, x):
        raise NotImplementedError(f"{type(self).__name__} needs a method forward(x).")

    def backward(self, dy):
        raise NotImplementedError(f"{type(self).__name__} needs a method backward(dy).")

    def __call__(self, x):
        return self.forward(x)

    def accumulate_gradients(self, dy):
        """Like backward, for a first layer: nobody needs its dx, so a layer may leave it out."""
        self.backward(dy)

    def children(self):
        """The layers inside this one: those that are its attributes, each once."""
        return each_once(held(vars(self), Layer).values())

    def walk(self):
        """This layer and all those inside it, however deep."""
        return [self, *(layer for child in self.children() for layer in child.walk())]

    def parameters(self):
        """The parameters in the order of definition; one that several layers share is named once."""
        found = held(vars(self), Parameter).values()
        return each_once([*found, *(p for child in self.children() for p in child.parameters())])

    def has_parameters(self):
        """Whether there is one: asked in each step, so the first attribute that is one is enough."""
        return any(isinstance(value, Parameter) for value in vars(self).values()) or bool(self.parameters())

    def generators(self):
        """The random generators in the order of definition, such as that of Dropout, each once."""
        found = held(vars(self), np.random.Generator).values()
        return each_once([*found, *(g for child in self.children() for g in child.generators())])

    def zero_grad(self):
        """Set all gradients to zero: backward adds."""
        for p in self.parameters():
            p.grad.fill(0)

    def train(self):
        """Behave as in training (Dropout, BatchNorm), with all inside; returns the layer.

        The training loops do so before each step, but for layers that are frozen: in eval mode, and with no
        parameter in the optimizer.
        """
        return self._set_training(True)

    def eval(self):
        """Behave as in use (Dropout, BatchNorm); returns the layer."""
        return self._set_training(False)

    def _set_training(self, training):
        self.training = training
        for child in self.children():
            child._set_training(training)
        return self

    def astype(self, dtype):
        """Convert parameters and buffers to float32, or to float64 for gradient checks.

        Make optimizers afterwards. Gradients are converted too, and what is carried is forgotten.
        TypeError, and nothing is changed, for another dtype. Returns the layer.
        """
        require_float_type(f"{self!r:.60} can hold floats", dtype, "model")
        self.forget()
        for p in each_once(held(vars(self), Parameter).values()):
            p.move(p.value.astype(dtype), p.grad.astype(dtype))
        for name in self.buffers:
            setattr(self, name, getattr(self, name).astype(dtype))
        for child in self.children():
            child.astype(dtype)
        return self

    def state(self):
        """A dictionary from names such as "0.W" to the arrays that make up the layer, not copied."""
        own = {name: p.value for name, p in held(vars(self), Parameter).items()}
        own |= {name: getattr(self, name) for name in self.buffers}
        for i, child in enumerate(self.children()):
            own |= {f"{i}.{name}": array for name, array in child.state().items()}
        return own

    def load(self, arrays):
        """Write the arrays of a state() back, in place; ValueError and nothing written unless all fit."""
        own = self.state()
        require_fit("model", arrays, own)
        for name, array in own.items():
            array[...] = arrays[name]

    def forget(self):
        """Drop what is carried, here and in all layers inside: the next forward begins anew."""
        if self.carried is not None:
            self.carried = {}
        for child in self.children():
            child.forget()

    def set_aside(self):
        """All that a call of this layer may change, but for what its arrays hold, to be put_back later."""
        return dict(vars(self))

    def put_back(self, kept):
        """Be what set_aside found; what was remembered since then is dropped."""
        vars(self).clear()
        vars(self).update(kept)

    def __getattr__(self, name):
        # Python comes here only for attributes that are missing.
        if name.startswith("__"):  # which copy and pickle look for
            raise AttributeError(name)
        close = difflib.get_close_matches(name, dir(self), n=1)
        meant = f" Is {close[0]!r} meant?" if close else ""
        raise AttributeError(
            f"{type(self).__name__} has no attribute {name!r}.{meant} "
            "If backward asks for it, forward was not called before."
        )

    def __repr__(self):
        return f"{type(self).__name__}()"
