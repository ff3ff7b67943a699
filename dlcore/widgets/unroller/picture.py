"""The numbers of an unrolled network for the browser, and its picture for readers without a kernel."""

import numpy as np

from dlcore.plots import new_figure
from dlcore.plots.style import GRADIENT, REFERENCE, WEIGHTS
from dlcore.widgets.live.curve import float_bytes
from dlcore.widgets.unroller.equations import BLOCKS, shown

FLOOR = 1e-30  # a gradient of zero has no logarithm


def picture(unrolled, names, blocks, max_norm):
    """A dict: the blocks' names, their values as Float32 bytes (blocks, T, H), gradients (T, H), norms (T,).

    Lesson: 09_rnn.
    """
    norm = float(np.linalg.norm(unrolled.gradient))
    return {
        "length": len(names),
        "units": unrolled.dh.shape[1],
        "names": [shown(name) for name in names],
        "blocks": [list(pair) for pair in blocks.items()],
        "values": float_bytes(*(unrolled.forward[name].ravel() for name in blocks)),
        "gradient": float_bytes(unrolled.dh.ravel()),
        "largest": float(np.abs(unrolled.dh).max()),
        "norms": float_bytes(np.maximum(unrolled.norms, FLOOR)),
        "memory_norms": float_bytes(np.maximum(unrolled.memory_norms, FLOOR)),
        "gradient_norm": norm,
        "clipped_norm": min(norm, max_norm),
    }


def figure(unrolled, names):
    """The hidden state and gates over time, and below them the length of the gradient. Lesson: 09_rnn."""
    fig, (above, below) = new_figure(rows=2, axes_width=7.0, axes_height=2.6)
    blocks = BLOCKS[unrolled.kind]
    rows = np.concatenate([unrolled.forward[name].T for name in blocks])
    T, H = unrolled.dh.shape
    above.imshow(rows, cmap=WEIGHTS, vmin=-1, vmax=1, aspect="auto", extent=(0.5, T + 0.5, len(rows), 0))
    above.set_yticks(H * np.arange(len(blocks)) + H / 2, blocks.values())
    for k in range(1, len(blocks)):
        above.axhline(H * k, color=REFERENCE, linewidth=0.8)
    below.semilogy(np.arange(1, T + 1), np.maximum(unrolled.norms, FLOOR), "o-", color=GRADIENT)
    below.set(xlabel="step", ylabel="length of ∂L/∂hₜ", xlim=(0.5, T + 0.5))
    for axes in (above, below):
        axes.grid(axes is below)
    above.set_xticks(np.arange(1, T + 1), [shown(name) if name.isascii() else "?" for name in names])
    above.set_title(
        "Recurrent unroller: run this cell to step through time\n"
        f"a row for each of {H} units: orange -1, white 0, purple 1",
        loc="left",
    )
    return fig
