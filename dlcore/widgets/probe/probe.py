"""DepthProbe: how signal and gradient fare in each layer of a deep network, before any training."""

import math

from traitlets import Bool, Dict, Float, Int, List, Unicode, validate

from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.probe import words
from dlcore.widgets.probe.preview import preview_figure
from dlcore.widgets.probe.stack import ACTIVATIONS, DEEPEST, NORMS, SHALLOWEST, UNITS, Stack

SCALES = (0.01, 1.0)  # ends of the slider
GLOROT, HE = math.sqrt(1 / UNITS), math.sqrt(2 / UNITS)
SETTINGS = "depth", "scale", "activation", "norm", "is_residual"


class DepthProbe(CourseWidget):
    """Signal and gradient through a deep network of 64 units a layer, for a random batch of 64 examples.

    A layer is Dense, norm, activation; with residual connections it is a way around norm, activation, Dense.
    All are layers of dlcore.layers, in float32, untrained, with the same random numbers at every setting.
    Set from code or by hand: `depth` (2 to 100 layers), `scale` (the standard deviation of the weights, in
    [0.01, 1]), `activation` ("sigmoid", "tanh", "ReLU"), `norm` ("none", "BatchNorm", "LayerNorm"),
    `is_residual`, and `layer`, the one that is read out, from 1; TraitError for other values.
    `stds`, `gradients`, `likeness`, `off`, `dead` hold one number for each layer, see Passage. keep() leaves
    the present curves in grey, go_back() returns to their settings, clear() takes them away, reset() returns
    to the first settings. Lesson: 10_depth.
    """

    _esm = load_esm("probe/probe.js")
    _css = load_css("probe/probe.css")
    depth = Int(10).tag(sync=True)
    depths = List([SHALLOWEST, DEEPEST]).tag(sync=True)
    scale = Float(HE).tag(sync=True)
    scales = List(list(SCALES)).tag(sync=True)
    marks = List().tag(sync=True)
    activation = Unicode("ReLU").tag(sync=True)
    activations = List(list(ACTIVATIONS)).tag(sync=True)
    norm = Unicode("none").tag(sync=True)
    norms = List(list(NORMS)).tag(sync=True)
    is_residual = Bool(False).tag(sync=True)
    layer = Int(1).tag(sync=True)
    picture = Dict().tag(sync=True)
    answered = Dict().tag(sync=True)  # the settings that it belongs to
    kept = Dict().tag(sync=True)  # a picture with its settings, or nothing
    reading = Unicode().tag(sync=True)
    status = Unicode().tag(sync=True)  # empty until something is changed: a learner predicts first

    def __init__(self, *, depth=10, scale=HE, activation="ReLU", norm="none", is_residual=False):
        self.stack = Stack()
        self.kept_passage = None
        super().__init__(depth=depth, scale=scale, activation=activation, norm=norm, is_residual=is_residual)
        self._first = self.settings
        self.show()
        self.layer = (depth + 1) // 2
        self.read()
        self.observe(lambda _change: self.hand_over(self._answer), SETTINGS)
        self.observe(lambda _change: self.hand_over(self.read), ["layer", "kept"])
        self.on_msg(lambda _widget, message, _buffers: self.hand_over(self._obey, message.get("do")))

    @property
    def settings(self):
        """What the network is made of, as a dict."""
        return {name: getattr(self, name) for name in SETTINGS}

    @property
    def stds(self):
        """The standard deviation of the outputs of each layer, (depth,)."""
        return self.passage.stds

    @property
    def gradients(self):
        """The size of the gradient at the outputs of each layer, (depth,)."""
        return self.passage.gradients

    @property
    def likeness(self):
        """The mean cosine between two examples in each layer, (depth,)."""
        return self.passage.likeness

    @property
    def off(self):
        """The share of numbers with nearly no slope in each layer's activation, (depth,)."""
        return self.passage.off

    @property
    def dead(self):
        """The share of units without a slope for any example in each layer, (depth,)."""
        return self.passage.dead

    def show(self):
        """Run the network, and send what is found.

        The settings are asked for once: another thread may change them meanwhile, and is answered next.
        """
        settings = self.settings
        passage = self.stack.run(**settings)
        residual = [["He / √L", HE / math.sqrt(settings["depth"])]] if settings["is_residual"] else []
        with self.hold_sync():
            self.passage, self.answered = passage, settings
            self.marks = [["Glorot", GLOROT], ["He", HE], *residual]
            self.picture = {
                "words": words.settings(settings),
                "numbers": float_bytes(passage.stds, passage.gradients, passage.likeness),
            }
            self.layer = min(self.layer, self.depth, settings["depth"])
            self.read()

    def read(self):
        """Put the selected layer into words."""
        self.reading = words.reading(self.answered, self.passage, self.layer, self.kept_passage)

    def keep(self):
        """Leave the present curves in grey."""
        self.kept_passage, self.kept = self.passage, self.picture | {"settings": self.answered}

    def go_back(self):
        """Return to the settings of the curves that are kept; nothing if there are none."""
        self._set(self.kept.get("settings", {}))

    def clear(self):
        """Take the kept curves away."""
        self.kept_passage, self.kept = None, {}

    def reset(self):
        """Return to the first settings."""
        self._set(self._first)

    def forget(self):
        """The random numbers go."""
        self.stack = None

    def preview(self):
        return preview_figure(self), words.presented(self)

    def _set(self, settings):
        with self.hold_trait_notifications():
            for name, value in settings.items():
                setattr(self, name, value)

    def _answer(self):
        if self.answered == self.settings:  # several were changed at once
            return
        self.show()
        self.status = words.verdict(self.passage)

    def _obey(self, command):
        commands = {"keep": self.keep, "go_back": self.go_back, "clear": self.clear, "reset": self.reset}
        if command in commands:
            commands[command]()

    @validate("depth")
    def _valid_depth(self, proposal):
        is_right = SHALLOWEST <= proposal.value <= DEEPEST
        return required(is_right, proposal, f"a whole number from {SHALLOWEST} to {DEEPEST}")

    @validate("scale")
    def _valid_scale(self, proposal):
        low, high = SCALES
        return required(low <= proposal.value <= high, proposal, f"in [{low:g}, {high:g}]")

    @validate("activation")
    def _valid_activation(self, proposal):
        return required(proposal.value in ACTIVATIONS, proposal, f"one of {', '.join(ACTIVATIONS)}")

    @validate("norm")
    def _valid_norm(self, proposal):
        return required(proposal.value in NORMS, proposal, f"one of {', '.join(NORMS)}")

    @validate("layer")
    def _valid_layer(self, proposal):
        is_right = 1 <= proposal.value <= self.depth
        return required(is_right, proposal, f"a whole number from 1 to {self.depth}")
