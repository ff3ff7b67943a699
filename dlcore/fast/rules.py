"""Adam in place, part by part."""

import math

import numpy as np

PART = 2**16  # numbers of theta that are moved at once: four vectors of 256 kB stay in the processor's cache


def adam(theta, g, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """See dlcore.formulas; theta (one axis) is changed in place, and returned.

    state["m"] and state["v"], zeros at first, hold m / (1 - beta1) and v / (1 - beta2): three passes over
    memory less. The formula as it stands allocates several long vectors, which costs up to ten times as much.
    Lesson: 05_optimizers.
    """
    m_scale = (1 - beta1) / (1 - beta1**t)  # m^ = m_scale sum_g
    v_scale = (1 - beta2) / (1 - beta2**t)  # v^ = v_scale sum_g2
    factor, least = math.sqrt(v_scale) / (learning_rate * m_scale), epsilon / (learning_rate * m_scale)
    sum_g, sum_g2, parts = state["m"], state["v"], _parts(theta.size)
    scratch = np.empty_like(theta[parts[0]])
    for part in parts:
        _move(theta[part], g[part], sum_g[part], sum_g2[part], beta1, beta2, factor, least, scratch)
    if t % 100 == 0:
        _drop_traces(sum_g, sum_g2)
    return theta


def _move(theta, g, sum_g, sum_g2, beta1, beta2, factor, least, scratch):
    step = scratch[: len(g)]
    sum_g *= beta1
    sum_g += g
    np.square(g, out=step)
    sum_g2 *= beta2
    sum_g2 += step
    np.sqrt(sum_g2, out=step)
    step *= factor
    step += least
    np.divide(sum_g, step, out=step)
    theta -= step


def _drop_traces(*sums):
    """Zero in place of what is too small to move anything.

    Where gradients have stopped (a pixel that is hardly ever lit, a dead unit) the sums fade, and
    below 1.2e-38 in float32 ("subnormal") a processor computes a hundred times as slowly.
    """
    for a in sums:
        a[np.abs(a) < 1e8 * np.finfo(a.dtype).tiny] = 0


def _parts(size):
    """Slices of about PART numbers, all of one length but the last."""
    length = max(1, math.ceil(size / math.ceil(max(1, size) / PART)))
    return [slice(start, start + length) for start in range(0, max(1, size), length)]
