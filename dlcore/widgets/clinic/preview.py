"""The board's picture for readers who have no kernel."""

from dlcore.language import say
from dlcore.widgets.live.picture import loss_figure
from dlcore.widgets.live.rehearsal import rehearsed


def preview_figure(board):
    """A Figure of the patient's losses so far; before the first step, of a short training of a copy.

    Lesson: 13_clinic.
    """
    trainer = board.trainer
    run = trainer.run if trainer.number else rehearsed(trainer).run
    title = say("Clinic, patient {number}: run this cell to examine", number=board.patient)
    return loss_figure(run, title)
