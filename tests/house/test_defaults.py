"""The defaults of the course's functions and classes: a changed one would change every lesson in silence."""

import importlib
import inspect
import pkgutil

import numpy as np

import dlcore
from dlcore.initializers import glorot, he
from dlcore.layers.embedding import standard_normal
from dlcore.layers.positions import small_normal

TOLD_ELSEWHERE = (
    "check",
    "doctor",
    "fast",
    "guards",
    "interop",
    "language",
    "lessons",
    "plots",
    "predict",
    "progress",
    "sweep",
    "widgets",
)  # they teach no method
PER_OBJECT = "<factory>"  # each History has lists of its own

DEFAULTS = {
    "Adam": {"learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    "AdaGrad": {"learning_rate": 0.01, "epsilon": 1e-10},
    "AdamW": {"weight_decay": 0.01},
    "AveragedMomentum": {"momentum": 0.9},
    "AveragePool2D": {"stride": None},
    "BatchNorm": {"momentum": 0.1, "epsilon": 1e-5},
    "Case": {"batch_size": 32, "max_norm": None},
    "Conv2D": {"stride": 1, "padding": 0, "initializer": he},
    "CosineDecay": {"final": 1e-6},
    "Dataset": {"feature_names": ()},
    "Dense": {"initializer": he},
    "Embedding": {"initializer": standard_normal},
    "Evidence": {"absent": ""},
    "LayerNorm": {"epsilon": 1e-5},
    "LeakyReLU": {"negative_slope": 0.01},
    "MaxPool2D": {"stride": None},
    "Meeting": {"look": None},
    "Momentum": {"momentum": 0.9},
    "MultiHeadAttention": {"causal": False, "initializer": glorot},
    "Nesterov": {"momentum": 0.9},
    "OwnData": {"feature_names": (), "left_out": 0},
    "ParallelPrediction": {"batch_size": 1000},
    "ParallelUpdate": {"max_norm": None, "penalty": None, "prepare": None},
    "PositionalEmbedding": {"initializer": small_normal},
    "RMSprop": {"learning_rate": 0.01, "rho": 0.99, "epsilon": 1e-8},
    "RNN": {"carry_state": False, "initializer": glorot},
    "Recurrent": {"carry_state": False, "initializer": glorot},
    "Surface": {"power": 0.5, "log_loss": True},
    "adagrad": {"epsilon": 1e-10},
    "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
    "adamw": {"weight_decay": 0.01},
    "augment": {"degrees": 10, "shift": 0.1, "flip": 0.5},
    "averaged_momentum": {"beta": 0.9},
    "characters": {"temperature": 1.0},
    "cifar10": {"source": None},
    "convolution": {"stride": 1, "padding": 0},
    "deep_cnn": {"classes": 10},
    "fashion_mnist": {"source": None},
    "fetch_ahead": {"folder": None},
    "find": {"folders": None},
    "find_folders": {"folders": None},
    "fit": {"validation": None, "metric": None},
    "gpt": {"drop_probability": 0.0},
    "gru_writer": {"drop_probability": 0.0},
    "load_checkpoint": {"settings": None},
    "mnist": {"source": None},
    "momentum": {"beta": 0.9},
    "ngram_perplexities": {"imagined": 20},
    "nesterov": {"beta": 0.9},
    "numerical_gradient": {"h": 1e-5},
    "one_hot": {"dtype": np.float32},
    "predict": {"batch_size": 1000, "processes": 1},
    "prepared_steps": {"checkpoint": None, "processes": 1},
    "readings": {"run": None, "rows": None},
    "require_pairs_for_batchnorm": {"parts": 1},
    "rmsprop": {"rho": 0.99, "epsilon": 1e-8},
    "sample": {"temperature": 1.0},
    "save_checkpoint": {"settings": None},
    "shift_and_flip": {"pixels": 4, "flip": 0.5},
    "small_cnn": {"classes": 10},
    "table_file": {"leave_out": (), "has_classes": True},
    "tiny_shakespeare": {"source": None},
    "training_steps": {"epochs": None, "penalty": None, "max_norm": None, "processes": 1},
    "transform": {"degrees": 0.0, "down": 0.0, "right": 0.0, "mirrored": False},
    "update": {"penalty": None, "max_norm": None},
}


def modules():
    for found in pkgutil.walk_packages(dlcore.__path__, "dlcore."):
        if found.name.split(".")[1] not in TOLD_ELSEWHERE:
            yield importlib.import_module(found.name)


def callables():
    for module in modules():
        for name, one in vars(module).items():
            if getattr(one, "__module__", None) == module.__name__ and name[0] != "_" and callable(one):
                yield name, one


def defaults(one):
    """{argument: default}; nothing for an exception, whose arguments have no names."""
    try:
        arguments = inspect.signature(one).parameters.values()
    except ValueError:
        return {}
    given = {argument.name: argument.default for argument in arguments}
    return {name: value for name, value in given.items() if value is not inspect.Parameter.empty}


def test_every_default_is_the_one_that_lessons_were_written_with():
    found = [(name, defaults(one)) for name, one in callables()]  # two functions may have one name
    given = [
        (name, values) for name, values in found if values and PER_OBJECT not in map(repr, values.values())
    ]
    assert sorted(given, key=str) == sorted(DEFAULTS.items(), key=str)
