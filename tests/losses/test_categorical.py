"""SoftmaxCrossEntropy by hand, labels and rows, and its guard rails."""

import warnings

import numpy as np
import pytest

from dlcore import fast, formulas
from dlcore.formulas.labels import one_hot
from dlcore.losses import SoftmaxCrossEntropy

LOGITS = np.random.default_rng(0).standard_normal((5, 3))


def test_equal_logits_cost_log_of_the_number_of_classes():
    loss = SoftmaxCrossEntropy()
    assert loss.forward(np.zeros((4, 10)), np.arange(4)) == pytest.approx(np.log(10))
    np.testing.assert_allclose(loss.probabilities, 0.1)


def test_labels_and_their_rows_are_the_same():
    labels, by_label, by_row = np.array([0, 2, 1, 1, 0]), SoftmaxCrossEntropy(), SoftmaxCrossEntropy()
    value = by_label(LOGITS, labels)
    for rows in (one_hot(labels, 3), one_hot(labels, 3, bool)):
        assert by_row(LOGITS, rows) == pytest.approx(value, rel=1e-12)
        np.testing.assert_allclose(by_row.backward(), by_label.backward(), atol=1e-15)


def time_first(a):
    """The same array (N, T, ...), the time step outermost in memory, as recurrent layers make it."""
    return np.ascontiguousarray(a.swapaxes(0, 1)).swapaxes(0, 1)


@pytest.mark.parametrize("as_target", [lambda labels: labels, lambda labels: np.eye(3)[labels]])
def test_the_order_in_memory_does_not_matter(as_target):
    rng = np.random.default_rng(0)
    logits, labels = rng.standard_normal((4, 5, 3)), rng.integers(3, size=(4, 5))
    loss, other, target = SoftmaxCrossEntropy(), SoftmaxCrossEntropy(), as_target(labels)
    assert other(time_first(logits), target) == pytest.approx(loss(logits, target), rel=1e-12)
    np.testing.assert_allclose(other.probabilities, loss.probabilities, rtol=1e-12)
    np.testing.assert_allclose(other.backward(), loss.backward(), rtol=1e-12)


def test_the_rows_of_the_gradient_sum_to_zero():
    loss = SoftmaxCrossEntropy()
    loss.forward(LOGITS, np.zeros(5, int))
    np.testing.assert_allclose(loss.backward().sum(axis=1), 0, atol=1e-16)


def test_extreme_logits_do_not_overflow():
    loss = SoftmaxCrossEntropy()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert loss.forward(np.float32([[1e4, 0]]), np.array([1])) == 1e4
        assert loss.backward().tolist() == [[1, -1]]


@pytest.mark.parametrize("labels", [[0, 1, 2, 3, 0], [0, 1, -1, 0, 0]])
def test_labels_out_of_range(labels):
    with pytest.raises(
        ValueError, match="SoftmaxCrossEntropy expects labels from 0 to 2, got .*one output for each"
    ):
        SoftmaxCrossEntropy()(LOGITS, np.array(labels))


def test_labels_that_are_no_integers():
    with pytest.raises(
        ValueError, match=r"SoftmaxCrossEntropy expects integer labels of shape \(N,\), got float64"
    ):
        SoftmaxCrossEntropy()(LOGITS, np.zeros(5))


def test_a_column_of_labels_is_told_to_be_flat():
    with pytest.raises(ValueError, match=r"labels of shape \(5,\).*got \(5, 1\).*labels.ravel\(\)"):
        SoftmaxCrossEntropy()(LOGITS, np.zeros((5, 1), int))


def test_rows_must_sum_to_one():
    with pytest.raises(ValueError, match="rows that sum to 1"):
        SoftmaxCrossEntropy()(LOGITS, np.ones((5, 3)))


def test_logits_have_an_axis_of_classes():
    with pytest.raises(ValueError, match=r"logits of shape \(N, C\)"):
        SoftmaxCrossEntropy()(np.zeros(5), np.zeros(5, int))


def test_every_step_of_a_sequence_is_an_example():
    steps, rows = SoftmaxCrossEntropy(), SoftmaxCrossEntropy()
    logits, labels = np.random.default_rng(1).standard_normal((2, 4, 3)), np.arange(8).reshape(2, 4) % 3
    assert steps(logits, labels) == rows(logits.reshape(8, 3), labels.reshape(8))
    assert np.array_equal(steps.backward(), rows.backward().reshape(2, 4, 3))
    assert np.array_equal(steps.probabilities, rows.probabilities.reshape(2, 4, 3))
    with pytest.raises(
        ValueError, match=r"labels of shape \(2, 4\) or rows of shape \(2, 4, 3\), got \(8,\)"
    ):
        steps(logits, labels.reshape(8))


INTEGERS = [np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64, ">i2"]


@pytest.mark.parametrize("dtype", INTEGERS)
@pytest.mark.parametrize("n", [3, 100, 300])
@pytest.mark.parametrize("cross_entropy", [formulas, fast], ids=["formulas", "fast"])
def test_labels_of_every_integer_type(cross_entropy, n, dtype):
    logits, labels = np.random.default_rng(0).standard_normal((n, 100)), np.arange(n) % 100
    expected, memory = cross_entropy.cross_entropy(logits, labels)
    loss, other = cross_entropy.cross_entropy(logits, labels.astype(dtype))
    assert loss == expected == pytest.approx(SoftmaxCrossEntropy()(logits, labels.astype(dtype).tolist()))
    assert np.array_equal(cross_entropy.cross_entropy_back(other), cross_entropy.cross_entropy_back(memory))


def test_labels_true_and_false_are_refused():
    with pytest.raises(ValueError, match=r"got bool \(5,\). .*labels.astype\(int\)"):
        SoftmaxCrossEntropy()(LOGITS, np.zeros(5, bool))


INF = np.inf


@pytest.mark.parametrize(
    "row, label, expected",
    [
        ([1, -INF, 0], 0, np.log(1 + np.exp(-1))),
        ([1, -INF, 0], 1, INF),
        ([-INF, -INF, 0], 2, 0),
        ([-INF, -INF, -INF], 0, np.nan),
        ([INF, 0, 0], 1, INF),
        ([INF, 0, 0], 0, np.nan),
        ([np.nan, 0, 0], 1, np.nan),
    ],
)
@pytest.mark.parametrize(
    "as_target", [lambda label: label, lambda label: np.eye(3)[label]], ids=["label", "row"]
)
@pytest.mark.parametrize(
    "cross_entropy", [fast.cross_entropy, formulas.cross_entropy], ids=["fast", "formulas"]
)
@pytest.mark.filterwarnings("ignore:invalid value")
def test_infinite_logits(cross_entropy, as_target, row, label, expected):
    logits = np.array([[0.0, 0, 0], row])
    value, _ = cross_entropy(logits, as_target(np.array([1, label])))
    assert value == pytest.approx((np.log(3) + expected) / 2, nan_ok=True)


def test_a_soft_target_of_0_costs_nothing():
    logits, shares = np.float32([[1, -INF, 0]]), np.float32([[0.5, 0, 0.5]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert SoftmaxCrossEntropy()(logits, shares) == pytest.approx(np.log(1 + np.exp(1)) - 0.5)


@pytest.mark.parametrize("rows", [[[2.0, -1.0, 0.0]], [[np.nan, 1, 0]]])
def test_rows_of_negative_shares_and_nan_are_refused(rows):
    with pytest.raises(ValueError, match="none of them negative, got numbers from -1 to 2|that are NaN"):
        SoftmaxCrossEntropy()(np.zeros((1, 3)), rows)
