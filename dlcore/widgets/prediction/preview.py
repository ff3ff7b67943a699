"""The picture of a prediction for readers who have no kernel: the empty axes of a sketch."""

from dlcore.plots.sketches import empty_axes


def preview_figure(prediction):
    """Return a Figure of the axes to sketch on; None where words are enough. Lesson: 02_activations."""
    if prediction.kind != "sketch":
        return None
    return empty_axes(prediction.axes, title=prediction.question)
