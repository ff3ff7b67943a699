"""DigitPad: draw a digit and watch a network's probabilities move while you draw."""

import numpy as np
import traitlets

from dlcore.language import say
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.pad.answer import ask
from dlcore.widgets.pad.centering import FIELD, center
from dlcore.widgets.pad.guards import require_model
from dlcore.widgets.pad.preview import preview_figure
from dlcore.widgets.pad.words import INVITATION, presented

DIGITS = tuple("0123456789")
EMPTY = bytes(FIELD * FIELD)


class DigitPad(CourseWidget):
    """A pad to draw on with mouse, pen, finger or keys; the picture the network sees; its probabilities.

    model: takes x (N, 784) float32 in [0, 1], ink 1 on 0, and gives logits (N, C), C = len(class_names).
    Each stroke asks the model with the weights that it then has, in eval mode; its mode is restored.
    ValueError for a model that takes or gives another shape.
    The drawing is centred as MNIST's digits are, see `dlcore.widgets.pad.centering`. Lesson: 07_mnist_mlp.
    """

    _esm = load_esm("pad/pad.js")
    _css = load_css("pad/pad.css")
    pixels = traitlets.Bytes(EMPTY).tag(sync=True)  # the drawing, 28 x 28 uint8
    seen = traitlets.Bytes(EMPTY).tag(sync=True)  # the centred picture, 28 x 28 uint8
    probabilities = traitlets.Bytes(b"").tag(sync=True)  # C float32, or nothing
    words = traitlets.Unicode().tag(sync=True)
    author = traitlets.Unicode("python").tag(sync=True)  # who drew: the id of a browser's view, or "python"
    number = traitlets.Int(0).tag(sync=True)  # the author's count of drawings
    answers = traitlets.Int(0).tag(sync=True)  # counts the answers: all of the above belong together
    class_names = traitlets.Tuple(DIGITS).tag(sync=True)

    def __init__(self, model, *, class_names=DIGITS):
        require_model(model, len(class_names))
        self.model = model
        super().__init__(class_names=tuple(class_names), words=say(INVITATION))
        self.on_msg(self.receive)

    def forget(self):
        """The model goes."""
        self.model = None

    def load(self, image):
        """Put a picture on the pad, to see the answer to it and to draw on it.

        image: (28, 28) or (784,), uint8 or floats in [0, 1]; ValueError for others.
        """
        self.answer(to_bytes(image), "python", 0)

    def receive(self, _widget, drawing, buffers):
        """Take a drawing from the browser: {"author", "number"} and its 784 bytes."""
        self.hand_over(self.answer, bytes(buffers[0]), drawing["author"], drawing["number"])

    @property
    def picture(self):
        """The centred drawing, as the network sees it: (28, 28) float32 in [0, 1]."""
        return center(np.frombuffer(self.pixels, np.uint8).reshape(FIELD, FIELD) / 255)

    def answer(self, pixels, author, number):
        """Ask the model about a drawing of 784 bytes, and show what it says."""
        with self.hold_sync():
            self.pixels, self.author, self.number = pixels, author, number
            picture = self.picture
            probabilities, self.words = ask(self.model, picture, self.class_names)
            self.seen = np.rint(255 * picture).astype(np.uint8).tobytes()
            self.probabilities = probabilities.astype("<f4").tobytes()
            self.answers += 1

    def preview(self):
        drawing = np.frombuffer(self.pixels, np.uint8).reshape(FIELD, FIELD)
        probabilities = np.frombuffer(self.probabilities, "<f4")
        figure = preview_figure(drawing, self.picture, probabilities, self.class_names)
        return figure, presented(probabilities, self.class_names)


def to_bytes(image):
    """The 784 bytes of a picture, ink 255; ValueError for another size or range. Lesson: 07_mnist_mlp."""
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
