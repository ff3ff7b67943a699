"""The neuron playground."""

from dlcore.widgets.neuron.neuron import NeuronPlayground

__all__ = [
    "NeuronPlayground",
]
