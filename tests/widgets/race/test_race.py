"""The optimizer race without a browser."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore import optimizers
from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.landscapes.network_slice import NetworkSlice
from dlcore.landscapes.surfaces import BOWL, RAVINE, SADDLE, SURFACES
from dlcore.layers import Dense, Sequential, Tanh
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Nesterov
from dlcore.parameter import pack
from dlcore.widgets import OptimizerRace
from dlcore.widgets.race.path import RULES, race_path, suggested_rate


@pytest.fixture
def race():
    return OptimizerRace()


@pytest.fixture
def plane():
    rng = np.random.default_rng(0)
    model = Sequential(Dense(4, 6, rng=rng), Tanh(), Dense(6, 3, rng=rng)).astype(np.float64)
    inputs, labels = rng.standard_normal((20, 4)), rng.integers(0, 3, 20)
    directions = rng.standard_normal((2, pack(model.parameters()).size))
    return model, NetworkSlice(model, SoftmaxCrossEntropy(), inputs, labels, *directions)


def run_of(race, name):
    return np.frombuffer(race.runs[name], "<f4").reshape(3, -1)


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)
def test_the_gradient_of_a_surface_is_right(surface):
    for point in np.random.default_rng(0).uniform(-1.5, 1.5, (5, 2)):
        slopes = numerical_gradient(lambda p: surface.value(*p), point)
        assert relative_error(np.array(surface.gradient(*point)), slopes) < 1e-7


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)
def test_a_minimum_is_level_and_the_lowest_in_the_picture(surface):
    for minimum in surface.minima:
        np.testing.assert_allclose(surface.gradient(*minimum), 0, atol=1e-12)
        assert surface.value(*minimum) <= surface.grid[2].min() + 1e-12
    assert surface.lowest <= surface.grid[2].min()


def test_the_path_is_the_optimizers(race):
    path = race.path("SGD")
    expected = np.array(BOWL.start) * 0.9 ** np.arange(201)[:, np.newaxis]
    np.testing.assert_allclose(path.points, expected, rtol=1e-12)
    np.testing.assert_allclose(run_of(race, "SGD")[:2].T, expected, rtol=1e-6)
    np.testing.assert_allclose(run_of(race, "SGD")[2], BOWL.value(*expected.T), rtol=1e-6)


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.name)
def test_every_rule_goes_down_at_the_suggested_rate(surface):
    for rule in RULES.values():
        path = race_path(surface, rule, rate=suggested_rate(surface, rule), start=surface.start, steps=200)
        assert path.diverged_at is None
        assert path.losses[-1] < path.losses[0] / 2


def test_the_bound_of_the_rate_is_two_over_the_largest_curvature():
    below, above = (race_path(RAVINE, SGD, rate=rate, start=(1, 1), steps=3000) for rate in (0.079, 0.081))
    assert below.diverged_at is None and below.losses[-1] < 1e-9
    assert above.diverged_at is not None


def test_divergence_is_said_in_words(race):
    race.surface_name, race.rates = "ravine", {"SGD": 0.2}
    assert "SGD (rate 0.2) diverged at step" in race.words
    assert run_of(race, "SGD").shape[1] == race.path("SGD").diverged_at
    race.rates = {"SGD": 0.0801}
    assert "SGD (rate 0.0801) ended higher than it began" in race.words
    race.rates = {"SGD": 0.02}
    assert "SGD (rate 0.02) reached loss 0.0019; Momentum" in race.words
    assert "Adam (rate 0.1) reached a loss below 10⁻⁶" in race.words


def test_another_surface_brings_its_start_and_rates(race):
    race.rates, race.step = {"SGD": 0.3}, 7
    race.surface_name = "saddle"
    assert (race.start, race.step) == (list(SADDLE.start), 0)
    assert race.rates["SGD"] == SADDLE.rate
    assert race.ground["name"] == "saddle" and not race.ground["is_log"]
    assert np.frombuffer(race.ground["values"], "<f4").size == SADDLE.grid[2].size
    assert race.ground["range"][0] == -1  # at its minima


def test_the_answer_names_the_settings_that_it_belongs_to(race):
    for name, value in {"start": [1, 2], "rates": {"SGD": 0.3}, "shown": ["SGD"], "steps": 50}.items():
        setattr(race, name, value)
        assert race.answered[name] == getattr(race, name)
    race.surface_name = "saddle"
    assert race.answered["surface_name"] == "saddle" and race.answered["start"] == race.start


def test_rates_that_are_left_out_stay(race):
    race.rates = {"Adam": 0.7}
    assert race.rates["Adam"] == 0.7 and race.rates["SGD"] == BOWL.rate


def test_only_what_changed_is_run_again(race):
    kept = race.path("Momentum")
    race.rates = {"SGD": 0.2}
    assert race.path("Momentum") is kept
    race.start = [1, 1]
    assert race.path("Momentum") is not kept


def test_only_the_shown_run_and_a_rule_of_ones_own_may(race):
    assert list(race.runs) == ["SGD", "Momentum", "Adam"]
    race.shown = []
    assert race.runs == {} and race.words == "Nobody runs: tick an optimizer."
    own = OptimizerRace(surfaces=[RAVINE], rules={"own": Nesterov}, shown=["own"])
    assert list(own.runs) == ["own"] and own.surface_name == "ravine"


def test_a_rule_that_has_no_colour_of_its_own_can_race():
    everybody = {rule.__name__: rule for rule in optimizers.RULES}
    plain = [name for name in everybody if name not in RULES]
    race = OptimizerRace(rules=everybody, shown=plain)
    assert plain and list(race.runs) == plain
    figure, words = race.preview()
    assert len(figure.axes[1].lines) == len(plain) and all(name in words for name in plain)


@pytest.mark.parametrize(
    "settings",
    [
        {"surface_name": "moon"},
        {"start": [1]},
        {"start": [1, float("nan")]},
        {"rates": {"SGD": 0}},
        {"rates": {"Unknown": 1}},
        {"shown": ["Unknown"]},
        {"steps": 0},
    ],
)
def test_what_does_not_fit_is_refused(race, settings):
    (name, value), before = *settings.items(), race.words
    with pytest.raises(TraitError, match=f"OptimizerRace expects {name} to be"):
        setattr(race, name, value)
    assert race.words == before


def test_the_step_stays_within_the_race(race):
    race.step = 1000
    assert race.step == 200
    race.step = -3
    assert race.step == 0


def test_the_preview_has_a_picture_and_words(race):
    figure, words = race.preview()
    assert len(figure.axes) == 2
    assert "surface bowl, from (-3, 2), 200 steps: SGD arrives, Momentum arrives, Adam arrives" in words


def test_a_slice_of_a_network_has_the_networks_loss_and_gradient(plane):
    model, plane = plane
    start = pack(model.parameters()).value.copy()
    expected = plane.loss.forward(model.forward(plane.inputs), plane.targets)
    assert plane.value(0, 0) == pytest.approx(expected)
    point = np.array([0.4, -0.3])
    slopes = numerical_gradient(lambda p: plane.value(*p), point)
    assert relative_error(np.array(plane.gradient(*point)), slopes) < 1e-7
    assert plane.coordinates(plane.origin + 2 * plane.u - plane.v) == pytest.approx((2, -1))
    np.testing.assert_array_equal(pack(model.parameters()).value, start)


def test_a_slice_can_be_raced_on(plane):
    surface = plane[1].surface(
        "network", window=(-2, 2, -2, 2), start=(0, 0), minima=(), rate=0.3, stride=0.1
    )
    race = OptimizerRace(surfaces=[surface])
    assert all(path.losses[-1] < path.losses[0] for path in race.paths().values())
