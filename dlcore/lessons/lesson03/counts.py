"""How many numbers the network 2-16-16-3 has."""

from dlcore.check.value import ValueExercise

_WEIGHTS = 2 * 16 + 16 * 16 + 16 * 3

parameter_count = ValueExercise(
    name="parameter_count",
    reference=_WEIGHTS + 16 + 16 + 3,
    tolerance=0.01,
    mistakes={
        "the biases forgotten: each unit has one": _WEIGHTS,
        "a bias for the inputs too: they are given, not computed": _WEIGHTS + 2 + 16 + 16 + 3,
        "a bias for each input of a layer: each output has one": _WEIGHTS + 2 + 16 + 16,
        "one bias per layer: each unit has its own": _WEIGHTS + 3,
        "the biases of the last layer forgotten": _WEIGHTS + 16 + 16,
        "the number of units: count the connections between them": 2 + 16 + 16 + 3,
        "all sizes multiplied: each layer has a matrix of its own, add them": 2 * 16 * 16 * 3,
        "the first layer alone": 2 * 16 + 16,
        "the biases alone": 16 + 16 + 3,
        "all sizes multiplied, and the biases: each layer has a matrix of its own, add them": (
            2 * 16 * 16 * 3 + 16 + 16 + 3
        ),
        "one output unit: there are three": 2 * 16 + 16 + 16 * 16 + 16 + 16 + 1,
        "the second hidden layer forgotten": 2 * 16 + 16 + 16 * 3 + 3,
        "the last layer forgotten": 2 * 16 + 16 + 16 * 16 + 16,
        "every layer connected to the inputs: each has the layer before it as input": 3 * (16 + 16 + 3),
    },
)
