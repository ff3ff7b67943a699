"""The playground's picture for readers who have no kernel."""

import numpy as np

from dlcore.plots.neurons import neuron_view


def preview_figure(neuron, otherwise):
    """A Figure of the neuron and its points; otherwise: the w to show when it is zero. Lesson: 01_neuron."""
    w = neuron.w if neuron.w.any() else np.array(otherwise)
    return neuron_view(neuron.problem.x, neuron.problem.labels, w, neuron.b)
