"""BackpropStepper: a small network, forward and backward step by step, every number with its derivation."""

import traitlets

from dlcore.language import say
from dlcore.widgets.backprop import words
from dlcore.widgets.backprop.preview import preview_figure
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.numbers import product, short
from dlcore.widgets.small_network.derivation import derivation
from dlcore.widgets.small_network.given import require_sample, samples_for, weights_of
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.numbers import LIMIT, backward, updated
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.shape import shape_of
from dlcore.widgets.small_network.stepper import Stepper
from dlcore.widgets.small_network.steps import all_steps, known_after

LAST = 13  # the last step


class BackpropStepper(Stepper):
    """A network with sigmoid units, drawn with the numbers of each step, forward and backward.

    network: its first weights, from Sequential(Dense(2, 3, rng=rng), Sigmoid(), Dense(3, 1, rng=rng)), or
    from four arrays (W, b, v, c) as in lesson 03: 1 to 4 inputs, 1 to 4 hidden units, 1 or 2 outputs. Without
    it, the network 3-2-1 of the lessons. sample: its inputs, then its targets.
    Set from code or by hand: `step` (0 to 13), `numbers` (a dict, changed by `edit`, taken back by `undo`),
    `loss_name`, `learning_rate`, `selected` (the name of the number that is explained, such as "W11").
    Shown, computed here: `picture`, `explanation`, `words`. TypeError or ValueError for a network of another
    kind or shape. Lesson: 04_backpropagation.
    """

    _esm = load_esm("backprop/stepper.js")
    _css = load_css("backprop/stepper.css")
    step = traitlets.Int(0).tag(sync=True)
    learning_rate = traitlets.Float(0.5).tag(sync=True)
    step_names = traitlets.List().tag(sync=True)
    updates = traitlets.Int(0).tag(sync=True)  # since the last reset

    def __init__(self, network=None, *, sample=None):
        weights = weights_of("BackpropStepper", network)
        shape = shape_of(weights)
        sample = samples_for(shape)[0] if sample is None else require_sample(shape, sample)
        given = weights | dict(zip(shape.sample, sample, strict=True))
        self.steps = all_steps(shape)
        names = [say(step.name) for step in self.steps]
        super().__init__({name: given[name] for name in shape.given}, step_names=names)
        self._refresh()
        self.observe(self._follow_step, "step")
        self.observe(self._keep, ("numbers", "loss_name", "updates"))
        self.observe(self._show, ("numbers", "loss_name", "learning_rate", "selected"))

    def update(self):
        """One step of gradient descent: the present weights become the updated ones."""
        new = updated(self.numbers, self._computed(), self.learning_rate)
        self._become(self._state() | {"numbers": new, "updates": self.updates + 1})

    def preview(self):
        computed = self._computed()
        return preview_figure(computed), words.presented(self.shape, computed)

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
        if command == "update":
            self.update()
        else:
            super()._obey(command)

    def _follow_step(self, _change):
        with self.hold_sync():
            self.selected = self.steps[self.step].focus
            self._show(None)

    def _state(self):
        return {"numbers": self.numbers, "loss_name": self.loss_name, "updates": self.updates}

    def _restore(self, state):
        self.numbers, self.loss_name, self.updates = state["numbers"], state["loss_name"], state["updates"]

    def _computed(self):
        values = self._forward(self.numbers)
        computed = values | backward(values, LOSSES[self.loss_name]) | {"rate": self.learning_rate}
        new = updated(self.numbers, computed, self.learning_rate)
        return computed | {f"new {name}": new[name] for name in self.shape.parameters}

    def _refresh(self):
        step, computed, known = self.steps[self.step], self._computed(), known_after(self.step, self.shape)
        is_last = self.step == LAST
        carried = {name: product(computed[a], computed[b]) for name, (a, b) in step.carried.items()}
        changes = (
            {name: short(computed[f"new {name}"], 3) for name in self.shape.parameters} if is_last else {}
        )
        with self.hold_sync():
            picture = scene(
                computed, known, fresh=step.brings, carried=carried, changes=changes, flow=step.flow
            )
            self.picture = picture | {"moment": self.step}
            self.explanation = derivation(
                self.selected, computed, known, LOSSES[self.loss_name], with_update=is_last
            )
            self.words = words.sentence(step, computed["L"] if "L" in known else None, self.updates)
