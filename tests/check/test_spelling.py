"""A misspelt name is told with the name that is near to it."""

import numpy as np

from dlcore.lessons import lesson06, reserve


def my_line_gradient(w, b, x, y):
    error = w * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)


def _descend(x, y, learning_rate, steps):
    return line_gradient(0.0, 0.0, x, y)  # noqa: F821


def test_a_name_near_to_one_of_the_notebook_is_told():
    assert "Did you mean my_line_gradient?" in lesson06.descend.verdict(_descend)


def test_a_name_near_to_one_of_the_function_is_told():
    def misspelt(logits):
        shifted = logits - 1
        return shiftd * shifted  # noqa: F821

    assert "Did you mean shifted?" in reserve.softmax.verdict(misspelt)


def test_a_name_near_to_one_of_numpy_is_told():
    assert "Did you mean maximum?" in reserve.softmax.verdict(lambda logits: np.maxinum(logits, 0))


def test_a_name_near_to_none_gets_the_general_advice():
    verdict = reserve.softmax.verdict(lambda logits: qqq)  # noqa: F821
    assert "Did you mean" not in verdict and "is it spelt otherwise?" in verdict
