"""BackpropStepper: a small network, forward and backward step by step, every number with its derivation."""

import traitlets

from dlcore.language import say
from dlcore.widgets.backprop import words
from dlcore.widgets.backprop.preview import preview_figure
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.numbers import product, short
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.small_network.derivation import derivation
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.numbers import (
    LIMIT,
    PAPER,
    PARAMETERS,
    backward,
    forward,
    require_numbers,
    updated,
)
from dlcore.widgets.small_network.scene import PLACES, scene
from dlcore.widgets.small_network.steps import STEPS, known_after

LAST, FIRST_LOSS = len(STEPS) - 1, "half squared error"


class BackpropStepper(CourseWidget):
    """The network of lesson 03, 3-2-1 with sigmoid units, drawn with the numbers of each step.

    Set from code or by hand: `step` (0 to 13), `numbers` (a dict, changed by `edit`), `loss_name`,
    `learning_rate`, `selected` (the name of the number that is explained, such as "W11").
    Shown, computed here: `picture`, `explanation`, `words`. Lesson: 04_backpropagation.
    """

    _esm = load_esm("backprop/stepper.js")
    _css = load_css("backprop/stepper.css")
    numbers = traitlets.Dict(PAPER).tag(sync=True)
    step = traitlets.Int(0).tag(sync=True)
    loss_name = traitlets.Enum(tuple(LOSSES), FIRST_LOSS).tag(sync=True)
    loss_names = traitlets.Dict().tag(sync=True)  # with what each is called in the reader's language
    learning_rate = traitlets.Float(0.5).tag(sync=True)
    selected = traitlets.Enum(tuple(PLACES), "x1").tag(sync=True)
    step_names = traitlets.List().tag(sync=True)
    updates = traitlets.Int(0).tag(sync=True)  # since the last reset
    picture = traitlets.Dict().tag(sync=True)
    explanation = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)

    def __init__(self):
        losses = {name: say(name) for name in LOSSES}
        super().__init__(loss_names=losses, step_names=[say(step.name) for step in STEPS])
        self._refresh()
        self.observe(self._follow_step, "step")
        self.observe(self._show, ("numbers", "loss_name", "learning_rate", "selected"))
        self.on_msg(lambda _widget, message, _buffers: self.hand_over(self._obey, message["do"]))

    def edit(self, **numbers):
        """Change some numbers: edit(v1=0, x2=1.5). Names as in `numbers`; TraitError for others."""
        self.numbers = self.numbers | numbers

    def update(self):
        """One step of gradient descent: the present weights become the updated ones."""
        self.updates += 1
        self.numbers = updated(self.numbers, self._computed(), self.learning_rate)

    def reset(self):
        """Back to the first numbers and the first loss; the step stays, to compare with."""
        self.updates, self.numbers, self.loss_name = 0, PAPER, FIRST_LOSS

    def preview(self):
        computed = self._computed()
        return preview_figure(computed), words.presented(computed)

    @traitlets.validate("numbers")
    def _valid_numbers(self, proposal):
        return require_numbers(proposal["value"])

    @traitlets.validate("learning_rate")
    def _valid_rate(self, proposal):
        if not 0 < proposal["value"] <= LIMIT:
            raise traitlets.TraitError(
                f"learning_rate expects a number above 0, up to {LIMIT}, got {proposal['value']!r}."
            )
        return proposal["value"]

    @traitlets.validate("step")
    def _valid_step(self, proposal):
        return min(LAST, max(0, proposal["value"]))

    def _obey(self, command):
        {"update": self.update, "reset": self.reset}[command]()

    def _follow_step(self, _change):
        with self.hold_sync():
            self.selected = STEPS[self.step].focus
            self._show(None)

    def _show(self, _change):
        self.hand_over(self._refresh)

    def _computed(self):
        loss = LOSSES[self.loss_name]
        values = forward(self.numbers, loss)
        computed = values | backward(values, loss) | {"rate": self.learning_rate}
        new = updated(self.numbers, computed, self.learning_rate)
        return computed | {f"new {name}": new[name] for name in PARAMETERS}

    def _refresh(self):
        step, computed, known = STEPS[self.step], self._computed(), known_after(self.step)
        is_last = self.step == LAST
        notes = _arrows(computed) if is_last else _products(step, computed)
        with self.hold_sync():
            self.picture = scene(
                computed, known, fresh=step.brings, notes=notes, flow=step.flow * (not is_last)
            )
            self.explanation = derivation(
                self.selected, computed, known, LOSSES[self.loss_name], with_update=is_last
            )
            self.words = words.sentence(step, computed["L"] if "L" in known else None, self.updates)


def _products(step, computed):
    """On each wire of the step: upstream times local, and the product."""
    return {name: product(computed[a], computed[b]) for name, (a, b) in step.notes.items()}


def _arrows(computed):
    return {name: f"→ {short(computed[f'new {name}'])}" for name in PARAMETERS}
