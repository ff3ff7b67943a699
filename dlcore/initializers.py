"""How the weights begin: functions `initializer(rng, shape, fan_in, fan_out) -> float32 array`."""

import numpy as np

from dlcore.guards import require_not_negative, require_positive, require_rng


def zeros(rng, shape, fan_in, fan_out):
    """All zeros: right for biases; as weights, every unit of a layer would learn the same.

    Lesson: 10_depth.
    """
    return np.zeros(shape, np.float32)


def glorot(rng, shape, fan_in, fan_out):
    """Uniform in [-a, a], a = sqrt(6 / (fan_in + fan_out)): keeps the variance through tanh layers.

    Source: Glorot and Bengio 2010, equation 16. Lesson: 10_depth.
    """
    require_rng("glorot", rng)
    require_positive("glorot", fan_in=fan_in, fan_out=fan_out)
    limit = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-limit, limit, shape).astype(np.float32)


def he(rng, shape, fan_in, fan_out):
    """Normal with variance 2 / fan_in: keeps the mean square through ReLU layers, which halve it.

    Source: He et al. 2015, equation 10. Lesson: 02_activations.
    """
    require_rng("he", rng)
    require_positive("he", fan_in=fan_in)
    return (np.sqrt(2 / fan_in) * rng.standard_normal(shape)).astype(np.float32)


def normal(scale):
    """An initializer that draws from a normal distribution with standard deviation `scale`.

    Lesson: 02_activations.
    """
    require_not_negative("normal", scale=scale)

    def initializer(rng, shape, fan_in, fan_out):
        require_rng("normal", rng)
        return (scale * rng.standard_normal(shape)).astype(np.float32)

    return initializer
