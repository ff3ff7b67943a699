"""The unroller's picture for readers who have no kernel."""

import numpy as np

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import GRADIENT, REFERENCE, WEIGHTS
from dlcore.widgets.unroller.equations import BLOCKS, shown
from dlcore.widgets.unroller.scene import FLOOR


def preview_figure(unrolled, names):
    """The hidden state and gates over time, and below them the length of the gradient. Lesson: 09_rnn."""
    fig, (above, below) = new_figure(rows=2, axes_width=7.0, axes_height=2.6)
    blocks = BLOCKS[unrolled.kind]
    rows = np.concatenate([unrolled.forward[name].T for name in blocks])
    T, H = unrolled.dh.shape
    above.imshow(rows, cmap=WEIGHTS, vmin=-1, vmax=1, aspect="auto", extent=(0.5, T + 0.5, len(rows), 0))
    above.set_yticks(H * np.arange(len(blocks)) + H / 2, [say(words) for words in blocks.values()])
    for k in range(1, len(blocks)):
        above.axhline(H * k, color=REFERENCE, linewidth=0.8)
    below.semilogy(np.arange(1, T + 1), np.maximum(unrolled.norms, FLOOR), "o-", color=GRADIENT)
    below.set(xlabel=say("step"), ylabel=say("length of ∂L/∂hₜ"), xlim=(0.5, T + 0.5))
    for axes in (above, below):
        axes.grid(axes is below)
    above.set_xticks(np.arange(1, T + 1), [shown(name) if name.isascii() else "?" for name in names])
    title = say("Recurrent unroller: run this cell to step through time")
    colours = say("a row for each of {units} units: orange -1, white 0, purple 1", units=H)
    above.set_title(f"{title}\n{colours}", loc="left")
    return fig
