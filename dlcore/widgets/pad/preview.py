"""What stands for the pad on a page without a kernel: a picture, and words."""

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import PREDICTION


def preview_figure(drawing, seen, probabilities, class_names):
    """Draw three panels side by side; the third is empty without probabilities.

    drawing: (28, 28) uint8. seen: (28, 28) in [0, 1]. probabilities: (C,) or (0,). Returns a Figure.
    Lesson: 07_mnist_mlp.
    """
    figure, (left, middle, right) = new_figure(columns=3, axes_width=2.6, axes_height=2.8)
    show_picture(left, drawing / 255, say("Your drawing"))
    show_picture(middle, seen, say("What the network sees"))
    show_bars(right, probabilities, class_names)
    return figure


def show_picture(axes, picture, title):
    """One 28 x 28 picture, white ink on black as in the data. Lesson: 07_mnist_mlp."""
    axes.imshow(picture, cmap="gray", vmin=0, vmax=1)
    axes.set_title(title, loc="left")
    axes.set(xticks=(), yticks=())


def show_bars(axes, probabilities, class_names):
    """One horizontal bar for each class. Lesson: 07_mnist_mlp."""
    axes.barh(class_names[: len(probabilities)], 100 * probabilities, color=PREDICTION)
    axes.set_title(say("What it says"), loc="left")
    axes.set(xlabel=say("probability (%)"), xlim=(0, 100), ylim=(len(class_names) - 0.5, -0.5))
    axes.set_yticks(range(len(class_names)), class_names)
