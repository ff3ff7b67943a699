"""How the weights begin: functions `initializer(rng, shape, fan_in, fan_out) -> float32 array`."""

import numpy as np


def zeros(rng, shape, fan_in, fan_out):
    """All zeros: right for biases; as weights, every unit of a layer would learn the same.

    Lesson: 02_activations.
    """
    return np.zeros(shape, np.float32)


def glorot(rng, shape, fan_in, fan_out):
    """Uniform in [-a, a], a = sqrt(6 / (fan_in + fan_out)): keeps the variance through tanh layers.

    Source: Glorot and Bengio 2010, equation 16. Lesson: 02_activations.
    """
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, shape).astype(np.float32)


def he(rng, shape, fan_in, fan_out):
    """Normal with variance 2 / fan_in: keeps the mean square through ReLU layers, which halve it.

    Source: He et al. 2015, equation 10. Lesson: 02_activations.
    """
    return (np.sqrt(2 / fan_in) * rng.standard_normal(shape)).astype(np.float32)


def normal(scale):
    """An initializer that draws from a normal distribution with standard deviation `scale`.

    Lesson: 02_activations.
    """

    def initializer(rng, shape, fan_in, fan_out):
        return (scale * rng.standard_normal(shape)).astype(np.float32)

    return initializer
