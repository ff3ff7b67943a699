"""The backpropagation stepper's picture for readers who have no kernel."""

from dlcore.plots import diagram
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.steps import STEPS, known_after


def preview_figure(computed):
    """A Figure of the network with all its numbers. Lesson: 04_backpropagation."""
    return diagram(**scene(computed, known_after(len(STEPS) - 1)))
