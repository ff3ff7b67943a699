"""What every loss promises."""


class Loss:
    """A number that says how wrong a prediction is, as a mean over the batch.

    forward(prediction, target) -> float remembers what backward needs;
    backward() -> dprediction = dL/dprediction, of the shape of prediction.
    It holds the only 1/N of the package.
    Lesson: 03_forward_pass.
    """

    def forward(self, prediction, target):
        raise NotImplementedError(f"{type(self).__name__} needs a method forward(prediction, target).")

    def backward(self):
        raise NotImplementedError(f"{type(self).__name__} needs a method backward().")

    def __call__(self, prediction, target):
        return self.forward(prediction, target)

    def __getattr__(self, name):
        # Python comes here only for attributes that are missing.
        raise AttributeError(
            f"{type(self).__name__} has no attribute {name!r} (yet): call forward before backward."
        )

    def __repr__(self):
        return f"{type(self).__name__}()"
