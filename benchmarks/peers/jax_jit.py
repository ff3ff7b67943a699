"""JAX: the whole step as one compiled function (jit), in the course's layouts; Adam as in its paper."""

import jax
import jax.numpy as jnp

from benchmarks.cases.linear import LEARNING_RATE
from benchmarks.peers.jax_models import MODELS
from benchmarks.peers.side import Side

NAME = "JAX, jit"
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


def sides(case):
    """One side; none for the formula of lesson 06, which JAX would compile to the same as the layer."""
    return [Side(NAME, _training_step(case), _outputs(case))] if case.family in MODELS else []


def _outputs(case):
    weights, x, model = _weights(case), jnp.asarray(case.x), jax.jit(MODELS[case.family])
    return lambda: model(weights, x).block_until_ready()


def _weights(case):
    return [jnp.asarray(weight) for weight in case.weights()]


def _training_step(case):
    x, y, weights = jnp.asarray(case.x), jnp.asarray(case.y), _weights(case)
    step = jax.jit(step_function(case.family), donate_argnums=0)
    state = first_state(weights)

    def train():
        nonlocal state
        loss, state = step(state, x, y)
        jax.block_until_ready(state)
        return float(loss)

    return train


def first_state(weights):
    """The weights, both averages of Adam, the number of steps."""
    return weights, [0 * w for w in weights], [0 * w for w in weights], jnp.float32(0)


def step_function(family):
    """A function (state, x, y) -> (loss, new state), not compiled yet."""
    loss, update = _loss(family), _sgd if family in ("linear", "logistic") else _adam

    def step(state, x, y):
        value, gradients = jax.value_and_grad(loss)(state[0], x, y)
        return value, update(state, gradients)

    return step


def _loss(family):
    model = MODELS[family]
    if family == "linear":
        return lambda weights, x, y: jnp.mean((model(weights, x) - y) ** 2)
    if family == "logistic":
        return lambda weights, x, y: jnp.mean(jax.nn.softplus((1 - 2 * y) * model(weights, x)))
    return lambda weights, x, y: _cross_entropy(model(weights, x), y)


def _cross_entropy(logits, labels):
    log_p = jax.nn.log_softmax(logits)
    return -jnp.mean(jnp.take_along_axis(log_p, labels[..., None], axis=-1))


def _sgd(state, gradients):
    weights, m, v, t = state
    return [w - LEARNING_RATE * g for w, g in zip(weights, gradients)], m, v, t + 1


def _adam(state, gradients, rate=0.001):
    weights, m, v, t = state
    m = [BETA1 * a + (1 - BETA1) * g for a, g in zip(m, gradients)]
    v = [BETA2 * a + (1 - BETA2) * g * g for a, g in zip(v, gradients)]
    m_scale, v_scale = 1 / (1 - BETA1 ** (t + 1)), 1 / (1 - BETA2 ** (t + 1))
    steps = [rate * a * m_scale / (jnp.sqrt(b * v_scale) + EPSILON) for a, b in zip(m, v)]
    return [w - s for w, s in zip(weights, steps)], m, v, t + 1
