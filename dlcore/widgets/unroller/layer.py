"""The recurrent layer that the unroller looks at: drawn anew, or a copy of a given one."""

import copy

import numpy as np

from dlcore.widgets.unroller.record import COLUMNS, KINDS

HIDDEN = 8
INPUT_SCALE = 0.25  # standard deviation of Wx: the state moves, and is not saturated at once


def drawn(kind, in_features, seed):
    """A layer of the kind whose blocks of Wh are random rotations, of spectral radius 1; float64.

    Wh is the same for every in_features. Lesson: 09_rnn.
    """
    rng = np.random.default_rng(seed)
    layer = KINDS[kind](in_features, HIDDEN, rng=rng).astype(np.float64)
    weights = np.random.default_rng(seed)
    for block in _blocks(layer):
        block[...] = np.linalg.qr(weights.standard_normal(block.shape))[0]
    layer.Wx.value[...] = INPUT_SCALE * weights.standard_normal(layer.Wx.shape)
    return layer


def copied(layer):
    """A float64 copy of a layer, which remembers nothing. Lesson: 09_rnn."""
    twin = copy.deepcopy(layer).astype(np.float64)
    twin.carry_state = False
    return twin


def spectral_radius(layer):
    """The largest absolute eigenvalue of the H x H blocks of Wh, one block for each gate. Lesson: 09_rnn."""
    return max(float(np.abs(np.linalg.eigvals(block)).max()) for block in _blocks(layer))


def scaled(layer, radius):
    """A copy of the layer with Wh multiplied so that its spectral radius is `radius`. Lesson: 09_rnn."""
    twin, now = copied(layer), spectral_radius(layer)
    if now:
        twin.Wh.value *= radius / now
    return twin


def _blocks(layer):
    """Views (H, H) of Wh, one for each gate."""
    return np.split(layer.Wh.value, len(COLUMNS[type(layer).__name__]), axis=1)
