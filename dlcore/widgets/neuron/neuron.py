"""NeuronPlayground: one neuron with two inputs, its line, and the points that it gets right and wrong."""

import math

import numpy as np
from traitlets import Dict, Enum, Int, List, Unicode, validate

from dlcore.language import say
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.neuron import words
from dlcore.widgets.neuron.model import Neuron
from dlcore.widgets.neuron.preview import preview_figure
from dlcore.widgets.neuron.problems import PROBLEMS

START = [1.0, -1.0, 0.5]  # w1, w2, b: a line that solves none of the problems


class NeuronPlayground(CourseWidget):
    """Move the line of a neuron by hand, or let the perceptron's rule move it, and watch its answers.

    problem: "AND", "OR", "NAND", "XOR", "Two clouds" or "Overlapping clouds"; TraitError for another name.
    From code: `problem`; `theta`, the list w1, w2, b (three finite numbers, w not zero to have a line);
    `perceptron_step()`, which returns whether there was a mistake to learn from; `reset()`.
    `neuron` holds accuracy and loss, `steps` the number of perceptron steps. Lesson: 01_neuron.
    """

    _esm = load_esm("neuron/neuron.js")
    _css = load_css("neuron/neuron.css")
    problem = Enum(list(PROBLEMS)).tag(sync=True)
    problems = Dict().tag(sync=True)  # with what each is called in the reader's language
    theta = List(START).tag(sync=True)
    scene = Dict().tag(sync=True)
    report = Dict().tag(sync=True)
    steps = Int(0).tag(sync=True)
    status = Unicode().tag(sync=True)

    def __init__(self, problem="AND"):
        super().__init__(problem=problem, problems={name: say(name) for name in PROBLEMS})
        self._best, self._next = {}, 0
        self.on_msg(lambda widget, message, buffers: self.hand_over(self._obey, message))
        self.observe(lambda change: self.hand_over(self._begin), names="problem")
        self.observe(lambda change: self.hand_over(self._report), names="theta")
        self._begin()

    @property
    def neuron(self):
        """The neuron as it is now, in front of the chosen problem."""
        return Neuron(PROBLEMS[self.problem], np.array(self.theta[:2]), self.theta[2])

    def perceptron_step(self):
        """Apply the perceptron's rule to the next wrong point; False if there is none."""
        neuron = self.neuron
        point = neuron.next_wrong(self._next)
        if point is None:
            self.status = words.nothing_to_do(self.steps)
            return False
        w, b = neuron.corrected(point)
        with self.hold_sync():  # the browser gets the step as one message
            self._next, self.steps = point + 1, self.steps + 1
            self.theta = [*w.tolist(), float(b)]
            self.status = words.step_taken(neuron, point, self.steps)
            self._report(point)
        return True

    def reset(self):
        """Back to the weights of the start."""
        self.theta = list(START)
        self._begin()

    def preview(self):
        neuron = self.neuron
        return preview_figure(neuron, START[:2]), words.presented(neuron)

    def _begin(self):
        problem = PROBLEMS[self.problem]
        self._next = self.steps = 0
        self.scene = {"points": float_bytes(*problem.x.T, problem.labels), "window": problem.window}
        self.status = words.invitation()
        self._report()

    def _report(self, used=None):
        neuron = self.neuron
        right = int(neuron.is_right.sum())
        best = self._best[self.problem] = max(right, self._best.get(self.problem, 0))
        self.report = {
            "right": neuron.is_right.tolist(),
            "accuracy": right / len(neuron.is_right),
            "loss": neuron.loss,
            "challenge": words.challenge(neuron, best),
            "used": used,
        }

    def _obey(self, message):
        if message.get("do") == "step":
            self.perceptron_step()
            self.send({"steps": self.steps})  # the answer: the browser waits for it
        elif message.get("do") == "reset":
            self.reset()

    @validate("theta")
    def _require_three_numbers(self, proposal):
        numbers = [float(value) for value in proposal.value]
        is_right = len(numbers) == 3 and all(map(math.isfinite, numbers))
        return numbers if is_right else required(False, proposal, "three finite numbers, w1, w2, b,")
