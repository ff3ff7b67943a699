"""The cockpit's picture for readers who have no kernel."""

from contextlib import suppress

from dlcore.language import say
from dlcore.plots.style import CORRECT, INTENSITY, WRONG
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.live.picture import loss_figure
from dlcore.widgets.live.rehearsal import rehearsed

STRIP = 1.15  # inches, of the row of samples


def preview_figure(trainer, samples=None):
    """A Figure of the run so far; before the first step, of a short training of a copy.

    samples: a Samples whose answers stand above the curve, or None. Lesson: 07_mnist_mlp.
    """
    twin = trainer if trainer.number else rehearsed(trainer)
    fig = loss_figure(twin.run, say("Training cockpit: run this cell to train live"))
    if samples is not None:
        with suppress(*FAILURES):  # a broken model must not hide the cockpit
            add_samples(fig, samples, samples.answers(twin.model))
    return fig


def add_samples(fig, samples, answers):
    """Put the samples in a row above the axes of the figure. Lesson: 07_mnist_mlp."""
    (axes,), (width, height) = fig.axes, fig.get_size_inches()
    fig.set_size_inches(width, height + STRIP)
    grid = fig.add_gridspec(2, len(answers), height_ratios=(STRIP, height))
    axes.set_subplotspec(grid[1, :])
    pictures = samples.pictures()
    for k, (label, answer) in enumerate(zip(samples.labels, answers.argmax(axis=1))):
        frame = fig.add_subplot(grid[0, k])
        draw_answer(frame, samples.names[answer], label == answer)
        if pictures is None:
            frame.text(0.5, 0.5, samples.names[label], ha="center", va="center", fontsize=9)
        else:
            frame.imshow(pictures[k], cmap=INTENSITY, vmin=0, vmax=255)


def draw_answer(frame, name, is_right):
    """The network's answer above axes in a frame: solid and green if it is right, else dashed and orange.

    Lesson: 07_mnist_mlp.
    """
    frame.set(xticks=[], yticks=[])
    frame.set_title(f"{name:.9} {'✓' if is_right else '✗'}", loc="center", fontsize=9)
    frame.spines[:].set(
        color=CORRECT if is_right else WRONG, linewidth=2, linestyle="-" if is_right else "--"
    )
