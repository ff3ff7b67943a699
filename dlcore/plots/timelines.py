"""The history of neural networks as one line of years."""

from dlcore.language import mark, say
from dlcore.plots.style import INK, REFERENCE, TRAINING, new_figure

EVENTS = (  # year, what, who
    (1943, mark("model neuron"), "McCulloch, Pitts"),
    (1958, mark("perceptron"), "Rosenblatt"),
    (1969, mark("Perceptrons, a book"), "Minsky, Papert"),
    (1980, mark("neocognitron"), "Fukushima"),
    (1986, mark("backpropagation"), "Rumelhart, Hinton,\nWilliams"),
    (2006, mark("deep belief nets"), "Hinton, Osindero, Teh"),
    (2012, mark("ImageNet contest won"), "Krizhevsky, Sutskever,\nHinton"),
)
LEVELS = (0.75, -0.75, 0.75, -0.75, 0.75, -0.75, 0.75)  # heights of the texts, above and below the line


def timeline():
    """Draw seven steps from the model neuron of 1943 to the ImageNet contest of 2012, with names.

    Returns a Figure. Lesson: 01_neuron.
    """
    fig, axes = new_figure(axes_width=8.4, axes_height=2.6)
    axes.plot([1938, 2022], [0, 0], color=REFERENCE, linewidth=2)
    axes.plot([year for year, _, _ in EVENTS], [0] * len(EVENTS), "o", color=TRAINING, markersize=8)
    for (year, what, who), level in zip(EVENTS, LEVELS, strict=True):
        axes.plot([year, year], [0, 0.7 * level], color=REFERENCE, linewidth=0.8, zorder=0)
        side = "bottom" if level > 0 else "top"
        axes.text(
            year, 0.75 * level, f"{year}\n{say(what)}\n{who}", ha="center", va=side, color=INK, fontsize=9
        )
    axes.set(xlim=(1933, 2025), ylim=(-1.5, 1.5))
    axes.set_axis_off()
    return fig
