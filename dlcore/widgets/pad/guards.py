"""What the pad asks of its model."""

import numpy as np

from dlcore.training import predict

INPUTS = 784


def require_model(model, classes):
    """Raise ValueError unless model turns x (1, 784) float32 into (1, classes). Lesson: 07_mnist_mlp."""
    try:
        shape = predict(model, np.zeros((1, INPUTS), np.float32)).shape
    except (AttributeError, TypeError, ValueError) as error:
        raise ValueError(
            f"DigitPad expects a model that takes x of shape (N, 784), float32. This one says: {error}"
        ) from error
    if shape != (1, classes):
        raise ValueError(
            f"DigitPad expects one output for each of the {classes} class names, got shape {shape} "
            "for one picture. Pass class_names=..., or end the model with Dense(..., 10)."
        )
