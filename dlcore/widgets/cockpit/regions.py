"""The decision map of a network with two inputs."""

import numpy as np

from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.cockpit.answers import classes_of, probabilities

SIDE = 48  # cells
POINTS = 200  # training samples, at most
MARGIN = 0.1  # of the range, around the points
LEVELS = 15  # of certainty, from that of guessing to 1
MOST = 16  # classes: a cell is one byte, class and level


class Regions:
    """Which class the network gives each place of the plane, how surely, and the training samples.

    trainer: whose x is (N, 2). class_names: K words, K at most MOST. Lesson: 06_linear_regression.
    """

    apart = 0.08  # seconds

    def __init__(self, trainer, class_names):
        self.trainer, self.names = trainer, class_names
        self.points, self.labels = trainer.x[:POINTS], classes_of(trainer.y[:POINTS])
        low, high = trainer.x.min(axis=0), trainer.x.max(axis=0)
        room = MARGIN * np.where(high > low, high - low, 1)
        self.low, self.high = low - room, high + room
        middles = (np.arange(SIDE) + 0.5) / SIDE
        across, up = np.meshgrid(middles, middles)  # row 0 is the lowest
        places = self.low + np.stack([across, up], axis=-1).reshape(-1, 2) * (self.high - self.low)
        self.places = places.astype(trainer.x.dtype)

    def still(self):
        """What stays, for the browser."""
        return {
            "low": self.low.tolist(), "high": self.high.tolist(), "side": SIDE, "levels": LEVELS,
            "points": float_bytes(*self.points.T), "labels": self.labels.tolist(), "names": self.names,
        }  # fmt: skip

    def now(self):
        """A byte for each cell, for the browser: 16 times the class, plus the level of certainty."""
        p = probabilities(self.trainer.model, self.trainer.loss, self.places)
        guess = 1 / p.shape[1]
        levels = np.round(LEVELS * (p.max(axis=1) - guess) / (1 - guess)).clip(0, LEVELS)
        return {"cells": (16 * p.argmax(axis=1) + levels).astype(np.uint8).tobytes()}
