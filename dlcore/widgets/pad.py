"""DigitPad: draw a digit and watch a network's probabilities move while you draw."""

import numpy as np
import traitlets
from ipywidgets.widgets.trait_types import CByteMemoryView

from dlcore.layers import Softmax
from dlcore.training import predict
from dlcore.widgets.base import CourseWidget
from dlcore.widgets.centering import FIELD, center
from dlcore.widgets.esm import load_esm, read
from dlcore.widgets.pad_preview import preview_figure

DIGITS = tuple("0123456789")
EMPTY = bytes(FIELD * FIELD)
INVITATION = "Draw a digit"


class DigitPad(CourseWidget):
    """A pad to draw on with mouse, pen, finger or keys; the picture the network sees; its probabilities.

    model: takes x (N, 784) float32 in [0, 1], ink 1 on 0, and gives logits (N, C), C = len(class_names).
    Each stroke asks the model with the weights that it then has, in eval mode; its mode is restored.
    ValueError for a model that takes or gives another shape.
    The drawing is centred as MNIST's digits are, see `dlcore.widgets.centering`. Lesson: 07_mnist_mlp.
    """

    _esm = load_esm("ink.js", "pad_line.js", "pad.js")
    _css = read("pad.css")
    pixels = CByteMemoryView(memoryview(EMPTY)).tag(sync=True, echo_update=False)  # the drawing, 28 x 28 uint8
    author = traitlets.Unicode("python").tag(sync=True)  # who made it: the id of a view, or "python"
    drawn = traitlets.Int(0).tag(sync=True)  # counts the drawings
    answered = traitlets.Int(0).tag(sync=True)  # the drawing that the following three belong to
    seen = traitlets.Bytes(EMPTY).tag(sync=True)  # the centred picture, 28 x 28 uint8
    probabilities = traitlets.Bytes(b"").tag(sync=True)  # C float32, or nothing
    words = traitlets.Unicode(INVITATION).tag(sync=True)
    class_names = traitlets.Tuple(DIGITS).tag(sync=True)

    def __init__(self, model, *, class_names=DIGITS):
        check_model(model, len(class_names))
        self.model = model
        super().__init__(class_names=tuple(class_names))
        self.observe(lambda change: self.hand_over(self.answer), "drawn")

    def load(self, image):
        """Put a picture on the pad, to see the answer to it and to draw on it.

        image: (28, 28) or (784,), uint8 or floats in [0, 1]; ValueError for others.
        """
        with self.hold_sync():
            self.pixels = memoryview(to_bytes(image))
            self.author = "python"
            self.drawn += 1

    @property
    def picture(self):
        """The centred drawing, as the network sees it: (28, 28) float32 in [0, 1]."""
        return center(np.frombuffer(self.pixels, np.uint8).reshape(FIELD, FIELD) / 255)

    def answer(self):
        """Ask the model about the present drawing, and show what it says."""
        picture = self.picture
        probabilities, words = ask(self.model, picture, self.class_names)
        with self.hold_sync():
            self.seen = np.rint(255 * picture).astype(np.uint8).tobytes()
            self.probabilities = probabilities.astype("<f4").tobytes()
            self.words = words
            self.answered = self.drawn

    def preview(self):
        drawing = np.frombuffer(self.pixels, np.uint8).reshape(FIELD, FIELD)
        probabilities = np.frombuffer(self.probabilities, "<f4")
        figure = preview_figure(drawing, self.picture, probabilities, self.class_names)
        return figure, preview_words(probabilities, self.class_names)


def check_model(model, classes):
    """Raise ValueError unless model turns x (1, 784) float32 into (1, classes). Lesson: 07_mnist_mlp."""
    try:
        shape = predict(model, np.zeros((1, FIELD * FIELD), np.float32)).shape
    except (AttributeError, TypeError, ValueError) as error:
        raise ValueError(
            f"DigitPad expects a model that takes x of shape (N, 784), float32 in [0, 1]. This one says: {error}"
        ) from error
    if shape != (1, classes):
        raise ValueError(
            f"DigitPad expects one output for each of the {classes} class names, got shape {shape} "
            "for one picture. Pass class_names=..., or end the model with Dense(..., 10)."
        )


def ask(model, picture, class_names):
    """Probabilities (C,) that the model gives to picture (28, 28), or none, and words. Lesson: 07_mnist_mlp."""
    nothing = np.zeros(0)
    if not picture.any():
        return nothing, INVITATION
    try:
        probabilities = Softmax().forward(predict(model, picture.reshape(1, -1)))[0]
    except Exception as error:  # a callback's exception would be silent
        return nothing, f"The network fails. {type(error).__name__}: {error}"
    if not np.isfinite(probabilities).all():
        return nothing, "The network answers NaN (not a number). Did its training diverge?"
    return probabilities, verdict(probabilities, class_names)


def verdict(probabilities, class_names):
    """The likeliest class in words, or the two likeliest when neither has half. Lesson: 07_mnist_mlp."""
    second, first = np.argsort(probabilities)[-2:]
    said = [f"{class_names[k]}, {100 * probabilities[k]:.0f} %" for k in (first, second)]
    if probabilities[first] >= 0.5:
        return f"Looks like {said[0]}"
    return f"Not sure: {said[0]}, or {said[1]}"


def preview_words(probabilities, class_names):
    """What stands for the pad where there is no kernel: without numbers that differ. Lesson: 07_mnist_mlp."""
    state = f"It looks like {class_names[probabilities.argmax()]}." if probabilities.size else "It is empty."
    return (
        f"Digit pad: draw, and the network's probabilities of {', '.join(class_names)} move while you draw. "
        f"{state} Run the cell to use it."
    )


def to_bytes(image):
    """The 784 bytes of a picture, ink 255 on 0; ValueError for another size or range. Lesson: 07_mnist_mlp."""
    image = np.asarray(image)
    if image.shape not in ((FIELD, FIELD), (FIELD * FIELD,)):
        raise ValueError(f"DigitPad.load expects a picture of shape (28, 28) or (784,), got {image.shape}.")
    if image.dtype != np.uint8:
        if not (image.min() >= 0 and image.max() <= 1):
            raise ValueError(
                f"DigitPad.load expects uint8, or floats in [0, 1], got {image.dtype} "
                f"from {image.min()} to {image.max()}. Divide by 255?"
            )
        image = np.rint(255 * image).astype(np.uint8)
    return image.tobytes()
