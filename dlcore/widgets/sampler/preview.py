"""The text sampler's picture for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import label_ends, new_figure
from dlcore.plots.style import REFERENCE, TRAINING, VALIDATION
from dlcore.widgets.live.curve import running_mean
from dlcore.widgets.live.rehearsal import rehearsed

STEPS = 8  # of a copy, always as many: the picture must not depend on the speed of the machine
PATIENCE = 5.0  # seconds, with the looks at the held-out text
TICKS = 1, 2, 3, 5, 10, 20, 50, 100, 1000


def preview_figure(sampler):
    """A Figure of the perplexity so far, or of a few steps of a copy, with the baselines. Lesson: 09_rnn."""
    trainer = sampler.trainer
    run = (trainer if trainer.number else rehearsed(trainer, STEPS, PATIENCE, PATIENCE)).run
    fig, axes = new_figure(axes_height=2.8)
    axes.set(xlabel=say("step"), ylabel=say("perplexity"), yscale="log")
    axes.set_title(say("Text sampler: run this cell to train live"), loc="left")
    if run.losses:
        draw(axes, run)
    for name, perplexity in sampler.baselines.items():
        axes.axhline(perplexity, color=REFERENCE, linestyle="--", linewidth=1, label=f"{name} {perplexity:g}")
    axes.set_yticks(TICKS, TICKS)
    axes.minorticks_off()
    lowest = min([np.min(line.get_ydata()) for line in axes.lines], default=1)
    axes.set_ylim(0.8 * lowest, 1.3 * len(sampler.symbols))
    label_ends(axes)
    return fig


def draw(axes, run):
    """The perplexity of the batches and its running mean, and that of the held-out text. Lesson: 09_rnn."""
    steps, losses = np.arange(1, len(run.losses) + 1), np.array(run.losses)
    axes.plot(steps, np.exp(losses), color=TRAINING, alpha=0.3, linewidth=0.8)
    axes.plot(steps, np.exp(running_mean(losses, steps)), color=TRAINING, label=say("training"))
    looks = [look.step for look in run.looks], np.exp([look.loss for look in run.looks])
    axes.plot(*looks, "o", color=VALIDATION, label=say("held out"))
