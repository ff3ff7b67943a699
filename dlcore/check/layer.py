"""The kind of exercise whose answer is a class with forward and backward."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from dlcore.check.attempt import is_stub
from dlcore.check.exercise import Exercise
from dlcore.check.sandbox import sandbox
from dlcore.check.verdict import NOT_YET, OPEN, PASSED, Verdict, unwritten
from dlcore.gradcheck import check_layer
from dlcore.language import mark, say
from dlcore.layers import Layer

GOOD = 1e-6  # relative error of a right gradient in float64


def _as_layer(layer_class):
    """Return the class as a Layer: one that is written without the base class is right too."""
    bases = (layer_class,) if issubclass(layer_class, Layer) else (layer_class, Layer)
    return type(layer_class.__name__, bases, {})


def _written(method):
    if is_stub(method):
        raise NotImplementedError
    return method


def _half_done(layer_class, forward, is_right):
    """Return the verdict on a layer of which a part is not written; forward: the verdict on that alone."""
    if forward.outcome == OPEN:
        written = "backward" in vars(layer_class) and not is_stub(vars(layer_class)["backward"])
        return unwritten(say("forward: not attempted yet; backward needs it first")) if written else forward
    if is_right:
        text = say("forward is right; backward: not attempted yet")
        return Verdict(NOT_YET, text, hint=text, parts=_parts(True))
    text = say("forward is not right yet; backward: not attempted yet")
    return Verdict(NOT_YET, text, case=forward.case, hint=text, parts=_parts(False))


def _parts(forward, backward=False):
    return {"forward": forward, "backward": backward}


class _Silent(Exercise):
    """One that only tells right from wrong."""

    def _named(self, answer, tries, failed):
        return []


@dataclass(frozen=True, kw_only=True)
class LayerExercise(Exercise):
    """A layer: its outputs, its gradients (backward is called twice: they add up), and the gradient check.

    reference: the right class. build: makes a layer from a class. mistakes: names to wrong classes.
    cases: dicts with x and dy. The weights are the same in all, drawn by the check.
    written: the right class as a learner writes it; a wrong answer is compared with it, changed in one place.
    Lesson: 04_backpropagation.
    """

    build: Callable
    written: type | None = None

    def _judge(self, answer):
        if not isinstance(answer, type):
            text = say("expected a class, not an object made from it. Pass its name, without parentheses.")
            return Verdict(NOT_YET, text)
        plain = self.known.once(len(self.mistakes), self._plain)
        verdict, forward = plain._judge(self._behaviour(answer)), self._forward(answer)
        is_right = forward.outcome == PASSED
        if verdict.outcome == OPEN:
            return _half_done(answer, forward, is_right)
        if verdict.outcome == PASSED:
            return replace(verdict, parts=_parts(True, True))
        done = "\n  " + say("forward is right, backward is not.") if is_right else ""
        text = verdict.text + done + self._slopes(answer)
        return replace(verdict, text=text, parts=_parts(is_right))

    def _plain(self):
        """Return the exercise whose answers are functions (x, dy) -> all that a layer gives."""
        reference = self._behaviour(self.reference)
        reference.written = self.written
        return Exercise(
            name=self.name,
            reference=reference,
            mistakes={name: self._behaviour(wrong) for name, wrong in self.mistakes.items()},
            cases=self.cases,
            returns=self._results(),
            weights=self._made(self.reference).state(),
        )

    def _forward(self, answer):
        """Return the verdict on forward alone."""
        reference, given = (self._outputs(layer_class) for layer_class in (self.reference, answer))
        return _Silent(name=self.name, reference=reference, cases=self.cases, returns=("y",))._judge(given)

    def _outputs(self, layer_class):
        return lambda x, dy: _written(self._made(layer_class).forward)(x)

    def _behaviour(self, layer_class):
        """Return the function (x, dy) -> (y, dx, and the gradient of each parameter)."""

        def run(x, dy):
            layer = self._made(layer_class)
            y, dx = _written(layer.forward)(x), _written(layer.backward)(dy)
            layer.backward(dy)
            return y, dx, *(getattr(layer, name).grad for name in self._names())

        run.__wrapped__ = getattr(layer_class, "forward", None)  # where to look for the line of an error
        run.layer_class, run.of_class = layer_class, self._behaviour
        return run

    def _made(self, layer_class):
        layer, rng = self.build(_as_layer(layer_class)).astype(np.float64), np.random.default_rng(1)
        missing = [name for name in self._names() if name not in layer.state()]
        if missing:
            names = say(" and ").join(missing)
            raise LookupError(say("it has no Parameter {names}: call them as the exercise does", names=names))
        for name, value in self.build(self.reference).state().items():
            layer.state()[name][...] = rng.integers(1, 5, value.shape) * rng.choice([-0.5, 0.5], value.shape)
        return layer

    def _names(self):
        return tuple(self.build(self.reference).state())

    def _results(self):
        twice = mark("d{name}, after backward was called twice,")
        return ("y", "dx", *((twice, {"name": name}) for name in self._names()))

    def _slopes(self, answer):
        """Return what the gradient check finds, as a line, or nothing if it cannot be run."""
        try:
            with sandbox(io.StringIO()):
                errors = check_layer(self._made(answer), self.cases[0]["x"], np.random.default_rng(0))
        except Exception:  # the verdict has told the error already
            return ""
        bad = [f"d{name} {error:.2g}" for name, error in errors.items() if error > GOOD]
        if bad:
            return "\n  " + say("Gradient check: relative errors {errors}.", errors=", ".join(bad))
        return "\n  " + say("Gradient check: backward fits forward.")
