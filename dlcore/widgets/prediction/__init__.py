"""Predictions: what a learner answers in the page before the course does."""

from dlcore.widgets.prediction.choice import Choice
from dlcore.widgets.prediction.number import Number
from dlcore.widgets.prediction.order import Order
from dlcore.widgets.prediction.prediction import PredictionCard
from dlcore.widgets.prediction.recall import Recall
from dlcore.widgets.prediction.sketch import Sketch

__all__ = [
    "Choice",
    "Number",
    "Order",
    "PredictionCard",
    "Recall",
    "Sketch",
]
