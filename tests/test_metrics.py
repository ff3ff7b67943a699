"""Metrics against plain loops."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dlcore.metrics import accuracy, confusion_matrix, top_k_accuracy

C = 4
logits_of = st.integers(1, 12).flatmap(
    lambda n: arrays(np.float32, (n, C), elements=st.integers(-3, 3))
)  # with ties


def labels_for(data, logits):
    return data.draw(arrays(np.int64, len(logits), elements=st.integers(0, C - 1)))


@given(logits_of, st.data())
def test_accuracy_counts_hits(logits, data):
    labels = labels_for(data, logits)
    hits = sum(int(row.argmax()) == label for row, label in zip(logits, labels))
    assert accuracy(logits, labels) == hits / len(labels)


@given(logits_of, st.data(), st.integers(1, C + 1))
def test_top_k_looks_at_the_first_k(logits, data, k):
    labels = labels_for(data, logits)
    order = [sorted(range(C), key=lambda j, row=row: (-row[j], j)) for row in logits]
    hits = sum(label in first[:k] for first, label in zip(order, labels))
    assert top_k_accuracy(logits, labels, k) == hits / len(labels)


@given(logits_of, st.data())
def test_confusion_matrix_has_true_classes_in_rows(logits, data):
    labels = labels_for(data, logits)
    expected = np.zeros((C, C), int)
    for row, label in zip(logits, labels):
        expected[label, row.argmax()] += 1
    counts = confusion_matrix(logits, labels, C)
    assert np.array_equal(counts, expected)
    assert counts.trace() / len(labels) == accuracy(logits, labels)


def test_nan_is_wrong_and_infinity_may_be_right():
    logits = np.array([[np.nan, 1], [1, np.nan], [np.inf, 0], [-np.inf, 0]])
    assert accuracy(logits, np.array([1, 0, 0, 1])) == 0.5


@pytest.mark.parametrize("metric", [accuracy, lambda z, t: confusion_matrix(z, t, 3)])
@pytest.mark.parametrize("labels", [[0, 3], [0, -1], [0, 1, 2], [[0], [1]], [0.0, 1.0]])
def test_labels_that_do_not_fit(metric, labels):
    with pytest.raises(ValueError, match="expects"):
        metric(np.zeros((2, 3)), np.array(labels))


@pytest.mark.parametrize("logits", [np.zeros((0, 3)), np.zeros(3)])
def test_logits_that_do_not_fit(logits):
    with pytest.raises(ValueError, match=r"accuracy expects logits of shape \(N, C\) with N of at least 1"):
        accuracy(logits, np.zeros(len(logits), int))


def test_classes_are_the_columns():
    with pytest.raises(ValueError, match=r"expects 2 columns of logits, got \(1, 3\)"):
        confusion_matrix(np.zeros((1, 3)), np.array([0]), 2)


def test_k_is_a_positive_integer():
    with pytest.raises(ValueError, match="k to be an integer of at least 1"):
        top_k_accuracy(np.zeros((1, 3)), np.array([0]), 0)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.uint64, ">i2", list])
def test_labels_of_every_integer_type(dtype):
    labels = np.array([0, 2, 1])
    other = labels.tolist() if dtype is list else labels.astype(dtype)
    logits = np.eye(3)[[0, 2, 2]].tolist()
    assert accuracy(logits, other) == top_k_accuracy(logits, other, 1) == 2 / 3
    assert confusion_matrix(logits, other, 3).trace() == 2


def test_nan_is_no_class():
    with pytest.raises(
        ValueError, match="confusion_matrix: logits holds 3 values .* Did its training diverge"
    ):
        confusion_matrix(np.array([[np.nan] * 3, [0, 1, 0]]), np.array([0, 1]), 3)


def test_infinity_is_a_class():
    assert confusion_matrix(np.array([[0, np.inf], [-np.inf, 0]]), np.array([0, 1]), 2).tolist() == [
        [0, 1],
        [0, 1],
    ]
