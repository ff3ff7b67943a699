"""Widgets of the course, one line in a notebook each."""

from dlcore.widgets.activation import ActivationExplorer
from dlcore.widgets.backprop import BackpropStepper
from dlcore.widgets.clinic import ClinicBoard
from dlcore.widgets.cockpit import TrainingCockpit
from dlcore.widgets.descent import DescentExplorer
from dlcore.widgets.forward import ForwardStepper
from dlcore.widgets.lens import AttentionLens
from dlcore.widgets.microscope import ConvolutionMicroscope
from dlcore.widgets.neuron import NeuronPlayground
from dlcore.widgets.pad import DigitPad
from dlcore.widgets.prediction import PredictionCard
from dlcore.widgets.probe import DepthProbe
from dlcore.widgets.race import OptimizerRace
from dlcore.widgets.sampler import TextSampler
from dlcore.widgets.unroller import RecurrentUnroller

__all__ = [
    "ActivationExplorer",
    "AttentionLens",
    "BackpropStepper",
    "ClinicBoard",
    "ConvolutionMicroscope",
    "DepthProbe",
    "DescentExplorer",
    "DigitPad",
    "ForwardStepper",
    "NeuronPlayground",
    "OptimizerRace",
    "PredictionCard",
    "RecurrentUnroller",
    "TextSampler",
    "TrainingCockpit",
]
