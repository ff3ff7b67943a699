"""RecurrentUnroller: a small recurrent network, one column for each time step, forward and back."""

import numpy as np
import traitlets

from dlcore.guards import require_rng
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.unroller.equations import BLOCKS
from dlcore.widgets.unroller.guards import LONGEST, SHORTEST, require_inside, require_own, require_text
from dlcore.widgets.unroller.layer import drawn, scaled, spectral_radius
from dlcore.widgets.unroller.preview import preview_figure
from dlcore.widgets.unroller.record import KINDS, unroll
from dlcore.widgets.unroller.scene import scene
from dlcore.widgets.unroller.words import explanation, presented, sentence

SCALES = 0.2, 3.0  # of the slider
BOUNDS = 0.01, 1000.0


class RecurrentUnroller(CourseWidget):
    """A recurrent layer of 8 units reads `text`, one column for each step; then the gradient flows back.

    rng draws the weights. layer, x: an RNN, LSTM or GRU and a sequence (T, D) of your own, at most 50 steps;
    the layer is copied, `text` then names the steps. Set from code or by hand: `cell` ("RNN", "LSTM", "GRU"),
    `text`, `length` (the text is repeated), `scale` (spectral radius of Wh), `max_norm` (the bound of
    clipping), `position` (0 to 2 T: T steps forward, T back), `time` and `unit` (what is explained).
    Shown, computed here: `picture`, `explanation`, `words`; `unrolled` holds the numbers.
    L = (h_1 + ... + h_H) / sqrt(H) of the last step, so that dL/dh_T has length 1. Lesson: 09_rnn.
    """

    _esm = load_esm("unroller/unroller.js")
    _css = load_css("unroller/unroller.css")
    cell = traitlets.Unicode("RNN").tag(sync=True)
    cells = traitlets.Tuple(tuple(KINDS)).tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)
    is_own = traitlets.Bool(False).tag(
        sync=True
    )  # a given layer: cell and text are not the reader's to choose
    length = traitlets.Int(SHORTEST).tag(sync=True)
    lengths = traitlets.Tuple((SHORTEST, LONGEST)).tag(sync=True)
    scale = traitlets.Float(1.0).tag(sync=True)
    scales = traitlets.Tuple(SCALES).tag(sync=True)
    max_norm = traitlets.Float(5.0).tag(sync=True)
    bounds = traitlets.Tuple(BOUNDS).tag(sync=True)
    position = traitlets.Int(1).tag(sync=True)
    time = traitlets.Int(1).tag(sync=True)
    unit = traitlets.Int(1).tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    explanation = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)

    def __init__(self, text="hello world", *, layer=None, x=None, rng):
        require_rng("RecurrentUnroller", rng)
        require_own(layer, x)
        super().__init__()
        self._rng, self._own, self._x = rng, layer, x
        if layer is not None:
            self.is_own, self.cell, self.cells = True, type(layer).__name__, (type(layer).__name__,)
            self.scale, self.lengths = spectral_radius(layer), (SHORTEST, len(x))
        self.text = text
        self.length = min(LONGEST, len(text)) if x is None else len(x)
        self._first = {name: getattr(self, name) for name in ("cell", "text", "length", "scale", "max_norm")}
        self._first_seed = self._seed = int(rng.integers(2**32))
        self._compute()
        self.observe(self._follow_text, "text")
        self.observe(self._follow_position, "position")
        self.observe(lambda _change: self.hand_over(self._compute), ("cell", "text", "length", "scale"))
        self.observe(lambda _change: self.hand_over(self._show), ("max_norm", "time", "unit"))
        self.on_msg(lambda _widget, message, _buffers: self.hand_over(self._obey, message.get("do")))

    def reset(self):
        """Back to the first settings, weights and step."""
        self._seed = self._first_seed
        self.position = 1
        for name, value in self._first.items():
            setattr(self, name, value)
        self._compute()

    def draw_weights(self):
        """Other random weights; a given layer keeps its own."""
        self._seed = int(self._rng.integers(2**32))
        self._compute()

    def preview(self):
        return preview_figure(self.unrolled, self.names), presented(self)

    @property
    def names(self):
        """What stands above each column: a character, or the number of the step."""
        if self.is_own and len(self.text) != len(self._x):
            return [str(t + 1) for t in range(self.length)]
        return [self.text[t % len(self.text)] for t in range(self.length)]

    @property
    def layer(self):
        """The layer in use, with its recurrent weights scaled."""
        base = self._own or drawn(self.cell, len(set(self.text)), self._seed)
        return scaled(base, self.scale)

    def _sequence(self):
        """x (T, D): the given one, or one-hot rows of the characters."""
        if self._x is not None:
            return self._x[: self.length].astype(np.float64)
        symbols = sorted(set(self.text))
        return np.eye(len(symbols))[[symbols.index(character) for character in self.names]]

    def _compute(self):
        was_at_end = self.picture and self.position >= 2 * self.picture["length"]
        layer = self.layer
        self.unrolled, self._Wh = unroll(layer, self._sequence()), layer.Wh.value
        with self.hold_sync():
            self.position = 2 * self.length if was_at_end else min(self.position, 2 * self.length)
            self.time, self.unit = min(self.time, self.length), min(self.unit, len(self._Wh))
            self._show()

    def _show(self):
        with self.hold_sync():
            self.picture = scene(self.unrolled, self.names, BLOCKS[self.cell], self.max_norm)
            self.explanation = explanation(self, self._Wh)
            self.words = sentence(self)

    def _obey(self, command):
        {"reset": self.reset, "weights": self.draw_weights}.get(command, lambda: None)()

    def _follow_text(self, _change):
        if not self.is_own:
            self.length = max(SHORTEST, min(LONGEST, len(self.text)))

    def _follow_position(self, _change):
        self.hand_over(self._go_to)

    def _go_to(self):
        forward, back = self.position, 2 * self.length + 1 - self.position
        with self.hold_sync():
            self.time = max(1, min(forward, back))
            self._show()

    @traitlets.validate("text")
    def _valid_text(self, proposal):
        return require_text(proposal["value"])

    @traitlets.validate("cell")
    def _valid_cell(self, proposal):
        if proposal["value"] not in self.cells:
            raise traitlets.TraitError(f"cell expects one of {self.cells}, got {proposal['value']!r}.")
        return proposal["value"]

    @traitlets.validate("length")
    def _valid_length(self, proposal):
        return require_inside(proposal["value"], *self.lengths)

    @traitlets.validate("position", "time", "unit")
    def _valid_place(self, proposal):
        last = {"position": 2 * self.length, "time": self.length, "unit": self.picture.get("units", 1)}
        name = proposal["trait"].name
        return require_inside(proposal["value"], 0 if name == "position" else 1, last[name])

    @traitlets.validate("scale", "max_norm")
    def _valid_factor(self, proposal):
        if not 0 < proposal["value"] < 1e6:
            name = proposal["trait"].name
            raise traitlets.TraitError(f"{name} expects a number above 0, got {proposal['value']!r}.")
        return proposal["value"]
