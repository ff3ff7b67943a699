"""ActivationExplorer: a function with its slope, and what it makes of a signal through ten layers."""

import math

import numpy as np
from traitlets import Dict, Float, List, Unicode, validate

from dlcore.widgets.activation import words
from dlcore.widgets.activation.functions import FUNCTIONS, PLACES, REACH, SPACING
from dlcore.widgets.activation.preview import preview_figure
from dlcore.widgets.activation.signal_stack import UNITS, SignalStack
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.numbers import coarse
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes

SCALES = (0.01, 1.0)  # ends of the slider


class ActivationExplorer(CourseWidget):
    """See a function, its slope at a movable point, and the outputs of ten layers of 100 units.

    function: "sigmoid", "tanh", "ReLU", "leaky ReLU" or "GELU". z: the point, in [-6, 6], kept in steps of
    0.05. scale: the standard deviation of the weights, in [0.01, 1]. All three can be set from code;
    TraitError for other values. `signals` holds what was found in the layers. Lesson: 02_activations.
    """

    _esm = load_esm("activation/activation.js")
    _css = load_css("activation/activation.css")
    function = Unicode("tanh").tag(sync=True)
    z = Float(1.0).tag(sync=True)
    scale = Float(0.1).tag(sync=True)
    names = List(list(FUNCTIONS)).tag(sync=True)
    marks = List([["Glorot", math.sqrt(1 / UNITS)], ["He", math.sqrt(2 / UNITS)]]).tag(sync=True)
    ends = List(list(SCALES)).tag(sync=True)
    curve = Dict().tag(sync=True)
    layers = Dict().tag(sync=True)
    reading = Unicode().tag(sync=True)
    status = Unicode().tag(sync=True)

    def __init__(self, *, function="tanh", z=1.0, scale=0.1):
        self.stack = SignalStack()
        super().__init__(function=function, z=z, scale=scale)
        self.observe(lambda change: self.hand_over(self.show), names="function")
        self.observe(lambda change: self.hand_over(self.show_layers), names="scale")
        self.observe(lambda change: self.hand_over(self.read_point), names="z")
        self.show()

    @property
    def activation(self):
        """The function on display, an Activation."""
        return FUNCTIONS[self.function]

    def show(self):
        """Compute the curve, the point and the layers, and send them to the browser."""
        f = self.activation
        self.curve = {
            "points": float_bytes(PLACES, f.values(PLACES), f.slopes(PLACES)),
            "reach": REACH,
            "heights": list(f.heights),
            "spacing": SPACING,
        }
        self.read_point()
        self.show_layers()

    def read_point(self):
        """Put the point into words."""
        self.reading = words.reading(self.function, self.activation, np.float64(self.z))

    def show_layers(self):
        """Run the ten layers at the present scale, and send their histograms."""
        self.signals = self.stack.run(self.activation, self.scale)
        window = self.activation.window
        self.layers = {
            "shares": float_bytes(*self.signals.histograms(window)),
            "window": list(window),
            "count": len(self.signals.outputs),
            "sizes": [coarse(value) for value in self.signals.sizes],
            "gradients": [coarse(value) for value in self.signals.gradients],
        }
        self.status = words.verdict(self.function, self.signals)

    def preview(self):
        return preview_figure(self), words.presented(self)

    @validate("function")
    def _require_function(self, proposal):
        return required(proposal.value in FUNCTIONS, proposal, f"one of {', '.join(FUNCTIONS)}")

    @validate("z")
    def _require_place(self, proposal):
        required(abs(proposal.value) <= REACH, proposal, f"in [-{REACH:g}, {REACH:g}]")
        return round(round(proposal.value / SPACING) * SPACING, 2)

    @validate("scale")
    def _require_scale(self, proposal):
        low, high = SCALES
        return required(low <= proposal.value <= high, proposal, f"in [{low:g}, {high:g}]")
