"""The backpropagation stepper's picture for readers who have no kernel."""

from dlcore.plots import diagram
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.shape import shape_of
from dlcore.widgets.small_network.steps import all_steps, known_after


def preview_figure(computed):
    """A Figure of the network with all its numbers. Lesson: 04_backpropagation."""
    shape = shape_of(computed)
    return diagram(**scene(computed, known_after(len(all_steps(shape)) - 1, shape)))
