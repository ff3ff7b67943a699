"""Widgets of the course, one line in a notebook each."""

from dlcore.widgets.backprop_stepper import BackpropStepper
from dlcore.widgets.cockpit import TrainingCockpit
from dlcore.widgets.descent import DescentExplorer
from dlcore.widgets.neuron import NeuronPlayground
from dlcore.widgets.pad import DigitPad
from dlcore.widgets.race import OptimizerRace

__all__ = [
    "BackpropStepper",
    "DescentExplorer",
    "DigitPad",
    "NeuronPlayground",
    "OptimizerRace",
    "TrainingCockpit",
]
