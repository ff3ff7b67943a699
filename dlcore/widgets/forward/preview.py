"""The forward stepper's picture for readers who have no kernel."""

from dlcore.plots import diagram
from dlcore.widgets.small_network.scene import scene
from dlcore.widgets.small_network.steps import FORWARD_STEPS, known_after


def preview_figure(values):
    """A Figure of the network with the numbers of its forward pass. Lesson: 03_forward_pass."""
    return diagram(**scene(values, known_after(len(FORWARD_STEPS) - 1)))
