"""One array of a layer, and the name and order of axes that it has in PyTorch."""

import numpy as np


class Twin:
    """array of ours, under a name of theirs.

    axes: which of our axes stands where in theirs, as in np.transpose. order: where along `axis` of ours
    the entries of theirs stand, for gates and for pixels.
    """

    def __init__(self, name, array, axes=None, order=None, axis=-1):
        self.array, self.axis = array, axis
        self.axes = tuple(range(array.ndim)) if axes is None else axes
        self.order = np.arange(array.shape[axis]) if order is None else order
        self.names = (name,)

    @property
    def shape(self):
        """The shape of theirs."""
        return tuple(self.array.shape[k] for k in self.axes)

    def given(self):
        """{name: a copy of the array, as theirs}."""
        (name,) = self.names
        return {name: np.ascontiguousarray(self.array.take(self.order, self.axis).transpose(self.axes))}

    def take(self, theirs):
        """Write theirs[name] into our array."""
        array = theirs[self.names[0]].transpose(np.argsort(self.axes))
        self.array[...] = array.take(np.argsort(self.order), self.axis)


class Biases:
    """The one bias of a recurrent layer of ours, of which PyTorch has two, that are added.

    apart: the bias of the GRU's candidate, which the reset gate multiplies; else None.
    """

    def __init__(self, name, array, order, apart=None):
        self.array, self.order, self.apart = array, order, apart
        self.names = (f"bias_ih{name}", f"bias_hh{name}")
        self.shape = array.shape

    def given(self):
        first, second = self.array[self.order], np.zeros_like(self.array)
        if self.apart is not None:
            second[-len(self.apart) :] = self.apart
        return dict(zip(self.names, (first, second)))

    def take(self, theirs):
        first, second = (theirs[name].astype(self.array.dtype) for name in self.names)
        if self.apart is not None:
            self.apart[...] = second[-len(self.apart) :]
            second[-len(self.apart) :] = 0
        self.array[self.order] = first + second
