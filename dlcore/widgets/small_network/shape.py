"""How many inputs, hidden units and outputs a small network has, and the names of its numbers."""

from dataclasses import dataclass

INDICES = "1234"  # of inputs and of units: more would not fit in the drawing
MOST_OUTPUTS = 2


@dataclass(frozen=True)
class Shape:
    """A network of one hidden layer. x1 is an input, W12 the weight from input 1 to hidden unit 2, v12 that
    from hidden unit 1 to output 2. A single output has no index: v1, c, s, p, target.

    Lesson: 03_forward_pass.
    """

    inputs: int
    hidden: int
    outputs: int

    @property
    def i(self):
        """The indices of the inputs, "1" and so on."""
        return INDICES[: self.inputs]

    @property
    def j(self):
        """The indices of the hidden units."""
        return INDICES[: self.hidden]

    @property
    def k(self):
        """The indices of the outputs; of a single one, the empty text."""
        return [""] if self.outputs == 1 else list(INDICES[: self.outputs])

    @property
    def sample(self):
        """The names of what belongs to a sample: its inputs and its targets."""
        return (*_each("x", self.i), *_each("target", self.k))

    @property
    def W(self):
        """The names of the weights into the hidden units."""
        return tuple(f"W{i}{j}" for i in self.i for j in self.j)

    @property
    def v(self):
        """The names of the weights into the outputs."""
        return tuple(f"v{j}{k}" for j in self.j for k in self.k)

    @property
    def weights(self):
        """The names of all weights."""
        return self.W + self.v

    @property
    def parameters(self):
        """The names of what training changes."""
        return (*self.W, *_each("b", self.j), *self.v, *_each("c", self.k))

    @property
    def given(self):
        """The names of what is known before the forward pass."""
        return (*self.each("x"), *self.parameters, *self.each("target"))

    def each(self, letter):
        """The names with one index that begin with a letter, such as z1 and z2."""
        return _each(letter, {"x": self.i, "b": self.j, "z": self.j, "h": self.j}.get(letter, self.k))

    def __str__(self):
        return f"{self.inputs}-{self.hidden}-{self.outputs}"


def _each(letter, indices):
    return tuple(f"{letter}{index}" for index in indices)


def shape_of(numbers):
    """The Shape of the network that has these numbers, by their names. Lesson: 03_forward_pass."""
    count = {letter: sum(name.rstrip(INDICES) == letter for name in numbers) for letter in "Wbc"}
    return Shape(count["W"] // count["b"], count["b"], count["c"])
