"""Which pixels a unit sees, by formula and by what moves it; and the patches that a map likes best."""

import numpy as np
import pytest

from dlcore.layers import Conv2D, Flatten, MaxPool2D, ReLU, Sequential
from dlcore.vision.patches import best_patches, sight, unlike_maps

RNG = np.random.default_rng(0)
STACKS = [
    (ReLU(),),
    (Conv2D(1, 2, 3, padding=1, rng=RNG), MaxPool2D(2), ReLU(), Conv2D(2, 2, 3, padding=1, rng=RNG)),
    (Conv2D(1, 2, 5, stride=2, rng=RNG), MaxPool2D(3, stride=1)),
    (Conv2D(1, 2, 3, padding=1, rng=RNG), MaxPool2D(2), Conv2D(2, 2, 3, padding=1, rng=RNG), MaxPool2D(2)),
]


@pytest.mark.parametrize("layers", STACKS)
def test_a_unit_sees_the_pixels_that_can_move_it(layers):
    first, step, size = sight(layers)
    x = np.random.default_rng(1).standard_normal((1, 24, 24, 1)).astype(np.float32)
    model, i = Sequential(*layers), 2
    before, moved = model.forward(x)[0, i, i].copy(), []
    for row in range(24):
        other = x.copy()
        other[0, row] += 100 * np.random.default_rng(2).standard_normal((24, 1))
        if not np.array_equal(model.forward(other)[0, i, i], before):
            moved.append(row)
    assert moved == list(range(max(0, first + step * i), first + step * i + size))


def test_the_small_cnn_sees_ten_pixels():
    assert sight(STACKS[3]) == (-3, 4, 10)


def test_patches_hold_the_pixels_of_the_strongest_units():
    layers = (Conv2D(1, 1, 3, padding=1, rng=RNG),)
    images = np.zeros((3, 8, 8, 1))
    images[1, 4, 5], images[2, 2, 2] = 7, 9
    maps = images.copy()
    maps[0, 0, 0] = 99  # sees beyond the edge
    patches = best_patches(images, maps, 0, layers, count=2)
    assert patches.shape == (2, 3, 3, 1)
    assert patches[0, 1, 1] == 9 and patches[1, 1, 1] == 7


def test_maps_that_answer_alike_and_dead_ones_are_left_out():
    peaks = np.array([[1, 2, 0, 5.0], [3, 6, 0, 1.0], [2, 4, 0, 4.0], [4, 8, 0, 3.0]])
    maps = peaks.reshape(4, 1, 1, 4)
    assert unlike_maps(maps, 4) == [1, 3]
    assert unlike_maps(maps, 1) == [1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"unit": 5}, "unit from 0 to 1"),
        ({"count": 9}, "at least 9 pictures"),
        ({"maps": np.zeros((2, 8, 8, 2))}, "one for each picture"),
        ({"layers": (Conv2D(1, 2, 11, padding=5, rng=RNG),)}, "larger pictures"),
        ({"layers": (Conv2D(1, 2, (1, 3), rng=RNG),)}, "square kernels"),
        ({"images": np.zeros((8, 8, 1))}, "N, height, width, C"),
    ],
)
def test_what_does_not_fit_is_refused(change, message):
    arguments = {
        "images": np.zeros((4, 8, 8, 1)),
        "maps": np.zeros((4, 8, 8, 2)),
        "unit": 0,
        "layers": (Conv2D(1, 2, 3, padding=1, rng=RNG), Flatten()),
        "count": 2,
    }
    with pytest.raises(ValueError, match=message):
        best_patches(**(arguments | change))
