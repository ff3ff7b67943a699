"""The cockpit's picture for readers who have no kernel."""

from dlcore.language import say
from dlcore.widgets.live.picture import loss_figure
from dlcore.widgets.live.rehearsal import rehearsed


def preview_figure(trainer):
    """A Figure of the run so far; before the first step, of a short training of a copy.

    Lesson: 07_mnist_mlp.
    """
    run = trainer.run if trainer.number else rehearsed(trainer).run
    return loss_figure(run, say("Training cockpit: run this cell to train live"))
