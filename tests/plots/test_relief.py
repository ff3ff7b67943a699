"""The landscape under the races: heights between points of a grid, light, tints, lines of equal loss."""

import numpy as np
import pytest

from dlcore.landscapes.surfaces import BEALE, RAVINE, SURFACES
from dlcore.plots.descents import draw_ground, relief_of
from dlcore.plots.palette import DARK_RELIEF, RELIEF
from dlcore.plots.relief import FLAT, Relief, between, shine
from dlcore.plots.style import new_figure
from dlcore.plots.summary import describe
from tests.plots.test_palette import luminance

WINDOW = 0.0, 1.0, 0.0, 1.0


def plane(east, north):
    along = np.linspace(0, 1, 7)
    return Relief(WINDOW, east * along + north * along[:, np.newaxis], min(0, east) + min(0, north), power=1)


def test_polynomials_come_out_exactly_between_the_points():
    points, places = np.arange(9.0), np.linspace(0, 8, 50)
    for power in range(6):
        np.testing.assert_allclose(between(9, places) @ points**power, places**power, atol=1e-9 * 8**power)


def test_a_grid_of_few_points_is_enough():
    np.testing.assert_allclose(between(3, np.array([0.5])) @ [0.0, 1.0, 4.0], 0.25)


def test_rows_begin_above_and_columns_at_the_left():
    heights = plane(1, 0.5).heights(8, 6)
    assert heights.shape == (6, 8)
    assert heights[0, 0] > heights[-1, 0]
    assert heights[0, -1] == heights.max() and heights[-1, 0] == heights.min()


def test_the_light_comes_from_the_north_west():
    """A slope that falls towards it is brighter than level ground, one that falls away is darker."""
    assert (shine(plane(1, -1).heights(8, 8)) > FLAT).all()
    assert (shine(plane(-1, 1).heights(8, 8)) < FLAT).all()
    assert np.allclose(shine(np.zeros((4, 5))), FLAT)


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)
def test_lines_of_equal_loss_are_spread_and_have_short_numbers(surface):
    relief = relief_of(surface)
    heights = ((np.array(relief.levels) - relief.lowest) / (relief.highest - relief.lowest)) ** relief.power
    assert 9 <= len(heights) <= 12 and (np.diff(heights) > 0.02).all() and (np.diff(heights) < 0.2).all()
    assert all(len(f"{abs(level):g}") <= 4 for level in relief.levels)


def test_a_minimum_between_the_points_of_the_grid_is_the_lowest():
    relief = relief_of(BEALE)
    assert relief.lowest == 0 < relief.values.min()
    assert np.isfinite(relief.heights(40, 30)).all() and relief.heights(40, 30).min() >= 0


def test_a_level_ground_has_a_picture():
    assert np.ptp(Relief(WINDOW, np.ones((6, 6)), 1.0).picture(5, 4)) < 256


@pytest.mark.parametrize("colors", [RELIEF, DARK_RELIEF])
def test_what_is_higher_is_lighter_also_in_grey(colors):
    shades = [luminance(tint) for tint in colors["tints"]]
    assert shades == sorted(shades)


def test_a_map_has_its_losses_written_on_it_which_is_no_part_of_the_summary():
    figure, axes = new_figure()
    draw_ground(axes, RAVINE)
    assert {text.get_text() for text in axes.texts} > {"20", "40"}
    assert any("image" in line for line in describe(figure)) and "text" not in "".join(describe(figure))
