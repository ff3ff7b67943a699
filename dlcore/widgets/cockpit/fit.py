"""A regression on one input: the network's answer as a line through the training samples."""

import numpy as np

from dlcore.losses import MeanSquaredError
from dlcore.training import predict
from dlcore.widgets.base.wire import float_bytes

PLACES = 120
POINTS = 200  # training samples, at most
MARGIN = 0.05  # of the range, around the points


class Fit:
    """The network's answers at PLACES inputs. trainer: one for which has_fit is true.

    Lesson: 06_linear_regression.
    """

    apart = 0.0  # seconds

    def __init__(self, trainer):
        self.trainer = trainer
        self.low, self.high = _around(trainer.x)
        self.places = np.linspace(self.low, self.high, PLACES, dtype=trainer.x.dtype).reshape(-1, 1)

    def still(self):
        """What stays, for the browser."""
        x, y = self.trainer.x[:POINTS].ravel(), self.trainer.y[:POINTS].ravel()
        bottom, top = _around(self.trainer.y)
        return {
            "low": self.low, "high": self.high, "bottom": bottom, "top": top,
            "points": float_bytes(x, y), "places": float_bytes(self.places.ravel()),
        }  # fmt: skip

    def now(self):
        """The present answers, for the browser."""
        return {"answers": float_bytes(predict(self.trainer.model, self.places).ravel())}


def has_fit(trainer):
    """Whether one number is to be told from one number. Lesson: 06_linear_regression."""
    is_one = trainer.x.ndim == 2 and trainer.x.shape[1] == 1 and trainer.y.size == len(trainer.y)
    return is_one and isinstance(trainer.loss, MeanSquaredError)


def _around(values):
    low, high = float(values.min()), float(values.max())
    room = MARGIN * (high - low or 1.0)
    return low - room, high + room
