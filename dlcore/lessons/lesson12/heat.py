"""Grad-CAM: the maps of one layer, weighed by their gradients."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(122)


def _weighed(A, dA):
    return (A * dA.mean(axis=(0, 1))).sum(axis=2)


def _case(rows, columns, channels):
    A = np.maximum(0, _rng.uniform(-1, 3, (rows, columns, channels)).round(1))
    return {"A": A, "dA": _rng.uniform(-2, 2, (rows, columns, channels)).round(1)}


grad_cam_map = Exercise(
    name="grad_cam_map",
    reference=lambda A, dA: np.maximum(0, _weighed(A, dA)),
    returns=("the map",),
    cases=(
        {
            "A": np.array([[[1.0, 5.0], [8.0, 1.0]], [[3.0, 2.0], [4.0, 0.0]]]),
            "dA": np.array([[[6.0, -8.0], [2.0, -3.0]], [[-2.0, 1.0], [6.0, -2.0]]]),
        },
        _case(3, 2, 4),
        _case(2, 4, 3),
        _case(4, 4, 1),
    ),
)


@grad_cam_map.mistake("negative values kept: what speaks against the class becomes 0, np.maximum(0, ...)")
def _(A, dA):
    return _weighed(A, dA)


@grad_cam_map.mistake("the sum of the gradient in place of its mean over the places")
def _(A, dA):
    return np.maximum(0, (A * dA.sum(axis=(0, 1))).sum(axis=2))


@grad_cam_map.mistake("A times dA at each place: w is one number for each map, the mean of its gradient")
def _(A, dA):
    return np.maximum(0, (A * dA).sum(axis=2))


@grad_cam_map.mistake("max(0, ...) before the sum: a map may count against the class, so it comes last")
def _(A, dA):
    return (A * np.maximum(0, dA.mean(axis=(0, 1)))).sum(axis=2)


@grad_cam_map.mistake("absolute values: what speaks against the class becomes 0, np.maximum(0, ...)")
def _(A, dA):
    return np.abs(_weighed(A, dA))


@grad_cam_map.mistake("the mean over the maps in place of their sum")
def _(A, dA):
    return np.maximum(0, _weighed(A, dA)) / A.shape[2]


@grad_cam_map.mistake("A and dA exchanged: the mean of the gradient weighs the map")
def _(A, dA):
    return np.maximum(0, _weighed(dA, A))


@grad_cam_map.mistake("the maps not weighed: w is the mean of dA over rows and columns")
def _(A, dA):
    return A.sum(axis=2)


@grad_cam_map.mistake("all maps weighed alike: a mean for each map, axis=(0, 1)")
def _(A, dA):
    return np.maximum(0, A.sum(axis=2) * dA.mean())


@grad_cam_map.mistake("the sum over the maps forgotten: one map comes out, (rows, columns)")
def _(A, dA):
    return np.maximum(0, A * dA.mean(axis=(0, 1)))


@grad_cam_map.mistake("the mean over the maps as weight of each place: the mean is over places, axis=(0, 1)")
def _(A, dA):
    return np.maximum(0, A.sum(axis=2) * dA.mean(axis=2))


@grad_cam_map.mistake("the absolute gradient as weight: its sign says for or against")
def _(A, dA):
    return (A * np.abs(dA).mean(axis=(0, 1))).sum(axis=2)


@grad_cam_map.mistake("the largest gradient as weight: take the mean over the places")
def _(A, dA):
    return np.maximum(0, (A * dA.max(axis=(0, 1))).sum(axis=2))


@grad_cam_map.mistake("scaled to a largest value of 1: that is for drawing, leave the values as they are")
def _(A, dA):
    heat = np.maximum(0, _weighed(A, dA))
    return heat / max(heat.max(), 1e-9)


@grad_cam_map.mistake("the sign: positive is what speaks for the class")
def _(A, dA):
    return np.maximum(0, -_weighed(A, dA))


@grad_cam_map.mistake("the weights alone: multiply the maps by them and add up")
def _(A, dA):
    return dA.mean(axis=(0, 1))
