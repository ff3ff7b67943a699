"""The networks of the cases as functions (weights, x) -> outputs for JAX."""

import jax
import jax.numpy as jnp
from jax import lax


def linear(weights, x):
    W, b = weights
    return x @ W + b


def mlp(weights, x):
    for i in (0, 2):
        x = jax.nn.relu(linear(weights[i : i + 2], x))
    return linear(weights[4:], x)


def cnn(weights, x):
    for i in (0, 2):
        x = jax.nn.relu(_pool(_convolution(x, weights[i]) + weights[i + 1]))
    x = jax.nn.relu(linear(weights[4:6], x.reshape(len(x), -1)))
    return linear(weights[6:], x)


def _convolution(x, W):
    return lax.conv_general_dilated(x, W, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"))


def _pool(x):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def lstm(weights, x):
    def cell(state, z, Wh):
        h, c = state
        z = z + h @ Wh
        H = len(Wh)
        o, i, f = jnp.split(jax.nn.sigmoid(z[:, : 3 * H]), 3, axis=1)
        c = f * c + i * jnp.tanh(z[:, 3 * H :])
        h = o * jnp.tanh(c)
        return (h, c), h

    return _recurrent(weights, x, cell, states=2)


def gru(weights, x):
    def cell(state, z, Wh):
        (h,), H = state, len(Wh)
        zh = h @ Wh
        r, u = jnp.split(jax.nn.sigmoid(z[:, : 2 * H] + zh[:, : 2 * H]), 2, axis=1)
        n = jnp.tanh(z[:, 2 * H :] + r * (zh[:, 2 * H :] + weights[4]))
        h = (1 - u) * n + u * h
        return (h,), h

    return _recurrent(weights, x, cell)


def rnn(weights, x):
    def cell(state, z, Wh):
        h = jnp.tanh(z + state[0] @ Wh)
        return (h,), h

    return _recurrent(weights, x, cell)


def _recurrent(weights, x, cell, states=1):
    """The input products of all steps at once, then lax.scan over the steps."""
    embedding, Wx, Wh, b = weights[:4]
    z = embedding[x.T] @ Wx + b
    first = (jnp.zeros((len(x), len(Wh)), z.dtype),) * states
    _, h = lax.scan(lambda state, z: cell(state, z, Wh), first, z)
    return linear(weights[-2:], h).swapaxes(0, 1)


MODELS = {
    "mlp": mlp,
    "cnn": cnn,
    "lstm": lstm,
    "gru": gru,
    "rnn": rnn,
    "linear": linear,
    "logistic": linear,
}
