"""BinaryCrossEntropy against its definition, and its guard rails."""

import warnings

import numpy as np
import pytest

from dlcore.losses import BinaryCrossEntropy


def test_equals_the_definition():
    z, t = np.array([-2.0, 0.5, 3.0]), np.array([0.0, 1.0, 0.3])
    p = 1 / (1 + np.exp(-z))
    expected = np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p))
    loss = BinaryCrossEntropy()
    assert loss.forward(z, t) == pytest.approx(expected, rel=1e-12)
    np.testing.assert_allclose(loss.backward(), (p - t) / 3, rtol=1e-12)


def test_extreme_logits_neither_overflow_nor_vanish():
    loss = BinaryCrossEntropy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert loss.forward(np.float32([1000, -1000]), np.float32([0, 1])) == 1000
        assert loss.backward().tolist() == [0.5, -0.5]


@pytest.mark.parametrize(
    ("logit", "target", "expected"),
    [(-np.inf, 0, 0), (np.inf, 1, 0), (-np.inf, 1, np.inf), (np.inf, 0, np.inf), (np.inf, 0.5, np.inf)],
)
def test_an_infinite_logit_is_a_certain_answer(logit, target, expected):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert BinaryCrossEntropy()(np.array([logit]), np.array([target])) == expected


def test_nan_logits_stay_nan():
    assert np.isnan(BinaryCrossEntropy()(np.array([np.nan, np.inf]), np.array([0, 1])))


@pytest.mark.parametrize("targets", [[-1, 1], [0, 2]])
def test_targets_are_shares(targets):
    with pytest.raises(ValueError, match=r"targets from 0 to 1, got .*\(t \+ 1\) / 2"):
        BinaryCrossEntropy()(np.zeros(2), np.array(targets))


def test_nan_among_the_targets_is_called_nan():
    with pytest.raises(ValueError, match="BinaryCrossEntropy: targets holds 1 values that are NaN"):
        BinaryCrossEntropy()(np.zeros(2), np.array([0, np.nan]))


def test_column_against_flat_is_refused():
    with pytest.raises(ValueError, match=r"\(3, 1\) and \(3,\).*targets.reshape"):
        BinaryCrossEntropy()(np.zeros((3, 1)), np.zeros(3))
