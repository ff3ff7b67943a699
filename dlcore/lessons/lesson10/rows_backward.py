"""Layer normalisation, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(11)


def _mean(a):
    return a.mean(axis=1, keepdims=True)


def _case(n, features):
    x, dy, gamma = (
        _rng.normal(size=(n, features)),
        _rng.normal(size=(n, features)),
        _rng.normal(size=features),
    )
    std = np.sqrt(x.var(axis=1, keepdims=True) + 0.25)
    return {
        "dy": dy.round(2),
        "gamma": gamma.round(2),
        "normal": (x - x.mean(axis=1, keepdims=True)) / std,
        "std": std,
    }


layer_norm_backward = Exercise(
    name="layer_norm_backward",
    reference=lambda dy, gamma, normal, std: (
        (gamma * dy - _mean(gamma * dy) - normal * _mean(gamma * dy * normal)) / std
    ),
    returns=("dx",),
    cases=(
        {
            "dy": np.array([[2.0, 4.0, 1.0, 3.0], [1.0, -2.0, 3.0, 5.0]]),
            "gamma": np.array([1.0, 2.0, 4.0, -1.0]),
            "normal": np.array([[1.0, -1.0, 1.0, -1.0], [-0.5, 1.5, -0.5, -0.5]]),
            "std": np.array([[2.0], [4.0]]),
        },
        _case(3, 5),
        _case(4, 4),
    ),
)


@layer_norm_backward.mistake("gamma forgotten: the derivative of x^ is d = gamma dy")
def _(dy, gamma, normal, std):
    return (dy - _mean(dy) - normal * _mean(dy * normal)) / std


@layer_norm_backward.mistake(
    "gamma behind the means: here it differs along the row, so it goes into the means"
)
def _(dy, gamma, normal, std):
    return gamma * (dy - _mean(dy) - normal * _mean(dy * normal)) / std


@layer_norm_backward.mistake("the path through the mean forgotten: mean(d) is taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - normal * _mean(d * normal)) / std


@layer_norm_backward.mistake("the path through the variance forgotten: x^ mean(d x^) is taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - _mean(d)) / std


@layer_norm_backward.mistake("both paths around forgotten: x acts through mean and variance too")
def _(dy, gamma, normal, std):
    return gamma * dy / std


@layer_norm_backward.mistake("BatchNorm: means over the examples; here they go along the row, axis=1")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.mean(axis=0) - normal * (d * normal).mean(axis=0)) / std


@layer_norm_backward.mistake("means over everything: each row has its own, axis=1 with keepdims=True")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.mean() - normal * (d * normal).mean()) / std


@layer_norm_backward.mistake("sums in place of means")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.sum(axis=1, keepdims=True) - normal * (d * normal).sum(axis=1, keepdims=True)) / std


@layer_norm_backward.mistake("x^ in front of the last mean forgotten")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - _mean(d) - _mean(d * normal)) / std


@layer_norm_backward.mistake("x^ inside the last mean forgotten: it is the mean of d x^")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - _mean(d) - normal * _mean(d)) / std


@layer_norm_backward.mistake("the division by std forgotten")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return d - _mean(d) - normal * _mean(d * normal)


@layer_norm_backward.mistake("multiplied by std: forward divides by it, so backward divides too")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - _mean(d) - normal * _mean(d * normal)) * std


@layer_norm_backward.mistake("the last term added: both means are taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - _mean(d) + normal * _mean(d * normal)) / std


@layer_norm_backward.mistake("both means added: both are taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d + _mean(d) + normal * _mean(d * normal)) / std


@layer_norm_backward.mistake("only the first term divided by std: all three are")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return d / std - _mean(d) - normal * _mean(d * normal)
