"""Training as a generator whose loop body belongs to the reader, and what goes with it."""

from dlcore.training.divergence import Divergence
from dlcore.training.early_stopping import EarlyStopping
from dlcore.training.fit import fit
from dlcore.training.history import History
from dlcore.training.minibatches import minibatches
from dlcore.training.prediction import evaluate, predict
from dlcore.training.steps import Step, training_steps
from dlcore.training.weights import load_weights, save_weights

__all__ = [
    "Divergence",
    "EarlyStopping",
    "History",
    "Step",
    "evaluate",
    "fit",
    "load_weights",
    "minibatches",
    "predict",
    "save_weights",
    "training_steps",
]
