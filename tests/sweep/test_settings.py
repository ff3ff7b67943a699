"""Tables: grid, random, repeat."""

import numpy as np
import pytest

from dlcore import sweep
from dlcore.optimizers import SGD


def test_a_grid_has_every_combination_the_last_changing_fastest():
    table = sweep.grid(rate=[0.1, 1], seed=range(2))
    assert table == [
        *({"rate": 0.1, "seed": 0}, {"rate": 0.1, "seed": 1}),
        *({"rate": 1, "seed": 0}, {"rate": 1, "seed": 1}),
    ]


def test_numbers_of_numpy_become_those_of_python():
    (one, _) = sweep.grid(rate=np.logspace(-1, 0, 2))
    assert type(one["rate"]) is float
    assert type(sweep.grid(width=[np.int64(3)])[0]["width"]) is int


@pytest.mark.parametrize(
    ("values", "words"),
    [([], "at least one value"), ([1, np.float64(2), 2.0], "different"), ([SGD, SGD], "different")],
)
def test_a_grid_refuses_no_values_and_equal_ones(values, words):
    with pytest.raises(ValueError, match=words):
        sweep.grid(rate=values)


@pytest.mark.parametrize("value", [3, "adam", {"a": 1}])
def test_a_grid_wants_lists(value):
    with pytest.raises(TypeError, match="list of values"):
        sweep.grid(rate=value)


def test_random_settings_are_within_their_bounds_different_and_repeatable():
    def drawn():
        rng = np.random.default_rng(0)
        draws = {
            "rate": sweep.log_uniform(1e-4, 1),
            "width": sweep.integers(2, 5),
            "p": sweep.uniform(0, 0.5),
        }
        return sweep.random(50, rng=rng, **draws, kind=["a", "b"])

    table = drawn()
    assert table == drawn()
    assert len({str(one) for one in table}) == 50
    assert all(1e-4 <= one["rate"] <= 1 and 0 <= one["p"] <= 0.5 for one in table)
    assert {one["width"] for one in table} == {2, 3, 4, 5}
    assert {one["kind"] for one in table} == {"a", "b"}


def test_log_uniform_gives_each_factor_of_ten_the_same_share():
    rng, draw = np.random.default_rng(0), sweep.log_uniform(1e-4, 1)
    powers = np.floor(np.log10([draw(rng) for _ in range(2000)]))
    assert np.bincount((powers + 4).astype(int), minlength=4) == pytest.approx([500] * 4, rel=0.2)


def test_more_different_settings_than_there_are_cannot_be_drawn():
    with pytest.raises(ValueError, match="found 2"):
        sweep.random(3, rng=np.random.default_rng(0), kind=["a", "b"])


def test_repeat_crosses_a_table_with_more_values():
    table = sweep.repeat([{"rate": 1}, {"rate": 2}], seed=range(3))
    assert len(table) == 6
    with pytest.raises(ValueError, match="seed"):
        sweep.repeat(table, seed=[1])


@pytest.mark.parametrize("draw", [sweep.uniform, sweep.log_uniform, sweep.integers])
def test_bounds_have_an_order(draw):
    with pytest.raises(ValueError, match="low < high"):
        draw(2, 1)
