import numpy as np
from matplotlib.colors import same_color

from dlcore import plots

Z = np.linspace(-1, 1, 5)


def test_functions_stand_left_and_their_slopes_right():
    left, right = plots.function_curves(Z, {"square": (Z**2, 2 * Z), "line": (Z, np.ones(5))}).axes
    assert np.allclose(left.lines[0].get_ydata(), Z**2)
    assert np.allclose(right.lines[0].get_ydata(), 2 * Z)
    assert [text.get_text() for text in right.texts] == ["square", "line"]
    assert same_color(left.lines[1].get_color(), right.lines[1].get_color())


def test_sizes_are_drawn_from_layer_1_on_log_scales():
    left, right = plots.signal_sizes({"run": ([1, 0.1, 0.01], [4, 2, 1])}).axes
    assert left.get_yscale() == right.get_yscale() == "log"
    assert left.lines[0].get_xdata().tolist() == [1, 2, 3]
    assert right.lines[0].get_xdata().tolist() == [3, 2, 1]
    assert right.lines[0].get_ydata().tolist() == [1, 2, 4]
    assert right.xaxis_inverted() and not left.xaxis_inverted()
    assert [text.get_text() for text in right.texts] == ["run"]
