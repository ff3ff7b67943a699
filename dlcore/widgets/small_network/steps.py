"""The steps of one forward and one backward pass through the small network, and what each brings."""

from dataclasses import dataclass, field
from functools import cache

from dlcore.language import mark
from dlcore.widgets.small_network.formulas import letter


@dataclass(frozen=True)
class Step:
    """One step: its name, a sentence, the names of the numbers that it brings, and what to look at first.

    carried: for a wire, the two factors whose product it carries in this step, upstream first.
    flow: +1 forward, -1 backward along these wires. Lesson: 04_backpropagation.
    """

    name: str
    words: str
    brings: tuple
    focus: str
    carried: dict = field(default_factory=dict)
    flow: int = 1


@cache
def forward_steps(shape):
    """The six steps from what is given to the loss. Lesson: 03_forward_pass."""
    given = mark("Inputs, weights, biases and the target. Nothing is computed yet.")
    products = mark("Each wire carries input times weight; each unit adds what arrives, and its bias.")
    again = mark("The same again: what the hidden units give, times the weights, plus the bias.")
    answer = mark("The sigmoid of the sum: a number between 0 and 1.")
    answers = mark("The sigmoid of each sum: numbers between 0 and 1.")
    far = mark("How far the prediction is from the target, as one number.")
    all_far = mark("How far the predictions are from the targets, as one number: the sum of both losses.")
    z, h, s, p = (shape.each(name) for name in "zhsp")
    is_one = shape.outputs == 1
    return (
        Step(mark("Given"), given, shape.given, "x1"),
        Step(mark("Hidden sums"), products, z, "z1", _per_wire("x{i}", "W{i}{j}", shape.W)),
        Step(mark("Hidden outputs"), mark("The sigmoid of each sum."), h, "h1"),
        Step(mark("Output sum"), again, s, s[0], _per_wire("h{i}", "v{i}{j}", shape.v)),
        Step(mark("Prediction"), answer if is_one else answers, p, p[0]),
        Step(mark("Loss"), far if is_one else all_far, ("L",), "L"),
    )


@cache
def backward_steps(shape):
    """The eight steps from the loss back to the inputs, and to new weights. Lesson: 04_backpropagation."""
    nudge = mark("Now backwards. How does L answer when p is nudged?")
    through = mark("Through the sigmoid: upstream times its slope.")
    weights = mark("Delta times what came in on the wire. The bias has the input 1.")
    back = mark("Delta times the weight: the same wire, the other direction.")
    unit = mark("Through each unit's sigmoid: upstream times its slope.")
    again = mark("Again: delta times what came in.")
    inputs = mark("Delta times weight on each wire; where wires meet, add.")
    update = mark(
        "Each weight and bias minus the learning rate times its gradient: the arrows show where they go."
    )
    s, p, v = shape.each("s")[0], shape.each("p")[0], shape.v[0]
    into_v, into_W = _per_wire("ds{j}", "h{i}", shape.v), _per_wire("dz{j}", "x{i}", shape.W)
    through_v, through_W = _per_wire("ds{j}", "v{i}{j}", shape.v), _per_wire("dz{j}", "W{i}{j}", shape.W)
    steps = (
        (mark("Back to p"), nudge, shape.each("p"), p),
        (mark("Output delta"), through, shape.each("s"), s),
        (mark("Output weights"), weights, (*shape.v, *shape.each("c")), v, into_v),
        (mark("Back along the wires"), back, shape.each("h"), "h1", through_v),
        (mark("Hidden deltas"), unit, shape.each("z"), "z1"),
        (mark("Hidden weights"), again, (*shape.W, *shape.each("b")), "W11", into_W),
        (mark("Back to the inputs"), inputs, shape.each("x"), "x1", through_W),
        (mark("Update"), update, (), v),
    )
    return tuple(_backward(*step) for step in steps)


@cache
def all_steps(shape):
    """The six forward and the eight backward steps. Lesson: 04_backpropagation."""
    return forward_steps(shape) + backward_steps(shape)


def known_after(number, shape):
    """The names of all numbers that are known after step `number`. Lesson: 04_backpropagation."""
    return {name for step in all_steps(shape)[: number + 1] for name in step.brings}


def _backward(name, words, by, focus, carried=None):
    return Step(name, words, tuple(f"d{each}" for each in by), focus, carried or {}, -1)


def _per_wire(upstream, local, names):
    """Both factors on each wire: the indices i and j of its weight in the two templates."""
    wires = {}
    for name in names:
        i, *j = name.removeprefix(letter(name))
        wires[name] = tuple(template.format(i=i, j="".join(j)) for template in (upstream, local))
    return wires
