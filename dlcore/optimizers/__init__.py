"""Optimizers: each is its paper's formula on one flat vector theta."""

from dlcore.optimizers.adagrad import AdaGrad
from dlcore.optimizers.adam import Adam, AdamW
from dlcore.optimizers.clipping import clip_gradient_norm
from dlcore.optimizers.momentum import AveragedMomentum, Momentum, Nesterov
from dlcore.optimizers.optimizer import Optimizer
from dlcore.optimizers.rmsprop import RMSprop
from dlcore.optimizers.schedules import CosineDecay, ExponentialDecay, StepDecay, WarmUp
from dlcore.optimizers.sgd import SGD

RULES = (SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam, AdamW)  # to choose from, in the widgets too

__all__ = [
    "RULES",
    "SGD",
    "AdaGrad",
    "Adam",
    "AdamW",
    "AveragedMomentum",
    "CosineDecay",
    "ExponentialDecay",
    "Momentum",
    "Nesterov",
    "Optimizer",
    "RMSprop",
    "StepDecay",
    "WarmUp",
    "clip_gradient_norm",
]
