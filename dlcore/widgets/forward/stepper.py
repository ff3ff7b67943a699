"""ForwardStepper: a small network, forward step by step: the formula, then its numbers, then its shapes."""

import traitlets

from dlcore.language import mark, say
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.numbers import product
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.forward.equations import equation
from dlcore.widgets.forward.preview import preview_figure
from dlcore.widgets.forward.samples import INPUTS, SAMPLES, require_samples
from dlcore.widgets.forward.words import presented
from dlcore.widgets.small_network.derivation import derivation
from dlcore.widgets.small_network.formulas import symbol
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.numbers import PAPER, forward, require_numbers
from dlcore.widgets.small_network.scene import PLACES, scene
from dlcore.widgets.small_network.steps import FORWARD_STEPS, known_after

VIEWS = mark("formula"), mark("numbers"), mark("shapes")  # of each step after the first
LAST = len(VIEWS) * (len(FORWARD_STEPS) - 1)


class ForwardStepper(CourseWidget):
    """The forward pass of a network 3-2-1 with sigmoid units, of one sample or of a batch.

    Set from code or by hand: `position` (0 to 15: each step as formula, numbers, shapes), `numbers` (a dict,
    changed by `edit`), `samples` (rows x1, x2, x3, target), `row` (the sample that is drawn), `is_batch`,
    `loss_name`, `selected` (the name of the number that is explained, such as "z1").
    Shown, computed here: `picture`, `equation`, `explanation`, `words`. Lesson: 03_forward_pass.
    """

    _esm = load_esm("forward/stepper.js")
    _css = load_css("forward/stepper.css")
    numbers = traitlets.Dict(PAPER).tag(sync=True)
    samples = traitlets.List(SAMPLES).tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    is_batch = traitlets.Bool(False).tag(sync=True)
    position = traitlets.Int(0).tag(sync=True)
    loss_name = traitlets.Enum(tuple(LOSSES), "half squared error").tag(sync=True)
    loss_names = traitlets.Dict().tag(sync=True)  # with what each is called in the reader's language
    selected = traitlets.Enum(tuple(PLACES), "x1").tag(sync=True)
    position_names = traitlets.List().tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    equation = traitlets.Dict().tag(sync=True)
    explanation = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)

    def __init__(self):
        losses = {name: say(name) for name in LOSSES}
        super().__init__(loss_names=losses, position_names=names())
        self._refresh()
        self.observe(self._follow_position, "position")
        self.observe(self._keep_sample, "numbers")
        self.observe(self._draw_sample, ("row", "samples"))
        self.observe(self._show, ("numbers", "samples", "row", "is_batch", "loss_name", "selected"))
        self.on_msg(lambda _widget, _message, _buffers: self.hand_over(self.reset))

    def edit(self, **numbers):
        """Change some numbers: edit(v1=0, x2=1.5). Names as in `numbers`; TraitError for others."""
        self.numbers = self.numbers | numbers

    def reset(self):
        """Back to the first numbers, the first samples and the first step."""
        self.row, self.samples, self.numbers = 0, SAMPLES, PAPER
        self.position, self.is_batch = 0, False

    def preview(self):
        values = self._forward(self.numbers)
        return preview_figure(values), presented(values)

    @traitlets.validate("numbers")
    def _valid_numbers(self, proposal):
        return require_numbers(proposal["value"])

    @traitlets.validate("samples")
    def _valid_samples(self, proposal):
        return require_samples(proposal["value"])

    @traitlets.validate("row")
    def _valid_row(self, proposal):
        return min(len(self.samples) - 1, max(0, proposal["value"]))

    @traitlets.validate("position")
    def _valid_position(self, proposal):
        return min(LAST, max(0, proposal["value"]))

    def _follow_position(self, _change):
        with self.hold_sync():
            self.selected = FORWARD_STEPS[self._step()].focus
            self._show(None)

    def _keep_sample(self, _change):
        sample = [self.numbers[name] for name in INPUTS]
        self.samples = [sample if n == self.row else other for n, other in enumerate(self.samples)]

    def _draw_sample(self, _change):
        self.row = self.row  # within the samples, should there be fewer now
        self.edit(**dict(zip(INPUTS, self.samples[self.row], strict=True)))

    def _show(self, _change):
        self.hand_over(self._refresh)

    def _step(self):
        return -(-self.position // len(VIEWS))

    def _view(self):
        return (self.position - 1) % len(VIEWS)  # the first step shows all at once

    def _forward(self, numbers):
        return forward(numbers, LOSSES[self.loss_name])

    def _batch(self):
        """What is computed for each sample that the equations show."""
        rows = self.samples if self.is_batch else [self.samples[self.row]]
        return [self._forward(self.numbers | dict(zip(INPUTS, sample, strict=True))) for sample in rows]

    def _refresh(self):
        step, view, values = FORWARD_STEPS[self._step()], self._view(), self._forward(self.numbers)
        known = known_after(self._step() if view else self._step() - 1)
        notes = {name: _note(values, pair, view) for name, pair in step.notes.items()}
        with self.hold_sync():
            self.picture = scene(values, known, fresh=step.brings, notes=notes, flow=step.flow)
            self.explanation = self._explained(
                values, known_after(self._step()), step.brings if not view else ()
            )
            self.equation = self._equation(view)
            self.words = say(step.words)

    def _explained(self, values, known, only_symbols):
        explained = derivation(self.selected, values, known, LOSSES[self.loss_name], with_update=False)
        rows = [row for row in explained["rows"] if row["head"] != "backward"]
        hidden = {"numbers": ""} if self.selected in only_symbols else {}
        return explained | {"rows": [row | hidden for row in rows]}

    def _equation(self, view):
        return equation(
            self._step(),
            self._batch(),
            LOSSES[self.loss_name],
            row=self.row if self.is_batch else -1,
            with_numbers=view > 0,
            with_shapes=view > 1,
        )


def names():
    """What each position is called. Lesson: 03_forward_pass."""
    first, *steps = FORWARD_STEPS
    return [say(first.name), *(f"{say(step.name)}: {say(view)}" for step in steps for view in VIEWS)]


def _note(values, pair, view):
    """What a wire carries: as symbols, later with numbers."""
    a, b = pair
    return product(values[a], values[b]) if view else f"{symbol(a)} · {symbol(b)}"
