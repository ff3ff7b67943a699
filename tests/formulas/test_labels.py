"""one_hot."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlcore.formulas.labels import one_hot


@given(st.integers(1, 6).flatmap(lambda c: st.tuples(st.just(c), st.lists(st.integers(0, c - 1)))))
def test_argmax_goes_back(case):
    classes, labels = case
    rows = one_hot(np.array(labels, np.int64), classes)
    assert rows.shape == (len(labels), classes) and rows.dtype == np.float32
    assert rows.argmax(axis=1).tolist() == labels
    assert np.all(rows.sum(axis=1) == 1) and set(rows.ravel()) <= {0, 1}


@pytest.mark.parametrize("labels", [[0, 3], [-1, 0], [[0, 1]], [0.0, 1.0], [True, False], ["a"], 2])
def test_what_is_no_label(labels):
    with pytest.raises(ValueError, match="one_hot expects (integer )?labels"):
        one_hot(labels, 3)


@pytest.mark.parametrize("classes", [0, -1, 2.0])
def test_the_number_of_classes_is_a_positive_integer(classes):
    with pytest.raises(ValueError, match="one_hot expects classes"):
        one_hot([0], classes)


def test_lists_and_bytes_are_labels_too():
    assert one_hot([1, 0], 2, bool).tolist() == [[False, True], [True, False]]
    assert one_hot(np.array([1], np.uint8), 3).tolist() == [[0, 1, 0]]
