"""The carried states of all recurrent layers of a model."""

from dlcore.layers.recurrent import Recurrent


def recurrent_layers(model):
    """The recurrent layers of a model, in the order of definition. Lesson: 09_rnn."""
    return [layer for layer in model.walk() if isinstance(layer, Recurrent)]


def reset_state(model):
    """Call reset_state() of every recurrent layer in a model. Lesson: 09_rnn."""
    for layer in recurrent_layers(model):
        layer.reset_state()


def require_fresh_states(who, model):
    """ValueError if a layer carries its state, in a training that shuffles. Lesson: 09_rnn."""
    carrying = [layer for layer in recurrent_layers(model) if layer.carry_state]
    if carrying:
        raise ValueError(
            f"{who} shuffles the sequences, so no state can be carried from one to the next: set "
            f"carry_state=False in {carrying[0]!r}, or write the loop in order, with update(...)."
        )
