"""The steps of one forward and one backward pass through the small network, and what each brings."""

from dataclasses import dataclass, field

from dlcore.language import mark

WEIGHTS = tuple(f"W{i}{j}" for i in (1, 2, 3) for j in (1, 2))
GIVEN = ("x1", "x2", "x3", *WEIGHTS, "b1", "b2", "v1", "v2", "c", "target")


@dataclass(frozen=True)
class Step:
    """One step: its name, a sentence, the names of the numbers that it brings, and what to look at first.

    notes: for a wire, the two factors whose product it carries in this step, upstream first.
    flow: +1 forward, -1 backward along the wires of the notes. Lesson: 04_backpropagation.
    """

    name: str
    words: str
    brings: tuple
    focus: str
    notes: dict = field(default_factory=dict)
    flow: int = 1


def _per_wire(pair):
    return {f"W{i}{j}": pair(i, j) for i in (1, 2, 3) for j in (1, 2)}


FORWARD_STEPS = (
    Step(
        mark("Given"), mark("Inputs, weights, biases and the target. Nothing is computed yet."), GIVEN, "x1"
    ),
    Step(
        mark("Hidden sums"),
        mark("Each wire carries input times weight; each unit adds what arrives, and its bias."),
        ("z1", "z2"),
        "z1",
        _per_wire(lambda i, j: (f"x{i}", f"W{i}{j}")),
    ),
    Step(mark("Hidden outputs"), mark("The sigmoid of each sum."), ("h1", "h2"), "h1"),
    Step(
        mark("Output sum"),
        mark("The same again: what the hidden units give, times the weights, plus the bias."),
        ("s",),
        "s",
        {f"v{j}": (f"h{j}", f"v{j}") for j in (1, 2)},
    ),
    Step(mark("Prediction"), mark("The sigmoid of the sum: a number between 0 and 1."), ("p",), "p"),
    Step(mark("Loss"), mark("How far the prediction is from the target, as one number."), ("L",), "L"),
)
BACKWARD_STEPS = (
    Step(mark("Back to p"), mark("Now backwards. How does L answer when p is nudged?"), ("dp",), "p"),
    Step(mark("Output delta"), mark("Through the sigmoid: upstream times its slope."), ("ds",), "s"),
    Step(
        mark("Output weights"),
        mark("Delta times what came in on the wire. The bias has the input 1."),
        ("dv1", "dv2", "dc"),
        "v1",
        {f"v{j}": ("ds", f"h{j}") for j in (1, 2)},
        -1,
    ),
    Step(
        mark("Back along the wires"),
        mark("Delta times the weight: the same wire, the other direction."),
        ("dh1", "dh2"),
        "h1",
        {f"v{j}": ("ds", f"v{j}") for j in (1, 2)},
        -1,
    ),
    Step(
        mark("Hidden deltas"),
        mark("Through each unit's sigmoid: upstream times its slope."),
        ("dz1", "dz2"),
        "z1",
    ),
    Step(
        mark("Hidden weights"),
        mark("Again: delta times what came in."),
        (*(f"d{name}" for name in WEIGHTS), "db1", "db2"),
        "W11",
        _per_wire(lambda i, j: (f"dz{j}", f"x{i}")),
        -1,
    ),
    Step(
        mark("Back to the inputs"),
        mark("Delta times weight on each wire; where two wires meet, add."),
        ("dx1", "dx2", "dx3"),
        "x1",
        _per_wire(lambda i, j: (f"dz{j}", f"W{i}{j}")),
        -1,
    ),
    Step(
        mark("Update"),
        mark(
            "Each weight and bias minus the learning rate times its gradient: the arrows show where they go."
        ),
        (),
        "v1",
    ),
)
STEPS = FORWARD_STEPS + BACKWARD_STEPS


def known_after(number):
    """The names of all numbers that are known after step `number`. Lesson: 04_backpropagation."""
    return {name for step in STEPS[: number + 1] for name in step.brings}
