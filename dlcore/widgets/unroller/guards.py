"""What the unroller asks of what it is given."""

import traitlets

from dlcore.guards import require_array
from dlcore.layers.recurrent import Recurrent

SHORTEST, LONGEST = 2, 50  # time steps


def require_text(text):
    """The text; TraitError unless it has 2 to 50 characters. Lesson: 09_rnn."""
    if not SHORTEST <= len(text) <= LONGEST:
        raise traitlets.TraitError(
            f"text expects {SHORTEST} to {LONGEST} characters, got {len(text)}: {text!r:.60}."
        )
    return text


def require_inside(number, least, most):
    """The number, moved into the range from least to most. Lesson: 09_rnn."""
    return min(most, max(least, number))


def require_own(layer, x):
    """Raise unless both are None, or x (T, D) is a sequence for the recurrent layer. Lesson: 09_rnn."""
    if layer is None and x is None:
        return
    if not isinstance(layer, Recurrent):
        raise TypeError(f"RecurrentUnroller expects layer to be an RNN, LSTM or GRU, got {layer!r}.")
    require_array("RecurrentUnroller", x=x)
    if x.ndim != 2 or x.shape[1] != layer.Wx.shape[0] or not SHORTEST <= len(x) <= LONGEST:
        raise ValueError(
            f"RecurrentUnroller expects x of shape (T, {layer.Wx.shape[0]}) with T from {SHORTEST} to "
            f"{LONGEST}, for {layer!r}, got {x.shape}."
        )
