"""Attention: every place of a sequence asks all places, and mixes what they answer."""

import numpy as np

from dlcore.formulas.functions import softmax
from dlcore.guards import of_arrays


@of_arrays
def attention(q, k, v, mask):
    """y = w v with the weights w = softmax(q k^T / sqrt(D)), along the places that are asked.

    q (..., T, D): a query of each place; k (..., S, D): what is compared with it; v (..., S, E): what is
    mixed. mask: booleans that fit (T, S), True where a query may look, at one place at least.
    Returns y (..., T, E), w (..., T, S) and the memory.
    Source: Vaswani et al. 2017, equation 1. Lesson: 11_attention.
    """
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1]).astype(q.dtype)
    w = softmax(np.where(mask, scores, -np.inf))
    return w @ v, w, (q, k, v, w)


@of_arrays
def attention_back(dy, memory):
    """dv = w^T dy, dw = dy v^T, through the softmax ds = w (dw - sum over the places of w dw),
    then dq = ds k / sqrt(D) and dk = ds^T q / sqrt(D). Where the mask hides, w and so ds are 0.

    Returns dq, dk, dv. Lesson: 11_attention.
    """
    q, k, v, w = memory
    dv, dw = w.swapaxes(-1, -2) @ dy, dy @ v.swapaxes(-1, -2)
    ds = w * (dw - (w * dw).sum(axis=-1, keepdims=True)) / np.sqrt(q.shape[-1]).astype(q.dtype)
    return ds @ k, ds.swapaxes(-1, -2) @ q, dv
