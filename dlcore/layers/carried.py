"""The states that layers of a model carry from one call to the next."""


def reset_state(model):
    """model.forget(): the next call begins anew, with zeros in a recurrent layer. Lesson: 09_rnn."""
    model.forget()


def require_fresh_states(who, model):
    """ValueError if a layer carries its state, in a training that shuffles. Lesson: 09_rnn."""
    for layer in model.walk():
        if layer.carries:
            name = "carry_state" if hasattr(layer, "carry_state") else "carries"
            raise ValueError(
                f"{who} shuffles the sequences, so no state can be carried from one to the next: set "
                f"{name}=False in {layer!r}, or write the loop in order, with update(...)."
            )
