"""Windows of a text: where they begin, and what comes next at each place."""

import numpy as np

from dlcore.text.windows import windows_at


def test_windows_begin_where_they_are_told_to_and_y_is_one_symbol_on():
    x, y = windows_at(np.arange(10), [3, 0, 6], 3)
    assert x.tolist() == [[3, 4, 5], [0, 1, 2], [6, 7, 8]]
    assert y.tolist() == [[4, 5, 6], [1, 2, 3], [7, 8, 9]]
