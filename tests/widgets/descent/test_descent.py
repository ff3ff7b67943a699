import numpy as np
import pytest
from traitlets import TraitError

from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.plots.relief import middles
from dlcore.widgets import DescentExplorer
from dlcore.widgets.descent.descent import STEPS
from dlcore.widgets.descent.line_loss import LineLoss
from dlcore.widgets.descent.words import regime
from tests.widgets.pictures import holds_a_picture

RNG = np.random.default_rng(0)
X = RNG.random(50)
Y = 3 * X + 2 + RNG.random(50)


def mse(w, b, x=X):
    return np.mean((w * x + b - Y) ** 2)


@pytest.fixture
def explorer():
    return DescentExplorer(X, Y, learning_rate=0.1)


def numbers(explorer, name):
    return np.frombuffer(explorer.scene[name], np.float32)


def test_the_surface_is_the_mean_squared_error():
    loss, theta = LineLoss(X, Y), np.array([1.5, -0.5])
    assert np.isclose(loss(theta), mse(*theta))
    slopes = numerical_gradient(lambda t: mse(*t), theta.copy())
    assert relative_error(loss.hessian @ (theta - loss.minimum), slopes) < 1e-8
    assert loss.floor == pytest.approx(mse(*np.polyfit(X, Y, 1)))


def test_the_landscape_is_the_loss_also_between_the_points_of_its_grid():
    loss = LineLoss(X, Y)
    relief = loss.relief(3.0)
    (w0, w1, b0, b1), (columns, rows) = relief.window, (8, 6)
    w, b = w0 + (w1 - w0) * middles(columns), b1 - (b1 - b0) * middles(rows)  # the upper row first
    points = np.stack(np.meshgrid(w, b), axis=-1)
    np.testing.assert_allclose(relief.fine(columns, rows), loss(points))
    assert ((w0 + w1) / 2, (b0 + b1) / 2) == pytest.approx(
        tuple(loss.minimum)
    ) and relief.lowest == loss.floor


def test_the_path_is_gradient_descent_on_the_data(explorer):
    w = b = 0.0
    for _ in range(20):
        error = w * X + b - Y
        w, b = w - 0.1 * 2 * np.mean(error * X), b - 0.1 * 2 * np.mean(error)
    assert explorer.path[20] == pytest.approx([w, b, mse(w, b)])


@pytest.mark.parametrize(("share", "name"), [(0.01, "creeps"), (0.3, "converges"), (0.9, "rings")])
def test_below_the_limit_the_loss_falls_in_each_step(explorer, share, name):
    explorer.learning_rate = share * explorer.limit
    assert (np.diff(explorer.path[:, 2]) <= 1e-12).all()
    assert explorer.status.startswith(f"It {name}")


def test_above_the_limit_it_grows_and_the_path_ends(explorer):
    explorer.learning_rate = 1.05 * explorer.limit
    assert explorer.path[-1, 2] > explorer.path[0, 2]
    assert regime(explorer.loss, explorer.learning_rate) == "diverges"
    explorer.learning_rate = 10 * explorer.limit
    assert len(explorer.path) < 10
    assert f"run away after {len(explorer.path) - 1} steps" in explorer.status
    assert np.isfinite(numbers(explorer, "path")).all()


def test_a_step_shrinks_the_distances_by_the_factors_it_tells(explorer):
    loss = explorer.loss
    d = (explorer.path[:2, :2] - loss.minimum) @ loss.directions
    assert d[1] / d[0] == pytest.approx(explorer.scene["factors"])


def test_scaling_makes_the_bowl_round_and_keeps_the_line(explorer):
    explorer.start = [2.0, -1.0]
    raw = explorer.path[0, 2]
    explorer.scaled = True
    assert explorer.limit == pytest.approx(1)
    assert explorer.loss.curvatures == pytest.approx([2, 2])
    assert explorer.path[0, 2] == pytest.approx(raw)
    explorer.scaled = False
    assert explorer.start == pytest.approx([2.0, -1.0])


def test_a_start_far_away_is_still_on_the_surface(explorer):
    usual = explorer.half_side
    explorer.start = [50.0, 0.0]
    assert explorer.half_side > 50 - explorer.loss.minimum[0] > usual
    explorer.start = [1.0, 1.0]
    assert explorer.half_side == usual


def test_both_limits_and_the_rate_are_on_the_slider(explorer):
    low, high = explorer.rate_range
    for rate in (explorer.learning_rate, *(loss.limit for loss in explorer.losses.values())):
        assert low < np.log10(rate) < high


def test_the_browser_gets_data_landscape_and_the_whole_path(explorer):
    assert np.allclose(numbers(explorer, "data").reshape(2, -1), [X, Y])
    before = explorer.ground
    assert np.frombuffer(before["values"], np.float32).size == 13 * 13
    explorer.learning_rate = 0.2
    assert explorer.ground == before  # painted again only for another part
    explorer.start = [50.0, 0.0]
    assert explorer.ground != before
    assert numbers(explorer, "path").size == 3 * (STEPS + 1)


@pytest.mark.parametrize(
    ("name", "value"), [("learning_rate", 0), ("learning_rate", np.nan), ("start", [1]), ("step", -1)]
)
def test_wrong_values_are_refused_and_nothing_changes(explorer, name, value):
    before = getattr(explorer, name)
    with pytest.raises(TraitError, match=f"DescentExplorer expects {name}"):
        setattr(explorer, name, value)
    assert getattr(explorer, name) == before


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (X[:, None], Y, "one shape"),
        (X, Y[:-1], "one shape"),
        (np.ones(50), Y, "two different x"),
        (X * np.nan, Y, "NaN"),
    ],
)
def test_points_that_no_line_fits_are_refused(x, y, words):
    with pytest.raises(ValueError, match=words):
        DescentExplorer(x, y, learning_rate=0.1)


def test_without_a_kernel_there_are_a_picture_and_words(explorer):
    data, _ = explorer._repr_mimebundle_()
    assert holds_a_picture(data["text/html"])
    assert "50 points" in data["text/plain"] and "it converges" in data["text/plain"]
