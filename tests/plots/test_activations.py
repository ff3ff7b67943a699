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


def test_the_sizes_of_outputs_alone():
    (axes,) = plots.output_sizes({"run": [1, 0.1, 1e-50], "other": [2, 2, 2]}).axes
    assert axes.get_yscale() == "log" and axes.get_ylim()[0] > 1e-17
    assert axes.lines[0].get_xdata().tolist() == [1, 2, 3]
    assert [text.get_text() for text in axes.texts] == ["run", "other"]


def test_a_jump_is_a_gap_and_no_slanted_line():
    z = np.linspace(-1, 1, 21)
    slope = plots.function_curves(z, {"ReLU": (np.maximum(z, 0), np.where(z > 0, 1.0, 0.0))}).axes[1].lines[0]
    assert np.isnan(slope.get_ydata()).sum() == 1
    assert sorted(set(slope.get_ydata()[~np.isnan(slope.get_ydata())])) == [0, 1]


def test_functions_have_colours_and_dashes_of_their_own():
    lines = plots.function_curves(Z, dict.fromkeys("abcde", (Z, Z))).axes[0].lines
    assert len({str(line.get_color()) for line in lines}) == 5
    assert len({str(line._dash_pattern) for line in lines}) == 5


def test_bars_of_probabilities_have_their_numbers():
    axes = plots.probability_bars(["A", "B"], {"before": [0.25, 0.75], "after": [0.5, 0.5]}).axes[0]
    assert [text.get_text() for text in axes.texts] == ["0.250", "0.750", "0.500", "0.500"]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["before", "after"]


def test_sizes_too_small_to_matter_run_out_of_the_picture():
    left, right = plots.signal_sizes({"run": ([1, 1e-50], [1e-3, 1])}).axes
    assert left.get_ylim()[0] == 1e-16 and right.get_ylim()[0] > 1e-16
