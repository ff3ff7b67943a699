"""How a loss punishes: its value against the probability of the right answer."""

from dlcore.language import say
from dlcore.plots.style import INK, new_figure, run_colors


def loss_shapes(probabilities, losses, points=()):
    """Draw losses against the probability that the right answer got, each with its name on it.

    probabilities: (P,) in (0, 1]. losses: dict from name to (P,). points: (probability, loss) to be marked.
    Returns a Figure. Lesson: 03_forward_pass.
    """
    fig, axes = new_figure(axes_height=3.0)
    for (name, values), color in zip(losses.items(), run_colors(len(losses)), strict=True):
        axes.plot(probabilities, values, color=color, linewidth=2, label=name)
    for probability, loss in points:
        axes.plot(probability, loss, "o", color=INK)
    axes.set(
        xlabel=say("probability given to the right answer"), ylabel=say("loss of the sample"), xlim=(0, 1)
    )
    axes.set_ylim(bottom=0)
    axes.legend()
    return fig
