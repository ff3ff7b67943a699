"""The mean squared error, for regression."""

import numpy as np

from dlcore.guards import as_array, require_examples, require_floats, require_same_shape
from dlcore.losses.loss import Loss


class MeanSquaredError(Loss):
    """L = mean of (prediction - target)^2 over all elements, both of one shape.

    Some texts write 1/(2m) in place of 1/m: their gradient is half of this one.
    ValueError if the shapes differ. Lesson: 06_linear_regression.
    """

    def forward(self, prediction, target):
        require_floats("MeanSquaredError", prediction=prediction)
        require_examples("MeanSquaredError", prediction=prediction)
        target = as_array("MeanSquaredError", prediction.dtype, target=target)
        require_same_shape("MeanSquaredError", prediction=prediction, target=target)
        self.error = prediction - target
        return float(np.vdot(self.error, self.error)) / self.error.size

    def backward(self):
        """dprediction = 2 (prediction - target) / number of elements."""
        return self.error * (2 / self.error.size)
