"""Attention, some sequences at a time, so that their scores stay in the processor's cache."""

import math

import numpy as np

from dlcore.fast.alignment import aligned_empty
from dlcore.fast.blocks import blocks

BLOCK = 2**16  # scores that are worked on at once: 256 kB


def attention(q, k, v, mask):
    """See dlcore.formulas. Lesson: 11_attention."""
    shape = np.broadcast_shapes(q.shape[:-2], k.shape[:-2])
    w = aligned_empty((*shape, q.shape[-2], k.shape[-2]), q.dtype)
    y = np.empty((*shape, q.shape[-2], v.shape[-1]), q.dtype)
    scale, hidden = q.dtype.type(1 / math.sqrt(q.shape[-1])), _hidden(mask)
    for part in _parts(w):
        scores = np.matmul(q[part] * scale, k[part].swapaxes(-1, -2), out=w[part])
        if hidden is not None:
            np.copyto(scores, -np.inf, where=hidden)
        _softmax(scores)
        np.matmul(scores, v[part], out=y[part])
    return y, w, (q, k, v, w)


def attention_back(dy, memory):
    """See dlcore.formulas. Lesson: 11_attention."""
    q, k, v, w = memory
    dq, dk, dv = (np.empty(a.shape, a.dtype) for a in (q, k, v))
    scale = q.dtype.type(1 / math.sqrt(q.shape[-1]))
    for part in _parts(w):
        np.matmul(w[part].swapaxes(-1, -2), dy[part], out=dv[part])
        ds = dy[part] @ v[part].swapaxes(-1, -2)
        ds -= np.einsum("...s,...s->...", w[part], ds)[..., np.newaxis]
        ds *= w[part]
        ds *= scale
        np.matmul(ds, k[part], out=dq[part])
        np.matmul(ds.swapaxes(-1, -2), q[part], out=dk[part])
    return dq, dk, dv


def _hidden(mask):
    """Where a query may not look; None if it may look everywhere."""
    return None if np.all(mask) else ~np.asarray(mask)


def _softmax(scores):
    """In place, along the last axis."""
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)


def _parts(w):
    """Parts of the first axis; all, where there is no axis for sequences."""
    return [...] if w.ndim == 2 else blocks(w, BLOCK)
