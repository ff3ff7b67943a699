"""The kind of exercise whose answer is a class with forward and backward."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.check.sandbox import sandbox
from dlcore.gradcheck import check_layer

GOOD = 1e-6  # relative error of a right gradient in float64


@dataclass(frozen=True, kw_only=True)
class LayerExercise(Exercise):
    """A layer: its outputs, its gradients (backward is called twice: they add up), and the gradient check.

    reference: the right class. build: makes a layer from a class. mistakes: names to wrong classes.
    cases: dicts with x and dy. The weights are the same in all, drawn by the check.
    Lesson: 04_backpropagation.
    """

    build: Callable

    def _judge(self, answer):
        if not isinstance(answer, type):
            return "expected a class, not an object made from it. Pass its name, without parentheses."
        functions = {name: self._behaviour(wrong) for name, wrong in self.mistakes.items()}
        plain = Exercise(
            name=self.name,
            reference=self._behaviour(self.reference),
            mistakes=functions,
            cases=self.cases,
            returns=self._results(),
        )
        verdict = plain._judge(self._behaviour(answer))
        return verdict if verdict.startswith(("passed", "not attempted")) else verdict + self._slopes(answer)

    def _behaviour(self, layer_class):
        """Return the function (x, dy) -> (y, dx, and the gradient of each parameter)."""

        def run(x, dy):
            layer = self._made(layer_class)
            y = layer.forward(x)
            dx = layer.backward(dy)
            layer.backward(dy)
            return y, dx, *(p.grad for p in layer.parameters())

        run.__wrapped__ = getattr(layer_class, "forward", None)  # where to look for the line of an error
        return run

    def _made(self, layer_class):
        layer, rng = self.build(layer_class).astype(np.float64), np.random.default_rng(1)
        for name, value in self.build(self.reference).state().items():
            layer.state()[name][...] = rng.normal(size=value.shape)
        return layer

    def _results(self):
        names = self.build(self.reference).state()
        return ("y", "dx", *(f"d{name}, after backward was called twice," for name in names))

    def _slopes(self, answer):
        """Return what the gradient check finds, as a line, or nothing if it cannot be run."""
        try:
            with sandbox(io.StringIO()):
                errors = check_layer(self._made(answer), self.cases[0]["x"], np.random.default_rng(0))
        except Exception:  # the verdict has told the error already
            return ""
        bad = [f"d{name} {error:.2g}" for name, error in errors.items() if error > GOOD]
        found = f"relative errors {', '.join(bad)}" if bad else "backward fits forward"
        return f"\n  Gradient check: {found}."
