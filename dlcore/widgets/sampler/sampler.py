"""TextSampler: a character model learns a text before your eyes, and writes while it does."""

import numpy as np
from traitlets import Dict, Float, List, Unicode, validate

from dlcore.guards import require_positive_integer, require_rng
from dlcore.layers.carried import require_fresh_states
from dlcore.text.vocabulary import Vocabulary
from dlcore.text.windows import split, thinned, windows
from dlcore.training.required import require_own
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import required
from dlcore.widgets.live.trainer import Trainer
from dlcore.widgets.live.training import LiveTraining
from dlcore.widgets.sampler.preview import preview_figure
from dlcore.widgets.sampler.words import presented
from dlcore.widgets.sampler.writer import LENGTH, Writer

HOTTEST = 2.0
WORST = 5  # a loss of so many times that of guessing has diverged
PIECE = 3  # characters a frame: 40 to 90 a second


class TextSampler(LiveTraining):
    """Train a character model on `text` live, and read what it writes.

    model: integers (N, T) to logits (N, T, V), such as Sequential(Embedding(V, D), LSTM(D, H), Dense(H, V));
    it is trained *in place*. loss, optimizer: of dlcore. vocabulary: a Vocabulary of V symbols, by default of
    `text`. held_out: text for the perplexity readings, by default the last tenth of `text`, which is then not
    trained on. prompt: what each written text begins with. window: T. baselines: perplexities of other models
    by name, for marks beside the curve. max_norm: bound on the gradient's length. rng: shuffles.

    From code: `advance(n)`, `play()`, `pause()`, `step()`, `reset()`, `write()`, and the attributes
    learning_rate, temperature (0 takes the likeliest), prompt and steps_per_frame. `written` is the present
    text, `run` the record. While nothing is trained, another temperature or prompt writes the text again with
    the same random numbers. ValueError if a text is too short or holds a character outside the
    vocabulary, or if a layer carries its state: windows are shuffled. Lesson: 09_rnn.
    """

    _esm = load_esm("sampler/sampler.js")
    _css = load_css("sampler/sampler.css")
    commands = (*LiveTraining.commands, "write")

    temperature = Float(0.8).tag(sync=True)
    prompt = Unicode().tag(sync=True)
    symbols = Unicode().tag(sync=True)
    baselines = Dict().tag(sync=True)
    written = Dict().tag(sync=True)
    earlier = List().tag(sync=True)

    def __init__(self, model, loss, optimizer, text, *, rng, vocabulary=None, held_out=None, prompt=None,
                 window=64, batch_size=32, baselines=None, max_norm=5.0):  # fmt: skip
        require_rng("TextSampler", rng)
        require_fresh_states("TextSampler", model)
        require_own("TextSampler", optimizer, model)
        require_positive_integer("TextSampler", window=window, batch_size=batch_size)
        vocabulary = vocabulary or Vocabulary(text)
        text, held_out = split(text) if held_out is None else (text, held_out)
        train = windows(vocabulary.encode(text), window)
        validation = thinned(*windows(vocabulary.encode(held_out), window))
        trainer = Trainer(
            model, loss, optimizer, train=train, validation=validation, rng=rng,
            max_norm=max_norm, limit=WORST * np.log(len(vocabulary)), looks_apart=(25, 50),
        )  # fmt: skip
        trainer.batch_size = min(batch_size, len(train[0]))
        super().__init__(trainer)
        (child,) = rng.spawn(1)  # what is written takes no random numbers from the training
        self._writer = Writer(model, vocabulary, int(child.integers(2**32)))
        self.symbols, self.baselines, self.steps_per_frame = vocabulary.symbols, dict(baselines or {}), 1000
        self.prompt = text[:6] if prompt is None else prompt
        self._rewrite()
        self.show()
        self.observe(lambda _change: self.hand_over(self._follow_prompt), "prompt")
        self.observe(lambda _change: self.hand_over(self._follow_temperature), "temperature")

    def advance(self, n):
        """Take n steps at once and write a text; returns the number of steps taken, see LiveTraining."""
        taken = super().advance(n)
        self._rewrite()
        return taken

    def reset(self):
        """Back to the first weights; the texts are forgotten, the controls stay."""
        with self.hold_sync():
            super().reset()
            self._writer.earlier = []
            self._rewrite()

    def write(self):
        """Write another text with the present weights."""
        self._writer.seed += 1
        self._follow_prompt()

    def show_next(self):
        """A few more characters, from the present weights; shown if the line is free."""
        self._writer.write(PIECE, self.temperature, self.trainer.number)
        with self.hold_sync():
            super().show_next()

    def show(self):
        with self.hold_sync():
            self._show_text()
            super().show()

    def preview(self):
        return preview_figure(self), presented(self)

    def _rewrite(self):
        self._writer.begin(self.prompt)
        self._writer.write(LENGTH, self.temperature, self.trainer.number)
        self._show_text()

    def _show_text(self):
        self.written, self.earlier = self._writer.sheet(), list(self._writer.earlier)

    def _follow_prompt(self):
        if self.running:
            self._writer.begin(self.prompt)
        else:
            self._rewrite()

    def _follow_temperature(self):
        if not self.running:
            self._rewrite()

    @validate("temperature")
    def _require_temperature(self, proposal):
        return required(0 <= proposal.value <= HOTTEST, proposal, f"a number from 0 to {HOTTEST:g}")

    @validate("prompt")
    def _require_known(self, proposal):
        unknown = sorted(set(proposal.value) - set(self.symbols))
        is_right = proposal.value and not unknown
        names = ", ".join(map(repr, unknown)) or "at least one"
        return required(is_right, proposal, f"characters that the model knows (not: {names})")
