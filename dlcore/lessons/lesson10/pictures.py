"""Batch normalisation of pictures, backwards: each pixel is an example of its channel."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(14)
OVER = (0, 1, 2)  # all axes but the channels


def _case(*shape):
    x, dy = _rng.normal(size=(2, *shape))
    std = np.sqrt(x.var(axis=OVER) + 0.25)
    normal = (x - x.mean(axis=OVER)) / std
    return {"dy": dy.round(2), "gamma": _rng.normal(size=shape[-1]).round(2), "normal": normal, "std": std}


def _dx(dy, gamma, normal, std, over=OVER):
    d = gamma * dy
    along = (d * normal).mean(axis=over, keepdims=True)
    return (d - d.mean(axis=over, keepdims=True) - normal * along) / std


def _scales(dy, normal):
    return (dy * normal).sum(axis=OVER), dy.sum(axis=OVER)


batch_norm_backward = Exercise(
    name="batch_norm_backward",
    reference=lambda dy, gamma, normal, std: (_dx(dy, gamma, normal, std), *_scales(dy, normal)),
    returns=("dx", "dgamma", "dbeta"),
    cases=(
        {
            "dy": np.array([[[[2.0, 1.0], [4.0, -2.0]]], [[[1.0, 3.0], [3.0, 5.0]]]]),
            "gamma": np.array([2.0, 3.0]),
            "normal": np.array([[[[1.0, -0.5], [-1.0, 1.5]]], [[[1.0, -0.5], [-1.0, -0.5]]]]),
            "std": np.array([2.0, 4.0]),
        },
        _case(3, 2, 4, 3),
        _case(2, 3, 2, 4),
    ),
)


@batch_norm_backward.mistake("gamma forgotten: the derivative of x^ is d = gamma dy")
def _(dy, gamma, normal, std):
    return _dx(dy, 1, normal, std), *_scales(dy, normal)


@batch_norm_backward.mistake("the path through the mean forgotten: mean(d) is taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - normal * (d * normal).mean(axis=OVER)) / std, *_scales(dy, normal)


@batch_norm_backward.mistake("the path through the variance forgotten: x^ mean(d x^) is taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.mean(axis=OVER)) / std, *_scales(dy, normal)


@batch_norm_backward.mistake("both paths around forgotten: x acts through mean and variance too")
def _(dy, gamma, normal, std):
    return gamma * dy / std, *_scales(dy, normal)


@batch_norm_backward.mistake("means over the batch alone: every pixel is an example, axis=(0, 1, 2)")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std, over=0), *_scales(dy, normal)


@batch_norm_backward.mistake("means over each picture by itself: the batch counts too, axis=(0, 1, 2)")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std, over=(1, 2)), *_scales(dy, normal)


@batch_norm_backward.mistake("LayerNorm: means along the channels; here each has its own, axis=(0, 1, 2)")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std, over=-1), *_scales(dy, normal)


@batch_norm_backward.mistake("means over everything: each channel has its own, axis=(0, 1, 2)")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std, over=None), *_scales(dy, normal)


@batch_norm_backward.mistake("sums in place of means in dx")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.sum(axis=OVER) - normal * (d * normal).sum(axis=OVER)) / std, *_scales(dy, normal)


@batch_norm_backward.mistake("x^ in front of the last mean forgotten")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.mean(axis=OVER) - (d * normal).mean(axis=OVER)) / std, *_scales(dy, normal)


@batch_norm_backward.mistake("the last term added: both means are taken off")
def _(dy, gamma, normal, std):
    d = gamma * dy
    return (d - d.mean(axis=OVER) + normal * (d * normal).mean(axis=OVER)) / std, *_scales(dy, normal)


@batch_norm_backward.mistake("the division by std forgotten")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, 1), *_scales(dy, normal)


@batch_norm_backward.mistake("x^ forgotten in dgamma: gamma multiplies x^, so it is the sum of dy x^")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std), dy.sum(axis=OVER), dy.sum(axis=OVER)


@batch_norm_backward.mistake("gamma in its own gradient: dgamma and dbeta are sums of dy, not of d")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std), *_scales(gamma * dy, normal)


@batch_norm_backward.mistake("dgamma and dbeta exchanged: gamma multiplies x^, beta is added")
def _(dy, gamma, normal, std):
    dgamma, dbeta = _scales(dy, normal)
    return _dx(dy, gamma, normal, std), dbeta, dgamma


@batch_norm_backward.mistake("means in dgamma and dbeta: the loss adds up what comes along all paths, a sum")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std), (dy * normal).mean(axis=OVER), dy.mean(axis=OVER)


@batch_norm_backward.mistake("dgamma and dbeta added over the batch alone: one number for each channel")
def _(dy, gamma, normal, std):
    return _dx(dy, gamma, normal, std), (dy * normal).sum(axis=0), dy.sum(axis=0)
