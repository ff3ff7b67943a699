"""The weights of a first layer as pictures."""

import math

import numpy as np

from dlcore.layers import Conv2D, Dense, Dropout, Flatten
from dlcore.widgets.base.wire import plain
from dlcore.widgets.cockpit.pictures import LARGEST

COUNT = 16
QUANTILE = 0.995  # of |W|, has the darkest colour, as in plots.weight_pictures


class Filters:
    """The first COUNT units of a Dense layer that sees pictures, or the first COUNT kernels of a Conv2D.

    layer: as first_layer finds it. shape: (height, width, channels) of the pictures. Lesson: 07_mnist_mlp.
    """

    apart = 0.5  # seconds

    def __init__(self, layer, shape):
        self.layer = layer
        if isinstance(layer, Conv2D):
            shape = layer.W.value.shape[:3]
        self.shape, self.units = shape, layer.W.value.shape[-1]
        self.step = max(1, math.ceil(max(shape[:2]) / LARGEST))

    def still(self):
        """What stays, for the browser."""
        return {"shape": list(self.pictures().shape[1:]), "units": self.units, "kernels": self.is_kernel}

    @property
    def is_kernel(self):
        return isinstance(self.layer, Conv2D)

    def now(self):
        """The present weights as int8: 127 stands for `limit`, for the browser."""
        pictures = self.pictures()
        limit = float(np.quantile(np.abs(pictures), QUANTILE)) or 1.0
        with np.errstate(invalid="ignore"):
            shares = np.nan_to_num(pictures / limit).clip(-1, 1)
        return {"limit": plain(limit), "weights": np.round(127 * shares).astype(np.int8).tobytes()}

    def pictures(self):
        """(units, height, width, channels) of the units that are shown."""
        W = self.layer.W.value[..., :COUNT]
        return W.reshape(*self.shape, -1)[:: self.step, :: self.step].transpose(3, 0, 1, 2)


def first_layer(model, shape):
    """The layer that sees the pictures of this shape, if its weights are pictures too; else None.

    Kernels of other than 1 or 3 channels are none. Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """
    seen = (layer for layer in model.walk() if not layer.children())
    first = next((layer for layer in seen if not isinstance(layer, Flatten | Dropout)), None)
    if isinstance(first, Conv2D) and first.W.value.shape[2] in (1, 3):
        return first
    is_picture = isinstance(first, Dense) and shape and first.W.value.shape[0] == math.prod(shape)
    return first if is_picture else None
