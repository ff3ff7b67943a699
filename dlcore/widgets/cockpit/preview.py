"""The cockpit's picture for readers who have no kernel."""

from contextlib import suppress

from dlcore.language import say
from dlcore.plots.style import CORRECT, INTENSITY, WRONG
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.live.picture import loss_figure
from dlcore.widgets.live.rehearsal import rehearsed

STRIP = 0.9  # inches, of the row of samples
EDGE = 0.08  # of the place of a sample, around its picture


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
    grid = fig.add_gridspec(2, 1, height_ratios=(STRIP, height))
    axes.set_subplotspec(grid[1])
    strip, pictures = fig.add_subplot(grid[0]), samples.pictures()
    strip.set_axis_off()
    for k, (label, answer) in enumerate(zip(samples.labels, answers.argmax(axis=1))):
        draw_answer(strip, k, samples.names[answer], label == answer)
        if pictures is None:
            strip.text(k + 0.5, 0.5, samples.names[label], ha="center", va="center", fontsize=9)
        else:
            place = (k + EDGE, k + 1 - EDGE, EDGE, 1 - EDGE)
            strip.imshow(pictures[k], cmap=INTENSITY, vmin=0, vmax=255, extent=place)
    strip.set(xlim=(0, len(answers)), ylim=(0, 1.3), aspect="equal")  # imshow has moved them


def draw_answer(strip, k, name, is_right):
    """The answer above the k-th place, in a frame: solid and green if it is right, else dashed and orange.

    Lesson: 07_mnist_mlp.
    """
    line = {"color": CORRECT, "linestyle": "-"} if is_right else {"color": WRONG, "linestyle": "--"}
    x, y = (k + EDGE, k + 1 - EDGE), (EDGE, 1 - EDGE)
    strip.plot([x[0], x[1], x[1], x[0], x[0]], [y[0], y[0], y[1], y[1], y[0]], linewidth=2, zorder=3, **line)
    strip.text(k + 0.5, 1.12, f"{name:.9} {'✓' if is_right else '✗'}", ha="center", va="center", fontsize=9)
