"""Training as a generator whose loop body belongs to the reader, and what goes with it."""

from dlcore.training.batches import minibatches
from dlcore.training.divergence import Divergence
from dlcore.training.early_stopping import EarlyStopping
from dlcore.training.fitting import fit
from dlcore.training.history import History
from dlcore.training.long.ahead import prefetch
from dlcore.training.long.checkpoint import epochs_done, load_checkpoint, save_checkpoint
from dlcore.training.long.parallel import ParallelUpdate
from dlcore.training.long.prepared import prepared_steps
from dlcore.training.prediction import evaluate, in_use, predict
from dlcore.training.steps import Step, training_steps
from dlcore.training.update import update
from dlcore.training.weights import load_weights, save_weights

__all__ = [
    "Divergence",
    "EarlyStopping",
    "History",
    "ParallelUpdate",
    "Step",
    "epochs_done",
    "evaluate",
    "fit",
    "in_use",
    "load_checkpoint",
    "load_weights",
    "minibatches",
    "predict",
    "prefetch",
    "prepared_steps",
    "save_checkpoint",
    "save_weights",
    "training_steps",
    "update",
]
