"""AttentionLens: who looks at whom in a short text, head by head, with the mask and temperature to hand."""

import numpy as np
import traitlets

from dlcore.formulas import attention
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.lens import words
from dlcore.widgets.lens.guards import SHORTEST, require_own, require_text
from dlcore.widgets.lens.letters import Letters
from dlcore.widgets.lens.of_model import OfModel
from dlcore.widgets.lens.preview import preview_figure

TEMPERATURES = 0.1, 10.0  # ends of the slider
SETTINGS = "text", "layer", "head", "place", "is_masked", "temperature"


class AttentionLens(CourseWidget):
    """The weights w = softmax(q k^T / (sqrt(D) temperature)) of each head, for the characters of a text.

    Without arguments three heads whose q and k are given by formula read any text, see
    `dlcore.widgets.lens.letters`. model, vocabulary: a model with MultiHeadAttention layers, such as
    models.gpt, trained or not, that reads integers (1, T), and the Vocabulary of its characters; each change
    asks it anew, with the weights that it then has. TypeError for other objects, ValueError for a model
    without attention.
    Set from code or by hand: `text` (2 to 24 characters, or as many as the model reads), `layer`, `head` and
    `place` (from 1), `is_masked` (a place sees itself and those before it), `temperature` in [0.1, 10];
    TraitError for others. Mask and temperature act in the selected layer only: what comes into it is what
    the model gives it. `weights` and `scores` (heads, T, T) hold what is shown. Lesson: 11_attention.
    """

    _esm = load_esm("lens/lens.js")
    _css = load_css("lens/lens.css")
    text = traitlets.Unicode().tag(sync=True)
    symbols = traitlets.Unicode().tag(sync=True)  # that the model knows; none: all
    lengths = traitlets.Tuple().tag(sync=True)
    layer = traitlets.Int(1).tag(sync=True)
    layers = traitlets.Int(1).tag(sync=True)
    head = traitlets.Int(1).tag(sync=True)
    head_names = traitlets.List().tag(sync=True)
    place = traitlets.Int(1).tag(sync=True)
    is_masked = traitlets.Bool(True).tag(sync=True)
    temperature = traitlets.Float(1.0).tag(sync=True)
    temperatures = traitlets.Tuple(TEMPERATURES).tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)

    def __init__(self, model=None, vocabulary=None, text="banana band"):
        require_own(model, vocabulary)
        self.source = Letters() if model is None else OfModel(model, vocabulary)
        require_text(text, self.source)
        self._compute(text, 1, self.source.causal[0], 1.0)  # what a model says to it is raised here
        super().__init__(
            text=text,
            symbols=self.source.symbols,
            lengths=(SHORTEST, self.source.longest),
            layers=len(self.source.causal),
            head_names=self.source.heads,
            place=(len(text) + 1) // 2,
            is_masked=self.source.causal[0],
        )
        self._first = {name: getattr(self, name) for name in SETTINGS}
        self.show()
        self.observe(lambda _change: self.hand_over(self.show), SETTINGS)
        self.on_msg(lambda _widget, message, _buffers: self.hand_over(self._obey, message.get("do")))

    def show(self):
        """Ask the model anew, and show what it says."""
        try:
            self._compute(self.text, self.layer, self.is_masked, self.temperature)
        except FAILURES as error:  # a callback's exception would be silent
            self.words = words.failed(error)
            return
        with self.hold_sync():
            self.place = min(self.place, len(self.text))
            self.picture = {
                "tokens": [words.shown(character) for character in self.text],
                "weights": float_bytes(self.weights.ravel()),
                "scores": float_bytes(self.scores.ravel()),
                "is_masked": self.is_masked,
                "temperature": self.temperature,
            }
            self.words = words.sentence(self)

    def reset(self):
        """Back to the first settings."""
        with self.hold_trait_notifications():
            for name, value in self._first.items():
                setattr(self, name, value)

    def forget(self):
        """The model goes."""
        self.source = None

    def preview(self):
        return preview_figure(self), words.presented(self)

    def _compute(self, text, layer, is_masked, temperature):
        q, k, v = (part.astype(np.float64) for part in self.source.asked(text, layer))
        if not (np.isfinite(q).all() and np.isfinite(k).all()):
            raise ValueError("Queries or keys hold NaN or infinity. Did the training diverge?")
        mask = np.tri(len(text), dtype=bool) if is_masked else True
        self.scores = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])
        _, self.weights, _ = attention(q / temperature, k, v, mask)

    def _obey(self, command):
        if command == "reset":
            self.reset()

    @traitlets.validate("text")
    def _valid_text(self, proposal):
        return require_text(proposal.value, self.source)

    @traitlets.validate("layer", "head", "place")
    def _valid_number(self, proposal):
        last = {"layer": self.layers, "head": len(self.head_names), "place": len(self.text)}
        name = proposal.trait.name
        return required(1 <= proposal.value <= last[name], proposal, f"a whole number from 1 to {last[name]}")

    @traitlets.validate("temperature")
    def _valid_temperature(self, proposal):
        low, high = TEMPERATURES
        return required(low <= proposal.value <= high, proposal, f"in [{low:g}, {high:g}]")
