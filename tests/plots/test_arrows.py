"""Figures of arrows: a matrix before and after, gradients and velocities on their path."""

import numpy as np
import pytest

from dlcore import plots
from dlcore.landscapes.surfaces import RAVINE

H = np.array([[2.0, 1.0], [1.0, 2.0]])


def ends(axes):
    return np.array([patch._posA_posB for patch in axes.patches])  # (arrows, 2, 2)


def test_arrows_of_length_1_become_those_of_the_matrix():
    before, after = plots.stretched(H, {"q": np.array([1.0, 1.0])}).axes
    tails, tips = np.moveaxis(ends(before), 1, 0)
    assert np.allclose(tails, 0) and np.allclose(np.linalg.norm(tips, axis=1), 1)
    assert np.allclose(ends(after)[:, 1], tips @ H)
    assert np.allclose(ends(after)[-1, 1], 3 * tips[-1])
    assert [text.get_text() for text in (*before.texts, *after.texts)] == ["q", "q"]
    assert before.get_xlim() == after.get_xlim() == pytest.approx((-3.45, 3.45))


def test_pushes_stand_at_their_points_and_beside_them_against_the_step():
    points, pulls, velocities = np.random.default_rng(0).normal(size=(3, 4, 2))
    ground, along = plots.pushes(RAVINE, points, pulls, velocities).axes
    assert np.allclose(ends(ground)[:4], np.stack([points, points + velocities], axis=1))
    assert np.allclose(ends(ground)[4:], np.stack([points, points + pulls], axis=1))
    assert [line.get_ydata().tolist() for line in along.lines] == [
        velocities[:, 1].tolist(),
        pulls[:, 1].tolist(),
    ]
