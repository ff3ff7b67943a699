"""How many numbers a network learns."""

from dlcore.check.value import ValueExercise

_WEIGHTS = 784 * 128 + 128 * 64 + 64 * 10

parameter_count = ValueExercise(
    name="parameter_count",
    reference=_WEIGHTS + 128 + 64 + 10,
    tolerance=0.5,
    mistakes={
        "the first layer alone": 784 * 128 + 128,
        "pixels straight to the classes: there are two hidden layers": 784 * 10 + 10,
        "the biases forgotten: each unit has one": _WEIGHTS,
        "a bias for each input of a layer: each output has one": _WEIGHTS + 784 + 128 + 64,
        "a bias for the pixels too: the input is no layer that learns": _WEIGHTS + 784 + 128 + 64 + 10,
        "one bias per layer: each unit has its own": _WEIGHTS + 3,
        "the number of units: count the connections between them": 784 + 128 + 64 + 10,
        "the biases of the last layer forgotten: its 10 outputs have one each": _WEIGHTS + 128 + 64,
        "all sizes multiplied: each layer has a product of its own, add them": 784 * 128 * 64 * 10,
        "the last layer forgotten": 784 * 128 + 128 + 128 * 64 + 64,
        "every layer connected to the pixels: each has the layer before it as input": 785 * (128 + 64 + 10),
    },
)
