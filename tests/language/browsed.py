"""Widgets as a page shows them, where they need more than their class."""

import numpy as np

from dlcore import widgets
from dlcore.layers import Dense, Sequential
from tests.widgets.clinic.small_board import small_board
from tests.widgets.cockpit.small_cockpit import small_cockpit
from tests.widgets.prediction.small_cards import small_card
from tests.widgets.sampler.small_sampler import small_sampler

X = np.linspace(-1, 1, 20)


def trained(widget):
    """The widget after some steps, and a run that is kept where it keeps runs."""
    widget.advance(3)
    widget.learning_rate = 0.02
    widget.advance(3)
    if hasattr(widget, "keep"):
        widget.keep()
    return widget


def read():
    """An LSTM at the end of both passes."""
    unroller = widgets.RecurrentUnroller(rng=np.random.default_rng(0))
    unroller.cell, unroller.position = "LSTM", 22
    return unroller


def diagnosed():
    """A board with a wrong diagnosis, and one that is told and treated."""
    board = trained(small_board())
    board.diagnose("overfit")
    board.show_me()
    board.treat()
    return trained(board)


MAKERS = {
    "ClinicBoard": diagnosed,
    "TrainingCockpit": lambda: trained(small_cockpit()),
    "TextSampler": lambda: trained(small_sampler()),
    "DigitPad": lambda: widgets.DigitPad(Sequential(Dense(784, 10, rng=np.random.default_rng(0)))),
    "DescentExplorer": lambda: widgets.DescentExplorer(X, 2 * X + 1, learning_rate=0.1),
    "PredictionCard": small_card,
    "RecurrentUnroller": read,
}
