"""The numbers of an unrolled network as the browser draws them."""

import numpy as np

from dlcore.language import say
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.unroller.equations import shown

FLOOR = 1e-30  # a gradient of zero has no logarithm


def scene(unrolled, names, blocks, max_norm):
    """A dict: the blocks' names, their values as Float32 bytes (blocks, T, H), gradients (T, H), norms (T,).

    Lesson: 09_rnn.
    """
    norm = float(np.linalg.norm(unrolled.gradient))
    return {
        "length": len(names),
        "units": unrolled.dh.shape[1],
        "names": [shown(name) for name in names],
        "blocks": [[name, say(words)] for name, words in blocks.items()],
        "values": float_bytes(*(unrolled.forward[name].ravel() for name in blocks)),
        "gradient": float_bytes(unrolled.dh.ravel()),
        "largest": float(np.abs(unrolled.dh).max()),
        "norms": float_bytes(np.maximum(unrolled.norms, FLOOR)),
        "memory_norms": float_bytes(np.maximum(unrolled.memory_norms, FLOOR)),
        "gradient_norm": norm,
        "clipped_norm": min(norm, max_norm),
    }
