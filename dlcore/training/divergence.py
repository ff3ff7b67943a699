"""The error of a training that ran away."""


class Divergence(ArithmeticError):
    """The loss or its gradient is NaN or infinite. `number` is the step, `learning_rate` the rate in use.

    `history` is what fit had noted until then, None in other loops.
    Lesson: 05_optimizers.
    """

    history = None

    def __init__(self, number, learning_rate):
        self.number, self.learning_rate = number, learning_rate
        super().__init__(
            f"The loss or its gradient is not finite at step {number} (learning rate {learning_rate:g}). "
            f"Try a smaller learning rate, for example {learning_rate / 10:g}, with a fresh model; "
            "clip the gradient; or check that the inputs are scaled."
        )
