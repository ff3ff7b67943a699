"""Losses: forward(prediction, target) -> float, backward() -> dprediction."""

from dlcore.losses.binary import BinaryCrossEntropy
from dlcore.losses.categorical import SoftmaxCrossEntropy
from dlcore.losses.loss import Loss
from dlcore.losses.penalties import L1, L2
from dlcore.losses.squared import MeanSquaredError

__all__ = ["L1", "L2", "BinaryCrossEntropy", "Loss", "MeanSquaredError", "SoftmaxCrossEntropy"]
