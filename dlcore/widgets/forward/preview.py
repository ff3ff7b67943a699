"""The forward stepper's picture for readers who have no kernel."""

from dlcore.plots import diagram
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.shape import shape_of
from dlcore.widgets.small_network.steps import forward_steps, known_after


def preview_figure(values):
    """A Figure of the network with the numbers of its forward pass. Lesson: 03_forward_pass."""
    shape = shape_of(values)
    return diagram(**scene(values, known_after(len(forward_steps(shape)) - 1, shape)))
