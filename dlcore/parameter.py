"""A trainable array and its gradient, and how many of them become one flat vector."""

import copy

import numpy as np

from dlcore.fast.alignment import address, aligned, aligned_empty
from dlcore.guards import as_array, require_float_type

_ADVICE = (
    "Parameter.{0} cannot be bound to another array, because the optimizer holds a view of this one. "
    "Write into it: p.{0}[...] = new, or add to it: p.{0} += change."
)


class Parameter:
    """A trainable array `value` and `grad`, dL/dvalue, of the same shape.

    value: an array of float32 or float64; it is kept, not copied. Both arrays are written in place:
    binding another array to either raises AttributeError. Lesson: 04_backpropagation.
    """

    _has_parts = False  # other parameters live in its memory: it was made by pack

    def __init__(self, value):
        self._value = as_array("Parameter", value=value)
        _require_floats(self._value.dtype)
        self._grad = np.zeros_like(self._value)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, array):
        if array is not self._value:  # p.value -= ... ends here with the same array, which is fine
            raise AttributeError(_ADVICE.format("value"))

    @property
    def grad(self):
        return self._grad

    @grad.setter
    def grad(self, array):
        if array is not self._grad:
            raise AttributeError(_ADVICE.format("grad"))

    @property
    def shape(self):
        return self._value.shape

    @property
    def size(self):
        return self._value.size

    def move(self, value, grad):
        """Copy both arrays into `value` and `grad` (of the same shape), and live there from now on."""
        _require_floats(value.dtype)
        value[...], grad[...] = self._value, self.grad
        self._value, self._grad = value, grad

    def part(self, where):
        """A Parameter of the slice `where` of both arrays, in the same memory. Lesson: 14_fast_and_large."""
        part = copy.copy(self)
        part._value, part._grad = self._value[where], self._grad[where]
        return part

    def __repr__(self):
        return f"Parameter(shape={self.shape}, dtype={self.value.dtype})"


def _require_floats(dtype):
    require_float_type("Parameter expects an array of floats", dtype, "value")


def each_once(items):
    """The items in their order, without those that came before. Lesson: 04_backpropagation."""
    return list({id(item): item for item in items}.values())


def parameter_list(who, parameters):
    """The parameters as a list, each once; TypeError if one is something else, such as a layer of a model.

    Lesson: 05_optimizers.
    """
    parameters = each_once(parameters)
    for p in parameters:
        if not isinstance(p, Parameter):
            raise TypeError(f"{who} expects parameters, got {p!r}. Give model.parameters().")
    return parameters


def pack(parameters):
    """Move parameters into one flat vector theta, and leave views behind.

    theta = (p_1.ravel(), ..., p_k.ravel()), the same for the gradients. Returns the Parameter theta,
    of shape (number of values,). Parameters that already lie one behind the other in one vector are not
    moved: the result is then a view of that vector. One given twice, as layers that share it do, stands in
    theta once. ValueError for none, for mixed dtypes, for such a vector among others. Lesson: 05_optimizers.
    """
    parameters = parameter_list("pack", parameters)
    _require_packable(parameters)
    theta = _existing(parameters) or _moved(parameters)
    theta._has_parts = True
    return theta


def _require_packable(parameters):
    if not parameters:
        raise ValueError(
            "pack expects at least one parameter, got none. Does the model have a layer with weights?"
        )
    dtypes = {p.value.dtype for p in parameters}
    if len(dtypes) > 1:
        raise ValueError(
            f"pack expects parameters of one dtype, got {sorted(map(str, dtypes))}: model.astype(...)."
        )


def _moved(parameters):
    if any(p._has_parts for p in parameters):
        raise ValueError(
            "pack cannot move a vector that other parameters live in: they would be left behind. "
            "Give these parameters themselves: model.parameters()."
        )
    theta = Parameter(aligned_empty((sum(p.size for p in parameters),), parameters[0].value.dtype))
    theta._grad = aligned(theta._grad)  # like the value, a view of longer memory: see _existing
    move_into(theta.value, theta.grad, parameters)
    return theta


def move_into(values, grads, parameters):
    """Move parameters into two flat arrays, one behind the other, and leave views. Lesson: 05_optimizers."""
    start = 0
    for p in parameters:
        part = slice(start, start + p.size)
        p.move(values[part].reshape(p.shape), grads[part].reshape(p.shape))
        start += p.size


def _existing(parameters):
    """Theta as a view, if the parameters already lie one behind the other; else None."""
    filled = [p for p in parameters if p.size]  # an empty array has no place in memory
    values, grads = _span([p.value for p in filled]), _span([p.grad for p in filled])
    if values is None or grads is None:
        return None
    theta = Parameter(values)
    theta._grad = grads
    return theta


def _span(arrays):
    """The part of the arrays' common flat base that they fill without gaps, in order; else None."""
    base = arrays[0].base if arrays else None
    if base is None or base.ndim != 1 or any(a.base is not base for a in arrays):
        return None
    starts = [address(a) - address(base) for a in arrays]  # in bytes
    ends = [start + a.nbytes for start, a in zip(starts, arrays, strict=True)]
    if starts[1:] != ends[:-1]:
        return None
    return base.view(np.uint8)[starts[0] : ends[-1]].view(arrays[0].dtype)
