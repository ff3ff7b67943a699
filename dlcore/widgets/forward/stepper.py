"""ForwardStepper: a small network, forward step by step: the formula, then its numbers, then its shapes."""

import numpy as np
import traitlets

from dlcore.language import mark, say
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.numbers import product
from dlcore.widgets.forward.equations import equation
from dlcore.widgets.forward.preview import preview_figure
from dlcore.widgets.forward.samples import require_samples
from dlcore.widgets.forward.words import presented
from dlcore.widgets.small_network.derivation import derivation
from dlcore.widgets.small_network.formulas import symbol
from dlcore.widgets.small_network.given import samples_for, weights_of
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.shape import shape_of
from dlcore.widgets.small_network.stepper import Stepper
from dlcore.widgets.small_network.steps import forward_steps, known_after

VIEWS = mark("formula"), mark("numbers"), mark("shapes")  # of each step after the first
LAST = len(VIEWS) * 5  # the last position


class ForwardStepper(Stepper):
    """The forward pass of a network with sigmoid units, of one sample or of a batch.

    network: its first weights, from Sequential(Dense(2, 3, rng=rng), Sigmoid(), Dense(3, 1, rng=rng)), or
    from four arrays (W, b, v, c) as in lesson 03: 1 to 4 inputs, 1 to 4 hidden units, 1 or 2 outputs. Without
    it, the network 3-2-1 of the lessons. samples: rows of inputs and targets.
    Set from code or by hand: `position` (0 to 15: each step as formula, numbers, shapes), `numbers` (a dict,
    changed by `edit`, taken back by `undo`), `samples`, `row` (the sample that is drawn), `is_batch`,
    `loss_name`, `selected` (the name of the number that is explained, such as "z1").
    Shown, computed here: `picture`, `equation`, `explanation`, `words`. TypeError or ValueError for a network
    of another kind or shape. Lesson: 03_forward_pass.
    """

    _esm = load_esm("forward/stepper.js")
    _css = load_css("forward/stepper.css")
    samples = traitlets.List().tag(sync=True)
    row = traitlets.Int(0).tag(sync=True)
    is_batch = traitlets.Bool(False).tag(sync=True)
    position = traitlets.Int(0).tag(sync=True)
    position_names = traitlets.List().tag(sync=True)
    equation = traitlets.Dict().tag(sync=True)

    def __init__(self, network=None, *, samples=None):
        weights = weights_of("ForwardStepper", network)
        shape = shape_of(weights)
        samples = samples_for(shape) if samples is None else np.asarray(samples).tolist()
        samples = require_samples(samples, shape)
        first = dict(zip(shape.sample, samples[0], strict=True))
        self.steps = forward_steps(shape)
        numbers = {name: (weights | first)[name] for name in shape.given}
        super().__init__(numbers, samples=samples, position_names=names(shape))
        self._refresh()
        self.observe(self._follow_position, "position")
        self.observe(self._keep_sample, "numbers")
        self.observe(self._draw_sample, ("row", "samples"))
        self.observe(self._keep, ("numbers", "samples", "loss_name"))
        self.observe(self._show, ("numbers", "samples", "row", "is_batch", "loss_name", "selected"))

    def preview(self):
        values = self._forward(self.numbers)
        return preview_figure(values), presented(self.shape, values)

    @traitlets.validate("samples")
    def _valid_samples(self, proposal):
        return require_samples(proposal["value"], self.shape)

    @traitlets.validate("row")
    def _valid_row(self, proposal):
        return min(len(self.samples) - 1, max(0, proposal["value"]))

    @traitlets.validate("position")
    def _valid_position(self, proposal):
        return min(LAST, max(0, proposal["value"]))

    def _follow_position(self, _change):
        with self.hold_sync():
            self.selected = self.steps[self._step()].focus
            self._show(None)

    def _keep_sample(self, _change):
        sample = [self.numbers[name] for name in self.shape.sample]
        self.samples = [sample if n == self.row else other for n, other in enumerate(self.samples)]

    def _draw_sample(self, _change):
        self.row = self.row  # within the samples, should there be fewer now
        self.numbers = self.numbers | dict(zip(self.shape.sample, self.samples[self.row], strict=True))

    def _state(self):
        weights = {name: self.numbers[name] for name in self.shape.parameters}
        return {"weights": weights, "samples": self.samples, "loss_name": self.loss_name}

    def _restore(self, state):
        """The sample that changes is drawn."""
        pairs = zip(state["samples"], self.samples, strict=False)
        others = [n for n, (then, now) in enumerate(pairs) if then != now]
        row = others[0] if len(others) == 1 else min(self.row, len(state["samples"]) - 1)
        sample = dict(zip(self.shape.sample, state["samples"][row], strict=True))
        self.samples, self.row, self.loss_name = state["samples"], row, state["loss_name"]
        self.numbers = self.numbers | state["weights"] | sample

    def _step(self):
        return -(-self.position // len(VIEWS))

    def _view(self):
        return (self.position - 1) % len(VIEWS)  # the first step shows all at once

    def _batch(self):
        """What is computed for each sample that the equations show."""
        rows = self.samples if self.is_batch else [self.samples[self.row]]
        names = self.shape.sample
        return [self._forward(self.numbers | dict(zip(names, sample, strict=True))) for sample in rows]

    def _refresh(self):
        number, view, values = self._step(), self._view(), self._forward(self.numbers)
        step = self.steps[number]
        known = known_after(number if view else number - 1, self.shape)
        carried = {name: _carried(values, pair, view) for name, pair in step.carried.items()}
        flow = 0 if view > 1 else step.flow
        with self.hold_sync():
            picture = scene(values, known, fresh=step.brings, carried=carried, flow=flow)
            self.picture = picture | {"moment": self.position}
            only_symbols = step.brings if not view else ()
            self.explanation = self._explained(values, known_after(number, self.shape), only_symbols)
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


def names(shape):
    """What each position is called. Lesson: 03_forward_pass."""
    first, *steps = forward_steps(shape)
    return [say(first.name), *(f"{say(step.name)}: {say(view)}" for step in steps for view in VIEWS)]


def _carried(values, pair, view):
    """What a wire carries: as symbols, later with numbers."""
    a, b = pair
    return product(values[a], values[b]) if view else f"{symbol(a)} · {symbol(b)}"
