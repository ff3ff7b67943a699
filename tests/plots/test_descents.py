"""Figures of optimizers on their way."""

import numpy as np
import pytest
from matplotlib.colors import same_color

from dlcore import plots
from dlcore.landscapes.surfaces import RAVINE, SADDLE
from dlcore.plots.palette import RULE_COLORS

POINTS = np.array([[1.0, 2.0], [0.5, 1.0], [0.0, 0.5]])


@pytest.mark.parametrize("surface", [RAVINE, SADDLE], ids=lambda surface: surface.name)
def test_descent_draws_paths_and_losses_in_the_colour_of_the_optimizer(surface):
    losses = surface.value(*POINTS.T)
    fig = plots.descent(surface, {"Adam": (POINTS, losses), "mine": (POINTS, losses)})
    ground, curves = fig.axes
    assert ground.get_xlim() == surface.window[:2] and ground.get_ylim() == surface.window[2:]
    path = ground.lines[len(surface.minima)]
    assert path.get_xydata().tolist() == POINTS.tolist()
    assert same_color(path.get_color(), RULE_COLORS["Adam"][0])
    assert curves.lines[0].get_ydata().tolist() == losses.tolist()
    assert not same_color(curves.lines[1].get_color(), RULE_COLORS["Adam"][0])
    assert curves.get_yscale() == ("log" if surface.log_loss else "linear")


def test_a_loss_of_zero_stays_on_the_log_axis():
    fig = plots.descent(RAVINE, {"SGD": (np.zeros((2, 2)), np.zeros(2))})
    assert min(fig.axes[1].lines[0].get_ydata()) > 0


def test_step_curves_begin_at_step_0_and_have_names():
    axes = plots.step_curves({"a": [3, 2, 1], "b": [1, 1, 1]}, quantity="rate", log_scale=True).axes[0]
    assert axes.lines[0].get_xdata().tolist() == [0, 1, 2]
    assert [text.get_text() for text in axes.texts] == ["a", "b"]
    assert (axes.get_ylabel(), axes.get_yscale()) == ("rate", "log")


def test_step_panels_have_one_scale_and_a_title_each():
    panels = plots.step_panels({"a": [3.0, 2.0, 1.0], "b": [1.0, -5.0]}, quantity="theta").axes
    assert [axes.get_title(loc="left") for axes in panels] == ["a", "b"]
    assert panels[0].get_ylim() == panels[1].get_ylim() == (-5.4, 3.4)
    assert panels[1].lines[0].get_xydata().tolist() == [[0, 1], [1, -5]]


def test_the_finder_marks_the_chosen_rate():
    axes = plots.rate_finder([0.01, 0.1, 1.0], [2.0, 1.0, 3.0], chosen=0.05).axes[0]
    assert set(axes.lines[1].get_xdata()) == {0.05}
    assert axes.get_xscale() == "log"


def test_noise_is_drawn_beside_its_law():
    law, noise = plots.noise_against_batch([1, 4], [2.0, 1.1], [2.0, 1.0]).axes[0].lines
    assert law.get_ydata().tolist() == [2.0, 1.0] and noise.get_ydata().tolist() == [2.0, 1.1]
