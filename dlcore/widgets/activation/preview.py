"""The activation explorer's picture for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import GRADIENT, TRAINING
from dlcore.widgets.activation.functions import PLACES
from dlcore.widgets.activation.signal_stack import LAYERS


def preview_figure(explorer):
    """Draw the function with its slope and point, and the histograms of all layers. Returns a Figure.

    Lesson: 02_activations.
    """
    figure, (left, right) = new_figure(columns=2, axes_width=4.6, axes_height=3.8)
    draw_function(left, explorer)
    draw_layers(right, explorer)
    return figure


def draw_function(axes, explorer):
    """Function, slope, point and tangent. Lesson: 02_activations."""
    f, z = explorer.activation, explorer.z
    y, slope = f.values(np.float64(z)), f.slopes(np.float64(z))
    near = np.array([-1.2, 1.2])
    axes.plot(PLACES, f.values(PLACES), color=TRAINING, linewidth=2, label=say("function"))
    axes.plot(PLACES, f.slopes(PLACES), color=GRADIENT, linestyle="--", label=say("slope"))
    axes.plot(z + near, y + slope * near, color=GRADIENT, linewidth=1)
    axes.plot(z, y, "o", color=TRAINING, markersize=8)
    axes.set(xlabel="z", ylabel=say("y and dy/dz"), ylim=f.heights, title=explorer.function)
    axes.legend(loc="upper left")


def draw_layers(axes, explorer):
    """One histogram above the other, layer 1 on top. Lesson: 02_activations."""
    low, high = explorer.activation.window
    shares = explorer.signals.histograms((low, high))
    edges = np.linspace(low, high, shares.shape[1] + 1)
    for row, share in enumerate(shares):
        axes.stairs(LAYERS - row - 0.5 + 0.85 * share / share.max(), edges,
                    baseline=LAYERS - row - 0.5, fill=True, color=TRAINING)  # fmt: skip
    axes.set_yticks(np.arange(1, LAYERS + 1), [f"{n}" for n in range(LAYERS, 0, -1)])
    title = say("Outputs, scale {scale:.3g}", scale=explorer.scale)
    axes.set(xlabel=say("output"), ylabel=say("layer"), title=title)
